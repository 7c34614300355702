package io.cloudfakes.edge.cloudfront.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/**
 * A distribution.
 *
 * @param domainName its own, below cloudfront.net
 * @param config as the account wants it
 * @param deployed as the edges have it; null when they never heard of it
 */
public record EdgeDistribution(
    String account,
    String id,
    String domainName,
    String etag,
    Instant modified,
    DistributionConfig config,
    @Nullable DistributionConfig deployed)
    implements Resource {

  @Override
  public Kind kind() {
    return Kind.DISTRIBUTION;
  }

  public String arn() {
    return "arn:aws:cloudfront::" + account + ":distribution/" + id;
  }

  /** {@code InProgress} or {@code Deployed}. */
  public String status() {
    return config.equals(deployed) ? "Deployed" : "InProgress";
  }

  public boolean staging() {
    return Boolean.TRUE.equals(config.staging());
  }

  public EdgeDistribution changed(DistributionConfig newConfig, String newEtag, Instant at) {
    return new EdgeDistribution(account, id, domainName, newEtag, at, newConfig, deployed);
  }

  /** The edges have what the account wants. */
  public EdgeDistribution deployedNow() {
    return new EdgeDistribution(account, id, domainName, etag, modified, config, config);
  }
}
