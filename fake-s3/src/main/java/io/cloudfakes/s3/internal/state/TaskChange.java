package io.cloudfakes.s3.internal.state;

import java.time.Instant;

/** What can change of the things that wait for their time. */
public sealed interface TaskChange extends S3Change {
  /** Something is to be done then; it takes the place of a task of the same key. */
  record Scheduled(Instant due, String key, S3Task task) implements TaskChange {
    @Override
    public S3State applyTo(S3State state) {
      return state.with(state.tasks().schedule(due, key, task));
    }
  }

  /** A task was done, or is to be done no more. */
  record Cancelled(String key) implements TaskChange {
    @Override
    public S3State applyTo(S3State state) {
      return state.with(state.tasks().cancel(key));
    }
  }
}
