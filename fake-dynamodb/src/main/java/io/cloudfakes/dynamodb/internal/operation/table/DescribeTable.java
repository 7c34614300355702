package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;

/**
 * Tells what a table is and how it stands. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html">DescribeTable</a>.
 *
 * <p>Modelled: all; {@code ItemCount} and {@code TableSizeBytes} are exact, where AWS's lag by up
 * to six hours.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class DescribeTable
    implements Operation<DescribeTableRequest, DescribeTableResponse, DynamoDbState> {

  @Override
  public Outcome<DescribeTableResponse, DynamoDbState> decide(
      DescribeTableRequest request, DynamoDbState state, CallContext call) {
    return Outcome.of(
        DescribeTableResponse.builder()
            .table(
                TableDescriptions.describe(
                    Tables.any(state, request.tableName(), call), call.now()))
            .build());
  }
}
