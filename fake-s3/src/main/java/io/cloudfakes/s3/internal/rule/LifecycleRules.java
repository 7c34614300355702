package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.protocol.HttpDate;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.DeleteMarker;
import io.cloudfakes.s3.internal.state.Documents;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.s3.internal.state.Versioning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.TransitionDefaultMinimumObjectSize;

/** The lifecycle rules of a bucket that are enabled, in a form quick to ask. */
public final class LifecycleRules {
  public static final LifecycleRules NONE = new LifecycleRules(List.of(), null);

  private final List<LifecycleClause> clauses;
  private final @Nullable TransitionDefaultMinimumObjectSize minimum;

  /** The deepest version whose place counts: the newest ones a rule keeps, and the next. */
  private final int countedDepth;

  private LifecycleRules(
      List<LifecycleClause> clauses, @Nullable TransitionDefaultMinimumObjectSize minimum) {
    this.clauses = clauses;
    this.minimum = minimum;
    int depth = 1;
    for (LifecycleClause clause : clauses) {
      depth = Math.max(depth, clause.countedDepth());
    }
    this.countedDepth = depth;
  }

  /** The rules in that configuration, worked out once for each value of it. */
  public static LifecycleRules of(Documents documents) {
    return documents.derived(LifecycleRules.class, LifecycleRules::read);
  }

  private static LifecycleRules read(Documents documents) {
    BucketLifecycleConfiguration configuration = documents.get(BucketLifecycleConfiguration.class);
    if (configuration == null) {
      return NONE;
    }
    List<LifecycleClause> clauses = new ArrayList<>();
    for (LifecycleRule rule : configuration.rules()) {
      if (rule.status() == ExpirationStatus.ENABLED) {
        clauses.add(LifecycleClause.of(rule));
      }
    }
    return clauses.isEmpty()
        ? NONE
        : new LifecycleRules(clauses, documents.get(TransitionDefaultMinimumObjectSize.class));
  }

  /** Whether a document of that type has a say in the rules. */
  public static boolean isMadeOf(Class<?> document) {
    return document == BucketLifecycleConfiguration.class
        || document == TransitionDefaultMinimumObjectSize.class;
  }

  public boolean isEmpty() {
    return clauses.isEmpty();
  }

  /** How deep in a key's versions a new version on top can make something due. */
  public int countedDepth() {
    return countedDepth;
  }

  /**
   * What the {@code x-amz-expiration} header says of an object in a bucket: when it expires, and by
   * which rule.
   *
   * @return null when no rule expires it, or it is not the current version of its key
   */
  public static @Nullable String expirationHeader(Bucket bucket, String key, StoredObject object) {
    LifecycleRules rules = of(bucket.documents());
    return rules.isEmpty() || !object.equals(bucket.objects().current(key))
        ? null
        : rules.expirationHeader(key, object);
  }

  /** The same of an object about to be written. */
  public static @Nullable String newExpirationHeader(
      Bucket bucket, String key, StoredObject object) {
    return of(bucket.documents()).expirationHeader(key, object);
  }

  private @Nullable String expirationHeader(String key, StoredObject object) {
    LifecycleAction first = null;
    for (LifecycleClause clause : clauses) {
      LifecycleAction one = clause.expiration(key, object, LifecycleAction.Kind.MARK);
      if (one != null && (first == null || one.due().isBefore(first.due()))) {
        first = one;
      }
    }
    return first == null
        ? null
        : "expiry-date=\""
            + HttpDate.of(first.due())
            + "\", rule-id=\""
            + Keys.urlEncoded(first.ruleId())
            + '"';
  }

  /** What becomes of an upload that is not completed; null when no rule is for it. */
  public @Nullable AbortOfUpload abort(String key, Instant initiated) {
    AbortOfUpload first = null;
    for (LifecycleClause clause : clauses) {
      Instant due = clause.abort(key, initiated);
      if (due != null && (first == null || due.isBefore(first.due()))) {
        first = new AbortOfUpload(due, clause.id());
      }
    }
    return first;
  }

  /** As {@link #abort(String, Instant)}. */
  public @Nullable AbortOfUpload abort(Upload upload) {
    return abort(upload.key(), upload.initiated());
  }

  /** When a lifecycle rule aborts an upload, and which: {@code x-amz-abort-date} and its rule. */
  public record AbortOfUpload(Instant due, String ruleId) {}

  /**
   * All that the rules have in store for one version as things stand, due or not yet.
   *
   * @param at the version and those below it
   * @param newer the version above it; null when it is the current one
   * @param depth how many versions are above it
   */
  public List<LifecycleAction> actions(
      Versioning versioning,
      String key,
      ObjectVersions at,
      @Nullable ObjectVersion newer,
      int depth) {
    List<LifecycleAction> actions = new ArrayList<>(2);
    ObjectVersion version = at.newest();
    for (LifecycleClause clause : clauses) {
      if (newer != null) {
        clause.addNoncurrent(actions, key, version, newer.lastModified(), depth - 1, minimum);
      } else if (version instanceof StoredObject object) {
        clause.addCurrent(actions, key, object, versioning, minimum);
      } else if (version instanceof DeleteMarker marker && at.older() == null) {
        clause.addExpiredMarker(actions, key, marker);
      }
    }
    if (actions.isEmpty() || !(version instanceof StoredObject object)) {
      return actions;
    }
    return allowed(actions, object.attributes());
  }

  /** Without what replication still to be done forbids, and not before a lock lets go. */
  private static List<LifecycleAction> allowed(
      List<LifecycleAction> actions, ObjectAttributes attributes) {
    String replication = attributes.replicationStatus();
    if ("PENDING".equals(replication) || "FAILED".equals(replication)) {
      return List.of();
    }
    ObjectLock lock = attributes.lock();
    if (lock.equals(ObjectLock.NONE)) {
      return actions;
    }
    List<LifecycleAction> allowed = new ArrayList<>(actions.size());
    for (LifecycleAction action : actions) {
      if (action.kind() != LifecycleAction.Kind.REMOVE) {
        allowed.add(action);
      } else if (!"ON".equals(lock.legalHold())) {
        Instant free = lock.retainUntil();
        allowed.add(
            free == null || !free.isAfter(action.due())
                ? action
                : new LifecycleAction(
                    action.kind(),
                    action.version(),
                    LifecycleDays.roundedUp(free),
                    null,
                    action.ruleId()));
      }
    }
    return allowed;
  }
}
