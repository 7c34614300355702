package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.s3.internal.rule.LifecycleRules;
import io.cloudfakes.s3.internal.state.Documents;

/**
 * All of a bucket's rules that act by themselves, found with one look.
 *
 * @param none whether there are none at all, as in most buckets
 */
record TimedRules(boolean none, LifecycleRules lifecycle) {
  static TimedRules of(Documents documents) {
    return documents.derived(TimedRules.class, TimedRules::read);
  }

  private static TimedRules read(Documents documents) {
    LifecycleRules lifecycle = LifecycleRules.of(documents);
    return new TimedRules(lifecycle.isEmpty(), lifecycle);
  }
}
