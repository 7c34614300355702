package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.rule.TableAccess;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.backup.Backup;
import io.cloudfakes.dynamodb.internal.state.backup.BackupChange;
import io.cloudfakes.dynamodb.internal.state.backup.Backups;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;

/**
 * Keeps a table as it is at this moment. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateBackup.html">CreateBackup</a>.
 *
 * <p>Modelled: all. The backup is {@code CREATING} in the reply and available after {@link
 * DynamoDbOptions#tableActivation()}. It shows the table exactly as it was at the call, where AWS
 * may be off by a minute.
 *
 * <p>Errors: {@code TableNotFoundException}, {@code TableInUseException}, {@code
 * BackupInUseException}, {@code ValidationException}.
 */
public final class CreateBackup
    implements Operation<CreateBackupRequest, CreateBackupResponse, DynamoDbState> {
  @Override
  public Outcome<CreateBackupResponse, DynamoDbState> decide(
      CreateBackupRequest request, DynamoDbState state, CallContext call) {
    TableId id = Tables.id(request.tableName(), call);
    Table table = state.table(id);
    TableAccess.require(id, table, request.tableName(), call);
    if (table == null) {
      throw BackupErrors.tableNotFound(id.name());
    }
    if (!table.isUsable()) {
      throw BackupErrors.tableInUse(id.name());
    }
    Instant now = call.now();
    for (Backup other : Backups.of(state).byArn().values()) {
      if (other.source().equals(id) && other.status(now) == BackupStatus.CREATING) {
        throw BackupErrors.backupInUse("Backup is being created for the table: " + id.name());
      }
    }
    Backup backup =
        new Backup(
            Backup.arn(id, now, call.ids().hex("backup", 8)),
            request.backupName(),
            BackupType.USER,
            table,
            now,
            now.plus(call.options(DynamoDbOptions.class).tableActivation()),
            null);
    return Outcome.of(
        CreateBackupResponse.builder()
            .backupDetails(BackupDescriptions.details(backup, BackupStatus.CREATING))
            .build(),
        new BackupChange.Created(backup));
  }
}
