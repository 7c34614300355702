package io.cloudfakes.s3.internal.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of one object, before it is written down in the form of one target or another.
 *
 * @param name without {@code s3:}, for example {@code ObjectCreated:Put}
 * @param agent who brought it about
 * @param size null when the event does not tell it
 * @param etag null when the event does not tell it
 * @param versionId null when the event does not tell it
 * @param sequence its place among all changes of objects; null when the event does not tell it
 * @param detail what this kind of event tells beside
 */
record ObjectEvent(
    String name,
    Agent agent,
    String key,
    @Nullable Long size,
    @Nullable String etag,
    @Nullable String versionId,
    @Nullable Long sequence,
    Detail detail) {

  /** Who brings events about. */
  enum Agent {
    /** Whoever made the call. */
    CALLER,
    /** S3 itself: lifecycle rules, restorations, tiering, the course of replications. */
    S3,
    /** S3 in the role that replicates. */
    REPLICATION
  }

  /** What one kind of event tells beside. */
  sealed interface Detail {}

  /** Nothing. */
  record Plain() implements Detail {
    static final Plain NOTHING = new Plain();
  }

  /**
   * Of a restoration that begins or is done.
   *
   * @param expiry until when the copy can be read; null when it has only begun, or has no end
   */
  record Restored(String storageClass, @Nullable Instant expiry) implements Detail {}

  record Transitioned(String storageClass) implements Detail {}

  record Tiered(String tier) implements Detail {}

  record Replicated(
      String ruleId,
      String destinationBucket,
      String operation,
      Instant requested,
      @Nullable String failureReason)
      implements Detail {}

  /** The version of the form that an event of this kind is written in. */
  String eventVersion() {
    if (name.startsWith("Replication:")) {
      return "2.2";
    }
    boolean later =
        name.startsWith("Lifecycle")
            || name.equals("IntelligentTiering")
            || name.startsWith("ObjectTagging:")
            || name.startsWith("ObjectAcl:")
            || name.equals("ObjectRestore:Delete");
    return later ? "2.3" : "2.1";
  }

  /** The sequence as both forms write it: a greater text is a later event of a key. */
  static String sequencer(long sequence) {
    String hex = Long.toHexString(sequence).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(18 - hex.length()) + hex;
  }
}
