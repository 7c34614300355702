package io.cloudfakes.s3.internal.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What S3 has to tell those who listen to a bucket although nothing of its state changes; made by
 * whatever finds it out, and turned into events like any other change.
 */
public sealed interface ObjectNotice extends S3Change {
  String bucket();

  @Override
  default S3State applyTo(S3State state) {
    return state;
  }

  /** How the replication of an object goes: the second half of its event's name. */
  enum ReplicationOutcome {
    FAILED("OperationFailedReplication"),
    NOT_TRACKED("OperationNotTracked"),
    MISSED_THRESHOLD("OperationMissedThreshold"),
    REPLICATED_AFTER_THRESHOLD("OperationReplicatedAfterThreshold");

    private final String eventName;

    ReplicationOutcome(String eventName) {
      this.eventName = eventName;
    }

    public String eventName() {
      return eventName;
    }
  }

  /**
   * Something of a replication that its metrics or its failure bring about.
   *
   * @param bucket the source
   * @param version what is replicated: an object, or a delete marker
   * @param ruleId of the replication rule
   * @param destinationBucket its ARN
   * @param operation {@code OBJECT_PUT}, {@code OBJECT_PUT_RETENTION}, {@code
   *     OBJECT_PUT_LEGAL_HOLD}, {@code OBJECT_PUT_TAGS}, {@code OBJECT_PUT_ACL} or {@code
   *     OBJECT_DELETE}
   * @param requested when the operation to be replicated was asked for
   * @param failureReason as AWS's table of reasons has it, for example {@code
   *     AssumeRoleNotPermitted}; null unless it failed
   */
  record Replication(
      String bucket,
      String key,
      ObjectVersion version,
      ReplicationOutcome outcome,
      String ruleId,
      String destinationBucket,
      String operation,
      Instant requested,
      @Nullable String failureReason)
      implements ObjectNotice {}

  /**
   * Intelligent-Tiering has moved an object.
   *
   * @param tier {@code ARCHIVE_ACCESS} or {@code DEEP_ARCHIVE_ACCESS}
   */
  record Tiered(String bucket, String key, StoredObject object, String tier)
      implements ObjectNotice {}

  /** An object of the class {@code REDUCED_REDUNDANCY} was lost. */
  record Lost(String bucket, String key, StoredObject object) implements ObjectNotice {}

  /**
   * New targets of a bucket's notifications are sent a test message, one each.
   *
   * @param targets the ARNs of topics and queues
   */
  record Tested(String bucket, List<String> targets) implements ObjectNotice {
    public Tested {
      targets = List.copyOf(targets);
    }
  }
}
