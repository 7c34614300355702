package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.rule.StagingRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.TrafficConfig;

/** Which distribution answers on a host. */
final class Hosts {
  /** What ids of tenants begin with, and ids of distributions never. */
  private static final String TENANT = "dt_";

  private Hosts() {}

  /** Without its port, in lower case. */
  static String plain(String host) {
    int colon = host.lastIndexOf(':');
    return (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
  }

  /** The id of the distribution of a host; null when there is none. */
  static @Nullable String find(String host, CloudFrontState state) {
    String exact = state.hosts().get(host);
    if (exact != null) {
      return exact;
    }
    // The guide: *.example.com takes any name that ends so; the longest alias goes first.
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      String wildcard = state.hosts().get("*" + host.substring(dot));
      if (wildcard != null) {
        return wildcard;
      }
    }
    return null;
  }

  /**
   * The distribution for a request: that of its host, as its tenant sees it or as it is, or the one
   * staged for it.
   */
  static @Nullable EdgeDistribution distribution(
      ViewerRequest request, CloudFrontState state, CallContext call, TenantViews tenants) {
    String id = find(request.host(), state);
    if (id != null
        && id.startsWith(TENANT)
        && state.find(Kind.DISTRIBUTION_TENANT, id) instanceof EdgeEntity tenant) {
      return tenants.seen(tenant, state, call.links());
    }
    EdgeDistribution primary = id == null ? null : state.distribution(id);
    DistributionConfig config = primary == null ? null : primary.deployed();
    String policyId = config == null ? null : config.continuousDeploymentPolicyId();
    Document document =
        policyId == null || policyId.isEmpty()
            ? null
            : state.document(Kind.CONTINUOUS_DEPLOYMENT_POLICY, policyId);
    if (document == null) {
      return primary;
    }
    ContinuousDeploymentPolicyConfig policy = (ContinuousDeploymentPolicyConfig) document.config();
    return policy.enabled() && isStaged(policy.trafficConfig(), request, call)
        ? staged(policy, state, primary)
        : primary;
  }

  private static boolean isStaged(
      @Nullable TrafficConfig traffic, ViewerRequest request, CallContext call) {
    if (traffic == null) {
      return false;
    }
    return "SingleHeader".equals(traffic.typeAsString())
        ? traffic
            .singleHeaderConfig()
            .value()
            .equals(request.headers().first(traffic.singleHeaderConfig().header()))
        : call.ids().fraction("continuous deployment") < traffic.singleWeightConfig().weight();
  }

  private static @Nullable EdgeDistribution staged(
      ContinuousDeploymentPolicyConfig policy,
      CloudFrontState state,
      @Nullable EdgeDistribution primary) {
    for (String name : policy.stagingDistributionDnsNames().items()) {
      EdgeDistribution staging = StagingRules.staging(state, name);
      if (staging != null) {
        return staging;
      }
    }
    return primary;
  }
}
