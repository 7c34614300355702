package io.cloudfakes.dynamodb.internal.operation.global;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableResponse;

/**
 * Tells what a global table of version 2017.11.29 is: there is none. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeGlobalTable.html">DescribeGlobalTable</a>.
 *
 * <p>Modelled: what AWS answers since it takes no new global tables of that version, with the
 * checks of the members.
 *
 * <p>Errors: {@code ValidationException}, {@code GlobalTableNotFoundException}.
 */
public final class DescribeGlobalTable
    implements Operation<DescribeGlobalTableRequest, DescribeGlobalTableResponse, DynamoDbState> {

  @Override
  public Outcome<DescribeGlobalTableResponse, DynamoDbState> decide(
      DescribeGlobalTableRequest request, DynamoDbState state, CallContext call) {
    throw LegacyGlobalTables.notFound(request.globalTableName());
  }
}
