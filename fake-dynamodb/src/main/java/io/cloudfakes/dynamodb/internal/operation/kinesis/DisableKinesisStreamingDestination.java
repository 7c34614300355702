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
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationResponse;

/**
 * Has a table's changes go to a Kinesis stream no more. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DisableKinesisStreamingDestination.html">DisableKinesisStreamingDestination</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ResourceInUseException}.
 */
public final class DisableKinesisStreamingDestination
    implements Operation<
        DisableKinesisStreamingDestinationRequest,
        DisableKinesisStreamingDestinationResponse,
        DynamoDbState> {

  @Override
  public Outcome<DisableKinesisStreamingDestinationResponse, DynamoDbState> decide(
      DisableKinesisStreamingDestinationRequest request, DynamoDbState state, CallContext call) {
    Table table = Tables.any(state, request.tableName(), call);
    TableStates.requireUsable(table);
    Destination before = Destinations.of(table).find(request.streamArn());
    if (before == null || before.status() != DestinationStatus.ACTIVE) {
      throw DynamoDbErrors.validation(
          "Table is not in a valid state to disable Kinesis Streaming Destination: "
              + "DisableKinesisStreamingDestination must be ACTIVE to perform DISABLE operation.");
    }
    Destination after = before.withStatus(DestinationStatus.DISABLING);
    return Outcome.of(
        DisableKinesisStreamingDestinationResponse.builder()
            .tableName(table.definition().id().name())
            .streamArn(request.streamArn())
            .destinationStatus(after.status())
            // The member is of the request only because the two operations share their input.
            .enableKinesisStreamingConfiguration(request.enableKinesisStreamingConfiguration())
            .build(),
        Destinations.changed(table, after, call));
  }
}
