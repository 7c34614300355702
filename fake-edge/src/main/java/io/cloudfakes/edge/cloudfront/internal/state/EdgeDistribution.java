package io.cloudfakes.edge.cloudfront.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.ConnectionMode;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/**
 * A distribution.
 *
 * @param domainName its own, below cloudfront.net; "" for a multi-tenant one
 * @param config as the account wants it
 * @param deployed as the edges have it; null when they never heard of it
 * @param inProgress whether the edges have yet to get what the account said last, be it what they
 *     have
 * @param tenantOf the id of the multi-tenant distribution that this is, as one of its tenants sees
 *     it; null for what is a distribution by itself
 */
public record EdgeDistribution(
    String account,
    String id,
    String domainName,
    String etag,
    Instant modified,
    DistributionConfig config,
    @Nullable DistributionConfig deployed,
    boolean inProgress,
    @Nullable String tenantOf)
    implements Resource {

  /** A distribution that is on its way to the edges, and is no tenant's view of another. */
  public EdgeDistribution(
      String account,
      String id,
      String domainName,
      String etag,
      Instant modified,
      DistributionConfig config,
      @Nullable DistributionConfig deployed) {
    this(account, id, domainName, etag, modified, config, deployed, true, null);
  }

  @Override
  public Kind kind() {
    return Kind.DISTRIBUTION;
  }

  public String arn() {
    return "arn:aws:cloudfront::"
        + account
        + (tenantOf == null ? ":distribution/" : ":distribution-tenant/")
        + id;
  }

  /** The ARN by which origins know it. */
  public String sourceArn() {
    return "arn:aws:cloudfront::" + account + ":distribution/" + (tenantOf == null ? id : tenantOf);
  }

  /** Whether it serves nobody but through its tenants. */
  public boolean multiTenant() {
    return config.connectionMode() == ConnectionMode.TENANT_ONLY;
  }

  /** {@code InProgress} or {@code Deployed}. */
  public String status() {
    return inProgress ? "InProgress" : "Deployed";
  }

  public boolean staging() {
    return Boolean.TRUE.equals(config.staging());
  }

  public EdgeDistribution changed(DistributionConfig newConfig, String newEtag, Instant at) {
    return new EdgeDistribution(account, id, domainName, newEtag, at, newConfig, deployed);
  }

  /** The edges have what the account wants. */
  public EdgeDistribution deployedNow() {
    return new EdgeDistribution(
        account, id, domainName, etag, modified, config, config, false, null);
  }
}
