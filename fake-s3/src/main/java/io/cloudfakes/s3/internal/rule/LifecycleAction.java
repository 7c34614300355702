package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.s3.internal.state.ObjectVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a lifecycle rule does to one version, and when.
 *
 * @param due a midnight UTC, past or to come
 * @param storageClass what the object is moved to; null for other kinds
 * @param ruleId the rule that asks for it
 */
public record LifecycleAction(
    Kind kind, ObjectVersion version, Instant due, @Nullable String storageClass, String ruleId) {

  /** Of actions on one version that are due on one day, the first here is the one taken. */
  public enum Kind {
    /** The version is removed for good. */
    REMOVE,
    /** The object is moved to another storage class. */
    TRANSITION,
    /** A delete marker is put on top. */
    MARK
  }

  /** Whether this is to be taken rather than the other when both are due. */
  public boolean outranks(LifecycleAction other) {
    if (kind != other.kind) {
      return kind.compareTo(other.kind) < 0;
    }
    if (storageClass != null && other.storageClass != null) {
      int rank = LifecycleStorageClasses.preference(storageClass);
      int otherRank = LifecycleStorageClasses.preference(other.storageClass);
      return rank > otherRank || (rank == otherRank && due.isBefore(other.due));
    }
    return due.isBefore(other.due);
  }
}
