package io.cloudfakes.edge.cloudfront.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key value store, without its keys and values, which an API of their own has.
 *
 * @param id its name
 * @param uuid what it is called in its ARN
 */
public record ValueStore(
    String account, String id, String uuid, String etag, @Nullable String comment, Instant modified)
    implements Resource {

  @Override
  public Kind kind() {
    return Kind.KEY_VALUE_STORE;
  }

  public String arn() {
    return "arn:aws:cloudfront::" + account + ":key-value-store/" + uuid;
  }
}
