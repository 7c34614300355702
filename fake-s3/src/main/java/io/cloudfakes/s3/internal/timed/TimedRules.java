package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.s3.internal.rule.LifecycleRules;
import io.cloudfakes.s3.internal.rule.ReplicationRules;
import io.cloudfakes.s3.internal.state.Documents;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.BucketLoggingStatus;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;

/**
 * All of a bucket's rules that act by themselves, found with one look.
 *
 * @param none whether there are none at all, as in most buckets
 * @param logging where its access log goes; null when it has none
 */
record TimedRules(
    boolean none,
    LifecycleRules lifecycle,
    ReplicationRules replication,
    @Nullable LoggingEnabled logging) {
  static TimedRules of(Documents documents) {
    return documents.derived(TimedRules.class, TimedRules::read);
  }

  private static TimedRules read(Documents documents) {
    LifecycleRules lifecycle = LifecycleRules.of(documents);
    ReplicationRules replication = ReplicationRules.of(documents);
    BucketLoggingStatus status = documents.get(BucketLoggingStatus.class);
    LoggingEnabled logging = status == null ? null : status.loggingEnabled();
    return new TimedRules(
        lifecycle.isEmpty() && replication.isEmpty() && logging == null,
        lifecycle,
        replication,
        logging);
  }
}
