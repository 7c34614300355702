package io.cloudfakes.dynamodb.internal.operation.scaling;

import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableReplicaAutoScalingRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableReplicaAutoScalingResponse;

/**
 * Tells the auto scaling settings of a table's replicas. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTableReplicaAutoScaling.html">DescribeTableReplicaAutoScaling</a>.
 *
 * <p>Modelled: all; a table that is no global table is its own only replica.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class DescribeTableReplicaAutoScaling
    implements Operation<
        DescribeTableReplicaAutoScalingRequest,
        DescribeTableReplicaAutoScalingResponse,
        DynamoDbState> {

  @Override
  public Outcome<DescribeTableReplicaAutoScalingResponse, DynamoDbState> decide(
      DescribeTableReplicaAutoScalingRequest request, DynamoDbState state, CallContext call) {
    return Outcome.of(
        DescribeTableReplicaAutoScalingResponse.builder()
            .tableAutoScalingDescription(
                ScaledReplicas.describe(state, Tables.any(state, request.tableName(), call)))
            .build());
  }
}
