package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Resource;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.cloudfront.model.ConnectionGroup;
import software.amazon.awssdk.services.cloudfront.model.CustomizationActionType;
import software.amazon.awssdk.services.cloudfront.model.Customizations;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionTenant;
import software.amazon.awssdk.services.cloudfront.model.GeoRestrictionCustomization;

/** Distribution tenants, and what their viewers see of the distributions whose tenants they are. */
public final class Tenants {
  private Tenants() {}

  /** A tenant as its account wants it. */
  public static DistributionTenant config(EdgeEntity tenant) {
    return (DistributionTenant) tenant.config();
  }

  /** The account's tenant of an id. */
  public static EdgeEntity required(CloudFrontState state, String id, CallContext call) {
    return Entities.byId(state, Kind.DISTRIBUTION_TENANT, id, call);
  }

  /** The account's tenant of an id, an ARN or a name. */
  public static EdgeEntity named(CloudFrontState state, String identifier, CallContext call) {
    return Entities.required(state, Kind.DISTRIBUTION_TENANT, identifier, call);
  }

  /** All tenants of a distribution, whoever has them. */
  public static List<EdgeEntity> of(String distribution, CloudFrontState state) {
    List<EdgeEntity> tenants = new ArrayList<>();
    for (EdgeEntity tenant : all(state)) {
      if (config(tenant).distributionId().equals(distribution)) {
        tenants.add(tenant);
      }
    }
    return tenants;
  }

  /** All tenants in the world. */
  static List<EdgeEntity> all(CloudFrontState state) {
    List<EdgeEntity> tenants = new ArrayList<>();
    TreePMap<String, Resource> all = state.byKind().get(Kind.DISTRIBUTION_TENANT);
    if (all != null) {
      all.values().forEach(one -> tenants.add((EdgeEntity) one));
    }
    return tenants;
  }

  /** The connection group of a tenant; null when it was deleted. */
  public static @Nullable EdgeEntity group(DistributionTenant tenant, CloudFrontState state) {
    return state.find(Kind.CONNECTION_GROUP, tenant.connectionGroupId()) instanceof EdgeEntity group
        ? group
        : null;
  }

  /**
   * The multi-tenant distribution as viewers of one tenant see it.
   *
   * @param group the tenant's connection group, as the edges have it
   */
  public static EdgeDistribution seen(
      EdgeEntity tenant,
      DistributionTenant config,
      EdgeDistribution distribution,
      DistributionConfig shared,
      ConnectionGroup group) {
    Customizations own = config.customizations();
    DistributionConfig.Builder seen =
        shared.toBuilder()
            .origins(
                o ->
                    o.quantity(shared.origins().quantity())
                        .items(Parameters.origins(shared, config.parameters())))
            .enabled(
                Boolean.TRUE.equals(shared.enabled())
                    && Boolean.TRUE.equals(config.enabled())
                    && Boolean.TRUE.equals(group.enabled()));
    if (own != null && own.webAcl() != null) {
      seen.webACLId(
          own.webAcl().action() == CustomizationActionType.DISABLE ? "" : own.webAcl().arn());
    }
    if (own != null && own.geoRestrictions() != null) {
      GeoRestrictionCustomization geo = own.geoRestrictions();
      seen.restrictions(
          r ->
              r.geoRestriction(
                  g ->
                      g.restrictionType(geo.restrictionType())
                          .quantity(geo.locations().size())
                          .items(geo.locations())));
    }
    DistributionConfig whole = seen.build();
    return new EdgeDistribution(
        tenant.account(),
        tenant.id(),
        group.routingEndpoint(),
        tenant.etag(),
        tenant.modified(),
        whole,
        whole,
        false,
        distribution.id());
  }
}
