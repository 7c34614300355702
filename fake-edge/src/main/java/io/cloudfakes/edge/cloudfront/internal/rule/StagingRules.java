package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Resource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.HttpVersion;

/** Staging distributions, which are reached through their primaries. */
public final class StagingRules {
  private StagingRules() {}

  /** The distribution of that host name that is staged; null when there is none. */
  public static @Nullable EdgeDistribution staging(CloudFrontState state, String domainName) {
    TreePMap<String, Resource> all = state.byKind().get(Kind.DISTRIBUTION);
    if (all != null) {
      for (Map.Entry<String, Resource> entry : all.entrySet()) {
        if (entry.getValue() instanceof EdgeDistribution distribution
            && distribution.staging()
            && distribution.domainName().equals(domainName)) {
          return distribution;
        }
      }
    }
    return null;
  }

  /** The policies that send traffic to a staging distribution. */
  public static List<Document> policies(EdgeDistribution staging, CloudFrontState state) {
    return state.all(Kind.CONTINUOUS_DEPLOYMENT_POLICY, Document.class, staging.account()).stream()
        .filter(
            policy ->
                ((ContinuousDeploymentPolicyConfig) policy.config())
                    .stagingDistributionDnsNames()
                    .items()
                    .contains(staging.domainName()))
        .toList();
  }

  /**
   * Refuses a policy that is not there or another primary's, and what cannot be part of it.
   *
   * @param id of the distribution; "" for a new one
   */
  static void require(DistributionConfig config, CloudFrontState state, String account, String id) {
    String policy = config.continuousDeploymentPolicyId();
    boolean attached = policy != null && !policy.isEmpty();
    boolean staging = Boolean.TRUE.equals(config.staging());
    if (attached
        && Documents.find(state, Kind.CONTINUOUS_DEPLOYMENT_POLICY, policy, account) == null) {
      throw CloudFrontErrors.error(
          "NoSuchContinuousDeploymentPolicy", "The continuous deployment policy doesn't exist.");
    }
    if (attached && staging) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter ContinuousDeploymentPolicyId cannot be specified for a staging"
              + " distribution.");
    }
    if ((attached || staging) && speaksHttp3(config)) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter HttpVersion is not valid: continuous deployment does not support HTTP/3.");
    }
    if (attached && isOfAnother(policy, state, account, id)) {
      throw CloudFrontErrors.error(
          "ContinuousDeploymentPolicyInUse",
          "The continuous deployment policy is associated with another primary distribution.");
    }
  }

  private static boolean speaksHttp3(DistributionConfig config) {
    return config.httpVersion() == HttpVersion.HTTP3
        || config.httpVersion() == HttpVersion.HTTP2_AND3;
  }

  private static boolean isOfAnother(
      String policy, CloudFrontState state, String account, String id) {
    return References.distributions(state, account, Kind.CONTINUOUS_DEPLOYMENT_POLICY, policy)
        .stream()
        .anyMatch(other -> !other.id().equals(id));
  }
}
