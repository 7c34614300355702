package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.s3.internal.state.DeleteMarker;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Versioning;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LifecycleExpiration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionExpiration;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionTransition;
import software.amazon.awssdk.services.s3.model.Transition;
import software.amazon.awssdk.services.s3.model.TransitionDefaultMinimumObjectSize;

/** One lifecycle rule: its filter, and what it does to versions and uploads that match. */
record LifecycleClause(String id, LifecycleFilter filter, LifecycleRule rule) {
  static LifecycleClause of(LifecycleRule rule) {
    return new LifecycleClause(rule.id() == null ? "" : rule.id(), LifecycleFilter.of(rule), rule);
  }

  int countedDepth() {
    int kept = 0;
    NoncurrentVersionExpiration expiration = rule.noncurrentVersionExpiration();
    if (expiration != null) {
      kept = orZero(expiration.newerNoncurrentVersions());
    }
    for (NoncurrentVersionTransition transition : rule.noncurrentVersionTransitions()) {
      kept = Math.max(kept, orZero(transition.newerNoncurrentVersions()));
    }
    return kept + 1;
  }

  /** When, and how, a current object expires; null when this rule does not expire it. */
  @Nullable LifecycleAction expiration(String key, StoredObject object, LifecycleAction.Kind kind) {
    LifecycleExpiration expiration = rule.expiration();
    Instant due = expiration == null ? null : due(expiration, object.lastModified());
    return due == null || !filter.matches(key, object)
        ? null
        : new LifecycleAction(kind, object, due, null, id);
  }

  private static @Nullable Instant due(LifecycleExpiration expiration, Instant created) {
    if (expiration.days() != null) {
      return LifecycleDays.after(created, expiration.days());
    }
    return expiration.date() == null
        ? null
        : LifecycleDays.later(expiration.date(), LifecycleDays.roundedUp(created));
  }

  void addCurrent(
      List<LifecycleAction> actions,
      String key,
      StoredObject object,
      Versioning versioning,
      @Nullable TransitionDefaultMinimumObjectSize minimum) {
    LifecycleAction expiration =
        expiration(
            key,
            object,
            versioning == Versioning.NEVER_ENABLED
                ? LifecycleAction.Kind.REMOVE
                : LifecycleAction.Kind.MARK);
    if (expiration != null) {
      actions.add(expiration);
    }
    if (rule.transitions().isEmpty() || !filter.matches(key, object)) {
      return;
    }
    for (Transition transition : rule.transitions()) {
      Instant due =
          transition.date() == null
              ? LifecycleDays.after(object.lastModified(), orZero(transition.days()))
              : LifecycleDays.later(
                  transition.date(), LifecycleDays.roundedUp(object.lastModified()));
      addTransition(actions, object, due, transition.storageClassAsString(), minimum);
    }
  }

  /**
   * Adds what becomes of a version that is not the current one any more.
   *
   * @param since when it ceased to be
   * @param newer how many other noncurrent versions are newer
   */
  void addNoncurrent(
      List<LifecycleAction> actions,
      String key,
      ObjectVersion version,
      Instant since,
      int newer,
      @Nullable TransitionDefaultMinimumObjectSize minimum) {
    if (!matches(key, version)) {
      return;
    }
    NoncurrentVersionExpiration expiration = rule.noncurrentVersionExpiration();
    if (expiration != null && newer >= orZero(expiration.newerNoncurrentVersions())) {
      Instant due = LifecycleDays.after(since, orZero(expiration.noncurrentDays()));
      actions.add(new LifecycleAction(LifecycleAction.Kind.REMOVE, version, due, null, id));
    }
    if (!(version instanceof StoredObject object)) {
      return;
    }
    for (NoncurrentVersionTransition transition : rule.noncurrentVersionTransitions()) {
      if (newer >= orZero(transition.newerNoncurrentVersions())) {
        addTransition(
            actions,
            object,
            LifecycleDays.after(since, orZero(transition.noncurrentDays())),
            transition.storageClassAsString(),
            minimum);
      }
    }
  }

  /** Adds the end of a delete marker that is all that is left of its key. */
  void addExpiredMarker(List<LifecycleAction> actions, String key, DeleteMarker marker) {
    LifecycleExpiration expiration = rule.expiration();
    if (expiration == null || !filter.matchesKeyAlone(key)) {
      return;
    }
    Instant due =
        Boolean.TRUE.equals(expiration.expiredObjectDeleteMarker())
            ? LifecycleDays.roundedUp(marker.lastModified())
            : due(expiration, marker.lastModified());
    if (due != null) {
      actions.add(new LifecycleAction(LifecycleAction.Kind.REMOVE, marker, due, null, id));
    }
  }

  @Nullable Instant abort(String key, Instant initiated) {
    return rule.abortIncompleteMultipartUpload() == null || !filter.matchesKeyAlone(key)
        ? null
        : LifecycleDays.after(
            initiated, orZero(rule.abortIncompleteMultipartUpload().daysAfterInitiation()));
  }

  private void addTransition(
      List<LifecycleAction> actions,
      StoredObject object,
      Instant due,
      String to,
      @Nullable TransitionDefaultMinimumObjectSize minimum) {
    if (LifecycleStorageClasses.moves(object.attributes().storageClass(), to)
        && (filter.asksForSizes()
            || LifecycleStorageClasses.isLargeEnough(object.size(), to, minimum))) {
      actions.add(new LifecycleAction(LifecycleAction.Kind.TRANSITION, object, due, to, id));
    }
  }

  private boolean matches(String key, ObjectVersion version) {
    return version instanceof StoredObject object
        ? filter.matches(key, object)
        : filter.matchesKeyAlone(key);
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
