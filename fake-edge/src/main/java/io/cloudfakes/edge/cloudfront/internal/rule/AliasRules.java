package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.ViewerCertificate;

/** Host names of distributions: whose they may be, and whose they are. */
public final class AliasRules {
  private static final int MOST = 100;
  private static final int LONGEST = 253;
  private static final String NAME =
      "(\\*\\.)?([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?";

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
    requireFew(aliases);
    if (!isCertified(config) && !Boolean.TRUE.equals(config.staging())) {
      throw CloudFrontErrors.error(
          "InvalidViewerCertificate",
          "To add an alternate domain name (CNAME) to a CloudFront distribution, you must attach a"
              + " trusted certificate that validates your authorization to use the domain name. For"
              + " more details, see:"
              + " https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html#alternate-domain-names-requirements");
    }
    Set<String> seen = new TreeSet<>();
    for (String alias : aliases) {
      requireName(alias);
      if (!seen.add(alias)) {
        throw CloudFrontErrors.invalidArgument(
            "The parameter CNAME contains a name more than once: " + alias);
      }
      Domains.requireFree(state, alias, id);
    }
  }

  /** Refuses more aliases than a distribution may have. */
  public static void requireFew(List<String> aliases) {
    if (aliases.size() > MOST) {
      throw CloudFrontErrors.error(
          "TooManyDistributionCNAMEs",
          "Your request contains more CNAMEs than are allowed per distribution.");
    }
  }

  /** Whether a distribution has a certificate beside CloudFront's own. */
  public static boolean isCertified(DistributionConfig config) {
    ViewerCertificate certificate = config.viewerCertificate();
    return certificate != null
        && (certificate.acmCertificateArn() != null || certificate.iamCertificateId() != null);
  }

  /** Refuses what is no domain name in lower case, or has an asterisk but as its first label. */
  public static void requireName(String alias) {
    if (alias.length() > LONGEST || !alias.matches(NAME)) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter CNAME contains one or more parameters that are not valid.");
    }
  }

  /** The aliases of a distribution. */
  public static List<String> of(DistributionConfig config) {
    return config.aliases() == null ? List.of() : config.aliases().items();
  }
}
