package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.ViewerCertificate;

/** Host names of distributions: whose they may be, and whose they are. */
public final class AliasRules {
  private static final int MOST = 100;

  private AliasRules() {}

  /**
   * Refuses aliases that others have, or that no certificate stands for.
   *
   * @param id of the distribution; "" for a new one
   */
  static void require(DistributionConfig config, CloudFrontState state, String id) {
    List<String> aliases = of(config);
    if (aliases.isEmpty()) {
      return;
    }
    if (aliases.size() > MOST) {
      throw CloudFrontErrors.error(
          "TooManyDistributionCNAMEs",
          "Your request contains more CNAMEs than are allowed per distribution.");
    }
    ViewerCertificate certificate = config.viewerCertificate();
    boolean certified =
        certificate != null
            && (certificate.acmCertificateArn() != null || certificate.iamCertificateId() != null);
    if (!certified && !Boolean.TRUE.equals(config.staging())) {
      throw CloudFrontErrors.error(
          "InvalidViewerCertificate",
          "To add an alternate domain name (CNAME) to a CloudFront distribution, you must attach a"
              + " trusted certificate that validates your authorization to use the domain name. For"
              + " more details, see:"
              + " https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html#alternate-domain-names-requirements");
    }
    for (String alias : aliases) {
      EdgeDistribution owner = owner(state, alias);
      if (owner != null && !owner.id().equals(id)) {
        throw CloudFrontErrors.error(
            "CNAMEAlreadyExists",
            "One or more of the CNAMEs you provided are already associated with a different"
                + " resource.");
      }
    }
  }

  /** The distribution that has an alias of that very name; null when none has. */
  public static @Nullable EdgeDistribution owner(CloudFrontState state, String alias) {
    TreePMap<String, Resource> all = state.byKind().get(Kind.DISTRIBUTION);
    if (all != null) {
      for (Resource one : all.values()) {
        EdgeDistribution distribution = (EdgeDistribution) one;
        for (String name : of(distribution.config())) {
          if (name.equalsIgnoreCase(alias)) {
            return distribution;
          }
        }
      }
    }
    return null;
  }

  /** The aliases of a distribution. */
  public static List<String> of(DistributionConfig config) {
    return config.aliases() == null ? List.of() : config.aliases().items();
  }
}
