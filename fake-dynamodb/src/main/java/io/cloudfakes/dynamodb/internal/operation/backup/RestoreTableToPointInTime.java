package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.backup.Moment;
import io.cloudfakes.dynamodb.internal.state.backup.RecoveryHistory;
import io.cloudfakes.dynamodb.internal.state.backup.RestoredFrom;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeResponse;

/**
 * Makes a table with the items another one had at a time. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableToPointInTime.html">RestoreTableToPointInTime</a>.
 *
 * <p>Modelled: all, also of a table in another region. The settings are the source's of now, the
 * items those of the time asked for, with the changes of that very millisecond. See {@link
 * RestoreTableFromBackup} for what is not restored.
 *
 * <p>The table is {@code CREATING} until {@link DynamoDbOptions#tableActivation()} is over.
 *
 * <p>Errors: {@code TableNotFoundException}, {@code PointInTimeRecoveryUnavailableException},
 * {@code InvalidRestoreTimeException}, {@code TableAlreadyExistsException}, {@code
 * TableInUseException}, {@code ValidationException}, {@code LimitExceededException}.
 */
public final class RestoreTableToPointInTime
    implements Operation<
        RestoreTableToPointInTimeRequest, RestoreTableToPointInTimeResponse, DynamoDbState> {
  @Override
  public Outcome<RestoreTableToPointInTimeResponse, DynamoDbState> decide(
      RestoreTableToPointInTimeRequest request, DynamoDbState state, CallContext call) {
    Table source = source(request, state, call);
    TableId id = source.definition().id();
    RecoveryHistory history = RecoveryHistory.of(state, id);
    if (history == null) {
      throw BackupErrors.pointInTimeRecoveryUnavailable(id.name());
    }
    Instant time = time(request, history, call.now());
    Moment moment = history.at(time);
    Restoration restoration =
        Restoration.of(
            source,
            moment.items(),
            new RestoredFrom(null, id.arn(), time),
            RestoreOverrides.of(request),
            state,
            call);
    return Outcome.of(
        RestoreTableToPointInTimeResponse.builder()
            .tableDescription(restoration.description())
            .build(),
        restoration.changes());
  }

  private static Table source(
      RestoreTableToPointInTimeRequest request, DynamoDbState state, CallContext call) {
    String name = request.sourceTableName();
    String arn = request.sourceTableArn();
    if (name == null && arn == null) {
      throw DynamoDbErrors.invalidParameter(
          "Either SourceTableName or SourceTableArn must be specified");
    }
    if (name != null && arn != null) {
      throw DynamoDbErrors.invalidParameter(
          "Only one of SourceTableName and SourceTableArn can be specified");
    }
    return name == null
        ? SourceTables.requireAnywhere(state, arn, call)
        : SourceTables.require(state, name, call);
  }

  private static Instant time(
      RestoreTableToPointInTimeRequest request, RecoveryHistory history, Instant now) {
    boolean latest = Boolean.TRUE.equals(request.useLatestRestorableTime());
    Instant time = request.restoreDateTime();
    if (latest == (time != null)) {
      throw DynamoDbErrors.invalidParameter(
          "Exactly one of UseLatestRestorableTime and RestoreDateTime must be specified");
    }
    if (latest) {
      return history.latest(now);
    }
    if (time.isBefore(history.earliest(now)) || time.isAfter(history.latest(now))) {
      throw BackupErrors.invalidRestoreTime(
          "An invalid restore time was specified. RestoreDateTime must be between "
              + "EarliestRestorableDateTime and LatestRestorableDateTime.");
    }
    return time;
  }
}
