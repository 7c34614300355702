package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.backup.Backup;
import io.cloudfakes.dynamodb.internal.state.backup.RestoredFrom;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupResponse;

/**
 * Makes a table of a backup. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableFromBackup.html">RestoreTableFromBackup</a>.
 *
 * <p>Modelled: all, also of a backup in another region. Indexes may be left out, but neither added
 * nor changed. Tags, streams, time to live, policies, deletion protection and point-in-time
 * recovery are not restored, as on AWS. The table is {@code CREATING} until {@link
 * DynamoDbOptions#tableActivation()} is over.
 *
 * <p>Errors: {@code BackupNotFoundException}, {@code BackupInUseException}, {@code
 * TableAlreadyExistsException}, {@code TableInUseException}, {@code ValidationException}, {@code
 * LimitExceededException}.
 */
public final class RestoreTableFromBackup
    implements Operation<
        RestoreTableFromBackupRequest, RestoreTableFromBackupResponse, DynamoDbState> {
  @Override
  public Outcome<RestoreTableFromBackupResponse, DynamoDbState> decide(
      RestoreTableFromBackupRequest request, DynamoDbState state, CallContext call) {
    Backup backup = SourceTables.backupAnywhere(state, request.backupArn(), call);
    if (backup.status(call.now()) == BackupStatus.CREATING) {
      throw BackupErrors.backupInUse("Backup is being created: " + backup.arn());
    }
    Table table = backup.table();
    Restoration restoration =
        Restoration.of(
            table,
            table.items(),
            new RestoredFrom(backup.arn(), backup.source().arn(), backup.created()),
            RestoreOverrides.of(request),
            state,
            call);
    return Outcome.of(
        RestoreTableFromBackupResponse.builder()
            .tableDescription(restoration.description())
            .build(),
        restoration.changes());
  }
}
