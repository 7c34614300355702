package io.cloudfakes.edge.cloudfront.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * A key value store.
 *
 * @param id its name
 * @param uuid what it is called in its ARN
 * @param etag the version of what is said of it; its pairs have versions of their own
 */
public record ValueStore(
    String account,
    String id,
    String uuid,
    String etag,
    @Nullable String comment,
    Instant created,
    Instant modified,
    Pairs pairs)
    implements Resource {

  /**
   * Keys and their values.
   *
   * @param size of all keys and values, in bytes
   */
  public record Pairs(TreePMap<String, String> all, long size, String etag, Instant modified) {}

  @Override
  public Kind kind() {
    return Kind.KEY_VALUE_STORE;
  }

  public String arn() {
    return "arn:aws:cloudfront::" + account + ":key-value-store/" + uuid;
  }

  public ValueStore withComment(@Nullable String newComment, String newEtag, Instant now) {
    return new ValueStore(account, id, uuid, newEtag, newComment, created, now, pairs);
  }

  public ValueStore withPairs(Pairs newPairs) {
    return new ValueStore(account, id, uuid, etag, comment, created, modified, newPairs);
  }
}
