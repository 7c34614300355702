package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.backup.Backup;
import io.cloudfakes.dynamodb.internal.state.backup.Backups;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

/**
 * Lists the backups of an account in a region, in the order of their ARNs: by table, oldest first.
 * See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListBackups.html">ListBackups</a>.
 *
 * <p>Modelled: all; a page has at most 100. Backups by AWS Backup there are none.
 *
 * <p>Errors: {@code ValidationException}.
 */
public final class ListBackups
    implements Operation<ListBackupsRequest, ListBackupsResponse, DynamoDbState> {
  private static final int MOST = 100;

  @Override
  public Outcome<ListBackupsResponse, DynamoDbState> decide(
      ListBackupsRequest request, DynamoDbState state, CallContext call) {
    TableId table = request.tableName() == null ? null : Tables.id(request.tableName(), call);
    int limit = request.limit() == null ? MOST : request.limit();
    String after = request.exclusiveStartBackupArn();
    List<BackupSummary> page = new ArrayList<>();
    ListBackupsResponse.Builder reply = ListBackupsResponse.builder();
    for (Backup backup : Backups.of(state).byArn().values()) {
      if (!isOf(backup, call)
          || (table != null && !backup.source().equals(table))
          || (after != null && backup.arn().compareTo(after) <= 0)
          || !isWanted(backup, request)) {
        continue;
      }
      if (page.size() == limit) {
        reply.lastEvaluatedBackupArn(page.get(limit - 1).backupArn());
        break;
      }
      page.add(BackupDescriptions.summary(backup, backup.status(call.now())));
    }
    return Outcome.of(reply.backupSummaries(page).build());
  }

  private static boolean isOf(Backup backup, CallContext call) {
    return backup.source().account().equals(call.account())
        && backup.source().region().equals(call.region());
  }

  private static boolean isWanted(Backup backup, ListBackupsRequest request) {
    String type = request.backupTypeAsString() == null ? "USER" : request.backupTypeAsString();
    Instant from = request.timeRangeLowerBound();
    Instant to = request.timeRangeUpperBound();
    return (type.equals("ALL") || backup.type().toString().equals(type))
        && (from == null || !backup.created().isBefore(from))
        && (to == null || backup.created().isBefore(to));
  }
}
