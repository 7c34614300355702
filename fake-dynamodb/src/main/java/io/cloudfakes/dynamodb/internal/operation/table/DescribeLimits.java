package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse;

/**
 * Tells the account's quotas of provisioned capacity. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html">DescribeLimits</a>.
 *
 * <p>Modelled: the quotas of a new account, 80,000 units an account and 40,000 a table, for reads
 * and for writes.
 */
public final class DescribeLimits
    implements Operation<DescribeLimitsRequest, DescribeLimitsResponse, DynamoDbState> {
  private static final long ACCOUNT = 80_000;
  private static final long TABLE = 40_000;

  @Override
  public Outcome<DescribeLimitsResponse, DynamoDbState> decide(
      DescribeLimitsRequest request, DynamoDbState state, CallContext call) {
    return Outcome.of(
        DescribeLimitsResponse.builder()
            .accountMaxReadCapacityUnits(ACCOUNT)
            .accountMaxWriteCapacityUnits(ACCOUNT)
            .tableMaxReadCapacityUnits(TABLE)
            .tableMaxWriteCapacityUnits(TABLE)
            .build());
  }
}
