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
  @Override
  public Outcome<DescribeLimitsResponse, DynamoDbState> decide(
      DescribeLimitsRequest request, DynamoDbState state, CallContext call) {
    return Outcome.of(
        DescribeLimitsResponse.builder()
            .accountMaxReadCapacityUnits(ThroughputRules.MOST_OF_ACCOUNT)
            .accountMaxWriteCapacityUnits(ThroughputRules.MOST_OF_ACCOUNT)
            .tableMaxReadCapacityUnits(ThroughputRules.MOST_OF_TABLE)
            .tableMaxWriteCapacityUnits(ThroughputRules.MOST_OF_TABLE)
            .build());
  }
}
