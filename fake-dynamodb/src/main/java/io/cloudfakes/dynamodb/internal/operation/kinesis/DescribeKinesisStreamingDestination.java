package io.cloudfakes.dynamodb.internal.operation.kinesis;

import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.setting.KinesisDestinations.Destination;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.KinesisDataStreamDestination;

/**
 * Tells which Kinesis streams a table's changes go to, or went to. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeKinesisStreamingDestination.html">DescribeKinesisStreamingDestination</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class DescribeKinesisStreamingDestination
    implements Operation<
        DescribeKinesisStreamingDestinationRequest,
        DescribeKinesisStreamingDestinationResponse,
        DynamoDbState> {

  @Override
  public Outcome<DescribeKinesisStreamingDestinationResponse, DynamoDbState> decide(
      DescribeKinesisStreamingDestinationRequest request, DynamoDbState state, CallContext call) {
    Table table = Tables.any(state, request.tableName(), call);
    return Outcome.of(
        DescribeKinesisStreamingDestinationResponse.builder()
            .tableName(table.definition().id().name())
            .kinesisDataStreamDestinations(
                Destinations.of(table).all().stream()
                    .map(DescribeKinesisStreamingDestination::describe)
                    .toList())
            .build());
  }

  private static KinesisDataStreamDestination describe(Destination destination) {
    return KinesisDataStreamDestination.builder()
        .streamArn(destination.streamArn())
        .destinationStatus(destination.status())
        .approximateCreationDateTimePrecision(destination.precision())
        .build();
  }
}
