package io.cloudfakes.edge.cloudfront.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * A key value store.
 *
 * @param name of its own in its account
 * @param uuid what it is called in its ARN
 * @param etag the version of what is said of it; its pairs have versions of their own
 */
public record ValueStore(
    String account,
    String name,
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

  @Override
  public String id() {
    return id(account, name);
  }

  /** Names an account's store, for other accounts have stores of the same name. */
  public static String id(String account, String name) {
    return account + "/" + name;
  }

  public String arn() {
    return "arn:aws:cloudfront::" + account + ":key-value-store/" + uuid;
  }

  public ValueStore withComment(@Nullable String newComment, String newEtag, Instant now) {
    return new ValueStore(account, name, uuid, newEtag, newComment, created, now, pairs);
  }

  public ValueStore withPairs(Pairs newPairs) {
    return new ValueStore(account, name, uuid, etag, comment, created, modified, newPairs);
  }
}
