package io.cloudfakes.dynamodb.internal.operation.kinesis;

import io.cloudfakes.dynamodb.internal.operation.table.TableStates;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.setting.KinesisDestinations.Destination;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingConfiguration;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationResponse;

/**
 * Has a table's changes go to a Kinesis stream. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_EnableKinesisStreamingDestination.html">EnableKinesisStreamingDestination</a>.
 *
 * <p>Modelled: all. Each change of an item is a {@link io.cloudfakes.link.Delivery} to the stream,
 * in AWS's record JSON. A {@link io.cloudfakes.link.StreamTarget} in the world receives them, and
 * says which streams there are; without one every stream is taken to be there.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ResourceInUseException}.
 */
public final class EnableKinesisStreamingDestination
    implements Operation<
        EnableKinesisStreamingDestinationRequest,
        EnableKinesisStreamingDestinationResponse,
        DynamoDbState> {

  @Override
  public Outcome<EnableKinesisStreamingDestinationResponse, DynamoDbState> decide(
      EnableKinesisStreamingDestinationRequest request, DynamoDbState state, CallContext call) {
    Table table = Tables.any(state, request.tableName(), call);
    TableStates.requireUsable(table);
    Destination before = Destinations.of(table).find(request.streamArn());
    if (before != null
        && before.status() != DestinationStatus.DISABLED
        && before.status() != DestinationStatus.ENABLE_FAILED) {
      throw DynamoDbErrors.validation(
          "Table is not in a valid state to enable Kinesis Streaming Destination: "
              + "EnableKinesisStreamingDestination must be DISABLED or ENABLE_FAILED to perform "
              + "ENABLE operation.");
    }
    EnableKinesisStreamingConfiguration given = request.enableKinesisStreamingConfiguration();
    ApproximateCreationDateTimePrecision precision =
        given == null ? null : given.approximateCreationDateTimePrecision();
    Destination after = new Destination(request.streamArn(), DestinationStatus.ENABLING, precision);
    return Outcome.of(
        EnableKinesisStreamingDestinationResponse.builder()
            .tableName(table.definition().id().name())
            .streamArn(request.streamArn())
            .destinationStatus(after.status())
            .enableKinesisStreamingConfiguration(given)
            .build(),
        Destinations.changed(table, after, call));
  }
}
