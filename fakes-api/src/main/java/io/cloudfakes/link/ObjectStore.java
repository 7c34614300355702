package io.cloudfakes.link;

import io.cloudfakes.protocol.Bytes;
import java.util.List;
import java.util.Optional;

/**
 * Where objects are kept: what Amazon S3 is to the services that read and write buckets by
 * themselves, such as DynamoDB for exports and imports.
 */
public interface ObjectStore {
  /** The account that owns a bucket; empty when there is none of that name. */
  Optional<String> owner(String bucket);

  /** Whether a bucket goes by access control lists: its owner may have done away with them. */
  default boolean takesAcls(String bucket) {
    return true;
  }

  /** The keys of a bucket's objects that begin so, in S3's order; none when there is no bucket. */
  List<String> keys(String bucket, String prefix);

  /** The content of an object; empty when there is none of that key. */
  Optional<Bytes> read(String bucket, String key);

  /**
   * Writes an object; who listens to the bucket hears of it.
   *
   * @return its ETag, without quotes
   * @throws RuntimeException when the bucket does not take it
   */
  String write(String bucket, String key, Bytes content, Encryption encryption);

  /**
   * How an object is to be encrypted at rest.
   *
   * @param algorithm {@code AES256} or {@code aws:kms}; "" for as the bucket has it
   * @param keyId of {@code aws:kms}; "" for the account's usual key
   */
  record Encryption(String algorithm, String keyId) {
    /** As the bucket has it. */
    public static final Encryption NONE = new Encryption("", "");
  }
}
