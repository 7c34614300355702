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
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingConfiguration;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationResponse;

/**
 * Changes how exact the times of the records are that go to a Kinesis stream. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateKinesisStreamingDestination.html">UpdateKinesisStreamingDestination</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ResourceInUseException}.
 */
public final class UpdateKinesisStreamingDestination
    implements Operation<
        UpdateKinesisStreamingDestinationRequest,
        UpdateKinesisStreamingDestinationResponse,
        DynamoDbState> {

  @Override
  public Outcome<UpdateKinesisStreamingDestinationResponse, DynamoDbState> decide(
      UpdateKinesisStreamingDestinationRequest request, DynamoDbState state, CallContext call) {
    ApproximateCreationDateTimePrecision wanted =
        precision(request.updateKinesisStreamingConfiguration());
    Table table = Tables.any(state, request.tableName(), call);
    TableStates.requireUsable(table);
    Destination before = Destinations.of(table).find(request.streamArn());
    requireUpdatable(before, wanted, request.streamArn(), table);
    Destination after = new Destination(request.streamArn(), DestinationStatus.UPDATING, wanted);
    return Outcome.of(
        UpdateKinesisStreamingDestinationResponse.builder()
            .tableName(table.definition().id().name())
            .streamArn(request.streamArn())
            .destinationStatus(after.status())
            .updateKinesisStreamingConfiguration(request.updateKinesisStreamingConfiguration())
            .build(),
        Destinations.changed(table, after, call));
  }

  private static ApproximateCreationDateTimePrecision precision(
      @Nullable UpdateKinesisStreamingConfiguration given) {
    if (given == null || given.approximateCreationDateTimePrecision() == null) {
      throw DynamoDbErrors.validation(
          "Streaming destination cannot be updated with given parameters: "
              + "UpdateKinesisStreamingConfiguration cannot be null or contain only null values");
    }
    return given.approximateCreationDateTimePrecision();
  }

  private static void requireUpdatable(
      @Nullable Destination before,
      ApproximateCreationDateTimePrecision wanted,
      String streamArn,
      Table table) {
    if (before == null) {
      // AWS says "enable" here too.
      throw DynamoDbErrors.validation(
          "Table is not in a valid state to enable Kinesis Streaming Destination: No streaming "
              + "destination with streamArn: "
              + streamArn
              + " found for table with tableName: "
              + table.definition().id().name());
    }
    if (before.status() != DestinationStatus.ACTIVE) {
      throw DynamoDbErrors.validation(
          "Table is not in a valid state to update Kinesis Streaming Destination: "
              + "UpdateKinesisStreamingDestination must be ACTIVE to perform UPDATE operation.");
    }
    ApproximateCreationDateTimePrecision present =
        before.precision() == null
            ? ApproximateCreationDateTimePrecision.MILLISECOND
            : before.precision();
    if (present == wanted) {
      throw DynamoDbErrors.validation(
          "Invalid Request: Precision is already set to the desired value of "
              + wanted
              + " for tableId: "
              + table.definition().uuid()
              + ", kdsArn: "
              + streamArn);
    }
  }
}
