package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.rule.TenantCertificates;
import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.link.Links;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.ConnectionGroup;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionTenant;

/** Multi-tenant distributions as the viewers of their tenants see them: made once for each. */
final class TenantViews {
  private record View(
      EdgeEntity tenant, EdgeDistribution distribution, EdgeEntity group, EdgeDistribution seen) {
    /** Whether nothing has changed since that it was made of. */
    // The objects, not what they say: they are replaced whole, and comparing them takes long.
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(EdgeEntity nowTenant, EdgeDistribution nowDistribution, EdgeEntity nowGroup) {
      return tenant == nowTenant && distribution == nowDistribution && group == nowGroup;
    }
  }

  private final Map<String, View> views = new ConcurrentHashMap<>();

  /** What a tenant's viewers see; null when nobody serves them. */
  @Nullable EdgeDistribution seen(EdgeEntity tenant, CloudFrontState state, Links links) {
    if (!(tenant.deployed() instanceof DistributionTenant config)
        || !TenantCertificates.covers(tenant, state, links)) {
      return null;
    }
    EdgeDistribution distribution = state.distribution(config.distributionId());
    EdgeEntity group = Tenants.group(config, state);
    if (distribution == null || group == null) {
      return null;
    }
    DistributionConfig shared = distribution.deployed();
    if (shared == null || !(group.deployed() instanceof ConnectionGroup way)) {
      return null;
    }
    View known = views.get(tenant.id());
    if (known == null || !known.isOf(tenant, distribution, group)) {
      known =
          new View(
              tenant, distribution, group, Tenants.seen(tenant, config, distribution, shared, way));
      views.put(tenant.id(), known);
    }
    return known.seen();
  }
}
