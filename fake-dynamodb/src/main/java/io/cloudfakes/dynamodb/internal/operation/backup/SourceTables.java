package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.backup.Backup;
import io.cloudfakes.dynamodb.internal.state.backup.Backups;
import io.cloudfakes.service.CallContext;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** The tables and backups that requests of this concept name. */
public final class SourceTables {
  private SourceTables() {}

  /** The table of that name or ARN; these actions have an error of their own for a missing one. */
  public static Table require(DynamoDbState state, String nameOrArn, CallContext call) {
    TableId id = Tables.id(nameOrArn, call);
    Table table = state.table(id);
    if (table == null || table.status() == TableStatus.DELETING) {
      throw BackupErrors.tableNotFound(id.name());
    }
    return table;
  }

  static Backup backup(DynamoDbState state, String arn, CallContext call) {
    Backup backup = Backups.of(state).find(arn);
    if (backup == null
        || !backup.source().account().equals(call.account())
        || !backup.source().region().equals(call.region())) {
      throw BackupErrors.backupNotFound(arn);
    }
    return backup;
  }
}
