package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.backup.RecoveryHistory;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;

/**
 * Tells whether a table can be restored to a point in time, and to which. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html">DescribeContinuousBackups</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code TableNotFoundException}, {@code ValidationException}.
 */
public final class DescribeContinuousBackups
    implements Operation<
        DescribeContinuousBackupsRequest, DescribeContinuousBackupsResponse, DynamoDbState> {
  @Override
  public Outcome<DescribeContinuousBackupsResponse, DynamoDbState> decide(
      DescribeContinuousBackupsRequest request, DynamoDbState state, CallContext call) {
    TableId id = SourceTables.require(state, request.tableName(), call).definition().id();
    return Outcome.of(
        DescribeContinuousBackupsResponse.builder()
            .continuousBackupsDescription(
                ContinuousBackups.describe(RecoveryHistory.of(state, id), call.now()))
            .build());
  }
}
