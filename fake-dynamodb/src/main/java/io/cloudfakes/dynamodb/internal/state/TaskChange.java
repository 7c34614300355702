package io.cloudfakes.dynamodb.internal.state;

import io.cloudfakes.service.Change;
import java.time.Instant;

/** What can change of the things that wait for their time. */
public sealed interface TaskChange extends Change<DynamoDbState> {
  /** Something is to be done then; it takes the place of a task of the same key. */
  record Scheduled(Instant due, String key, DynamoDbTask task) implements TaskChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      return state.withTasks(state.tasks().schedule(due, key, task));
    }
  }

  /** A task was done, or is to be done no more. */
  record Cancelled(String key) implements TaskChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      return state.withTasks(state.tasks().cancel(key));
    }
  }
}
