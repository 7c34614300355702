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
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentSingleWeightConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.SessionStickinessConfig;
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
   * What serves a request.
   *
   * @param distribution null for nothing
   * @param cookie that the viewer is told to keep; null for none
   */
  record Found(@Nullable EdgeDistribution distribution, @Nullable String cookie) {}

  /**
   * The distribution for a request: that of its host, as its tenant sees it or as it is, or the one
   * staged for it.
   */
  static Found distribution(
      ViewerRequest request, CloudFrontState state, CallContext call, TenantViews tenants) {
    String id = find(request.host(), state);
    if (id != null
        && id.startsWith(TENANT)
        && state.find(Kind.DISTRIBUTION_TENANT, id) instanceof EdgeEntity tenant) {
      return new Found(tenants.seen(tenant, state, call.links()), null);
    }
    EdgeDistribution primary = id == null ? null : state.distribution(id);
    DistributionConfig config = primary == null ? null : primary.deployed();
    String policyId = config == null ? null : config.continuousDeploymentPolicyId();
    Document document =
        policyId == null || policyId.isEmpty()
            ? null
            : state.document(Kind.CONTINUOUS_DEPLOYMENT_POLICY, policyId);
    return primary == null || document == null
        ? new Found(primary, null)
        : staged(primary, document, request, state, call);
  }

  private static Found staged(
      EdgeDistribution primary,
      Document document,
      ViewerRequest request,
      CloudFrontState state,
      CallContext call) {
    ContinuousDeploymentPolicyConfig policy = (ContinuousDeploymentPolicyConfig) document.config();
    TrafficConfig traffic = policy.trafficConfig();
    if (!policy.enabled() || traffic == null) {
      return new Found(primary, null);
    }
    EdgeDistribution staging = staging(policy, state, primary);
    if ("SingleHeader".equals(traffic.typeAsString())) {
      String sent = request.headers().first(traffic.singleHeaderConfig().header());
      boolean asked = traffic.singleHeaderConfig().value().equals(sent);
      return new Found(asked ? staging : primary, null);
    }
    ContinuousDeploymentSingleWeightConfig weight = traffic.singleWeightConfig();
    SessionStickinessConfig lasting = weight.sessionStickinessConfig();
    StagingSession session =
        lasting == null
            ? null
            : StagingSession.of(request, lasting, document.modified(), call.now());
    boolean drawn =
        session == null
            ? call.ids().fraction("continuous deployment") < weight.weight()
            : session.staged();
    if (lasting == null) {
      return new Found(drawn ? staging : primary, null);
    }
    StagingSession goesOn =
        session == null ? new StagingSession(drawn, call.now(), call.now()) : session;
    return new Found(drawn ? staging : primary, goesOn.setCookie(lasting));
  }

  private static EdgeDistribution staging(
      ContinuousDeploymentPolicyConfig policy, CloudFrontState state, EdgeDistribution primary) {
    for (String name : policy.stagingDistributionDnsNames().items()) {
      EdgeDistribution staging = StagingRules.staging(state, name);
      if (staging != null) {
        return staging;
      }
    }
    return primary;
  }
}
