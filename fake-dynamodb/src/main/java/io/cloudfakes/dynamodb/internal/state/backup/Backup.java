package io.cloudfakes.dynamodb.internal.state.backup;

import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupType;

/**
 * A table as it was at one moment. It shares all it holds with the table, so it costs nothing.
 *
 * @param created when it was asked for, which is the moment it shows
 * @param available when it can be restored and deleted
 * @param expires when it goes by itself; null for those that users made
 */
public record Backup(
    String arn,
    String name,
    BackupType type,
    Table table,
    Instant created,
    Instant available,
    @Nullable Instant expires) {

  public static String arn(TableId table, Instant created, String suffix) {
    return String.format("%s/backup/%014d-%s", table.arn(), created.toEpochMilli(), suffix);
  }

  public TableId source() {
    return table.definition().id();
  }

  public BackupStatus status(Instant now) {
    return now.isAfter(created) && !now.isBefore(available)
        ? BackupStatus.AVAILABLE
        : BackupStatus.CREATING;
  }
}
