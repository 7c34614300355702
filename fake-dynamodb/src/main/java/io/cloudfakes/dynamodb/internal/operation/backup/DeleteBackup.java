package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.backup.Backup;
import io.cloudfakes.dynamodb.internal.state.backup.BackupChange;
import io.cloudfakes.dynamodb.internal.state.backup.RestoredFrom;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Deletes a backup. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteBackup.html">DeleteBackup</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code BackupNotFoundException}, {@code BackupInUseException} (it is being created, or
 * a table is being restored from it), {@code ValidationException} (it is DynamoDB's own).
 */
public final class DeleteBackup
    implements Operation<DeleteBackupRequest, DeleteBackupResponse, DynamoDbState> {
  @Override
  public Outcome<DeleteBackupResponse, DynamoDbState> decide(
      DeleteBackupRequest request, DynamoDbState state, CallContext call) {
    Backup backup = SourceTables.backup(state, request.backupArn(), call);
    if (backup.type() != BackupType.USER) {
      throw DynamoDbErrors.validation(
          "Backups of type " + backup.type() + " cannot be deleted: " + backup.arn());
    }
    if (backup.status(call.now()) == BackupStatus.CREATING) {
      throw BackupErrors.backupInUse("Backup is being created: " + backup.arn());
    }
    for (Table table : state.tables().values()) {
      RestoredFrom from = table.feature(RestoredFrom.class);
      if (from != null
          && table.status() == TableStatus.CREATING
          && backup.arn().equals(from.backupArn())) {
        throw BackupErrors.backupInUse(
            "Backup is being restored to the table: " + table.definition().id().name());
      }
    }
    return Outcome.of(
        DeleteBackupResponse.builder()
            .backupDescription(BackupDescriptions.description(backup, BackupStatus.DELETED, call))
            .build(),
        new BackupChange.Deleted(backup.arn()));
  }
}
