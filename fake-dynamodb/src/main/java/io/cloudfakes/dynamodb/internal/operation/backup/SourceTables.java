package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.internal.rule.TableAccess;
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
    return require(state, Tables.id(nameOrArn, call), nameOrArn, call);
  }

  /** The same for an ARN, which may be one of another region. */
  static Table requireAnywhere(DynamoDbState state, String arn, CallContext call) {
    return require(state, Tables.idOf(arn), arn, call);
  }

  private static Table require(
      DynamoDbState state, TableId id, String nameOrArn, CallContext call) {
    Table table = state.table(id);
    TableAccess.require(id, table, nameOrArn, call);
    if (table == null || table.status() == TableStatus.DELETING) {
      throw BackupErrors.tableNotFound(id.name());
    }
    return table;
  }

  /** The backup of that ARN, if it is the caller's and of the region called. */
  static Backup backup(DynamoDbState state, String arn, CallContext call) {
    Backup backup = backupAnywhere(state, arn, call);
    if (!backup.source().region().equals(call.region())) {
      throw BackupErrors.backupNotFound(arn);
    }
    return backup;
  }

  /** The backup of that ARN, if it is the caller's. */
  static Backup backupAnywhere(DynamoDbState state, String arn, CallContext call) {
    TableAccess.requireOwn(arn, call);
    Backup backup = Backups.of(state).find(arn);
    if (backup == null || !backup.source().account().equals(call.account())) {
      throw BackupErrors.backupNotFound(arn);
    }
    return backup;
  }
}
