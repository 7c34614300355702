package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.backup.RecoveryChange;
import io.cloudfakes.dynamodb.internal.state.backup.RecoveryHistory;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoverySpecification;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;

/**
 * Turns point-in-time recovery of a table on or off. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html">UpdateContinuousBackups</a>.
 *
 * <p>Modelled: all. From then on every state of the table is kept for the recovery period; turned
 * off, what was kept is gone.
 *
 * <p>Errors: {@code TableNotFoundException}, {@code ContinuousBackupsUnavailableException} (the
 * table is still being created), {@code ValidationException}.
 */
public final class UpdateContinuousBackups
    implements Operation<
        UpdateContinuousBackupsRequest, UpdateContinuousBackupsResponse, DynamoDbState> {
  private static final int MOST_DAYS = 35;

  @Override
  public Outcome<UpdateContinuousBackupsResponse, DynamoDbState> decide(
      UpdateContinuousBackupsRequest request, DynamoDbState state, CallContext call) {
    PointInTimeRecoverySpecification wanted = request.pointInTimeRecoverySpecification();
    Table table = SourceTables.require(state, request.tableName(), call);
    TableId id = table.definition().id();
    if (table.status() == TableStatus.CREATING) {
      throw BackupErrors.continuousBackupsUnavailable(id.name());
    }
    RecoveryHistory before = RecoveryHistory.of(state, id);
    RecoveryChange change = change(id, wanted, before, call);
    return change == null
        ? Outcome.of(reply(before, call))
        : Outcome.of(reply(RecoveryHistory.of(change.applyTo(state), id), call), change);
  }

  private static @Nullable RecoveryChange change(
      TableId id,
      PointInTimeRecoverySpecification wanted,
      @Nullable RecoveryHistory before,
      CallContext call) {
    if (!wanted.pointInTimeRecoveryEnabled()) {
      return before == null ? null : new RecoveryChange.Disabled(id);
    }
    int days =
        wanted.recoveryPeriodInDays() != null
            ? wanted.recoveryPeriodInDays()
            : before == null ? MOST_DAYS : before.days();
    return new RecoveryChange.Enabled(id, call.now(), days);
  }

  private static UpdateContinuousBackupsResponse reply(
      @Nullable RecoveryHistory history, CallContext call) {
    return UpdateContinuousBackupsResponse.builder()
        .continuousBackupsDescription(ContinuousBackups.describe(history, call.now()))
        .build();
  }
}
