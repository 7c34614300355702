package io.cloudfakes.dynamodb.internal.state.backup;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TaskChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Consequences;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BackupType;

/**
 * What point-in-time recovery makes of changes: it keeps the table after each, and a backup of a
 * table that is deleted. Where no table has it, that is one look.
 */
public final class BackupConsequences implements Consequences<DynamoDbState> {
  private static final Duration KEPT = Duration.ofDays(35);

  @Override
  public List<Change<DynamoDbState>> of(
      Change<DynamoDbState> change, DynamoDbState before, DynamoDbState after, CallContext call) {
    RecoveryHistories all = after.part(RecoveryHistories.class);
    if (all == null) {
      return List.of();
    }
    if (change instanceof ItemChange item) {
      return all.byTable().containsKey(item.table())
          ? List.of(new RecoveryChange.Recorded(item.table(), item.key(), call.now()))
          : List.of();
    }
    return change instanceof TableChange.BeginDelete deletion
            && all.byTable().containsKey(deletion.table())
        ? lastBackup(deletion, before, call)
        : List.of();
  }

  private static List<Change<DynamoDbState>> lastBackup(
      TableChange.BeginDelete deletion, DynamoDbState before, CallContext call) {
    Table table = before.table(deletion.table());
    RecoveryChange.Disabled disabled = new RecoveryChange.Disabled(deletion.table());
    if (table == null) {
      return List.of(disabled);
    }
    Instant now = call.now();
    Instant expires = now.plus(KEPT);
    String arn =
        Backup.arn(
            deletion.table(), now, call.ids().hex("system-backup " + deletion.table().name(), 8));
    Backup backup =
        new Backup(
            arn,
            deletion.table().name() + "$DeletedTableBackup",
            BackupType.SYSTEM,
            table,
            now,
            now,
            expires);
    return List.of(
        new BackupChange.Created(backup),
        new TaskChange.Scheduled(expires, arn, new ExpireBackup(arn)),
        disabled);
  }
}
