package io.cloudfakes.dynamodb.internal.state.backup;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.Change;

/** What can change of backups. */
public sealed interface BackupChange extends Change<DynamoDbState> {
  /** There is a further backup. */
  record Created(Backup backup) implements BackupChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      return state.with(Backups.of(state).with(backup));
    }
  }

  /** A backup is gone. */
  record Deleted(String arn) implements BackupChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      return state.with(Backups.of(state).without(arn));
    }
  }
}
