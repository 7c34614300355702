package io.cloudfakes.edge.cloudfront.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Something of an account that takes a while to be everywhere: a distribution tenant, a connection
 * group, a VPC origin, a list of addresses, a trust store, a streaming distribution.
 *
 * @param config as the account wants it: the SDK's object, without what the other members say
 * @param deployed as the edges have it; null when they never heard of it
 * @param isDeployed whether the edges have what the account said last
 */
public record EdgeEntity(
    Kind kind,
    String account,
    String id,
    String etag,
    Instant created,
    Instant modified,
    SdkPojo config,
    @Nullable SdkPojo deployed,
    boolean isDeployed)
    implements Resource {

  public String arn() {
    return "arn:aws:cloudfront::" + account + ":" + segment() + "/" + id;
  }

  private String segment() {
    return kind == Kind.VPC_ORIGIN
        ? "vpcorigin"
        : kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public EdgeEntity changed(SdkPojo newConfig, String newEtag, Instant at) {
    return new EdgeEntity(kind, account, id, newEtag, created, at, newConfig, deployed, false);
  }

  /** The edges have what the account wants. */
  public EdgeEntity deployedNow() {
    return new EdgeEntity(kind, account, id, etag, created, modified, config, config, true);
  }
}
