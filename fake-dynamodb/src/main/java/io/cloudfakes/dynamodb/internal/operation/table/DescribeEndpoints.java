package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsResponse;
import software.amazon.awssdk.services.dynamodb.model.Endpoint;

/**
 * Tells where the service is reached. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeEndpoints.html">DescribeEndpoints</a>.
 *
 * <p>Modelled: the region's own endpoint, good for a day, as AWS answers.
 */
public final class DescribeEndpoints
    implements Operation<DescribeEndpointsRequest, DescribeEndpointsResponse, DynamoDbState> {
  private static final long MINUTES_OF_A_DAY = 1440;

  @Override
  public Outcome<DescribeEndpointsResponse, DynamoDbState> decide(
      DescribeEndpointsRequest request, DynamoDbState state, CallContext call) {
    return Outcome.of(
        DescribeEndpointsResponse.builder()
            .endpoints(
                Endpoint.builder()
                    .address("dynamodb." + call.region() + ".amazonaws.com")
                    .cachePeriodInMinutes(MINUTES_OF_A_DAY)
                    .build())
            .build());
  }
}
