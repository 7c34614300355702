package io.cloudfakes.dynamodb.internal.operation.query;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Reads all items of a table or index, or of one of so many segments of it. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html">Scan</a>.
 *
 * <p>Modelled: all, and the parameters from before expressions ({@code ScanFilter}, {@code
 * ConditionalOperator}, {@code AttributesToGet}). Partitions come in an order that looks random and
 * is the same in every run; an item's segment depends on its partition key only.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class Scan implements Operation<ScanRequest, ScanResponse, DynamoDbState> {
  @Override
  public Outcome<ScanResponse, DynamoDbState> decide(
      ScanRequest request, DynamoDbState state, CallContext call) {
    Faults faults = Faults.of(call);
    ReadParameters parameters = ReadParameters.of(request);
    ReadWish wish = ReadWish.of(parameters, faults);
    KeyRange segment = Segment.of(request.segment(), request.totalSegments());
    ReadTarget target =
        ReadTarget.of(
            Tables.usable(state, request.tableName(), call),
            parameters.indexName(),
            parameters.consistentRead());
    Page page =
        Page.read(
            target,
            wish,
            parameters,
            segment,
            start(request, target, segment, faults),
            true,
            call.options(DynamoDbOptions.class).limits().pageSize());
    return Outcome.of(new PageAnswer<>(page, Scan::response));
  }

  /** Where it goes on; null when it begins. */
  private static @Nullable ItemKey start(
      ScanRequest request, ReadTarget target, KeyRange segment, Faults faults) {
    if (!request.hasExclusiveStartKey()) {
      return null;
    }
    ItemKey start = target.place(ValueReader.attributes(request.exclusiveStartKey(), faults));
    if (start == null) {
      throw invalidStart("The provided key element does not match the schema");
    }
    if (!segment.contains(start)) {
      throw invalidStart(
          "Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. "
              + "TotalSegments: "
              + request.totalSegments()
              + " Segment: "
              + request.segment());
    }
    return start;
  }

  private static AwsErrorException invalidStart(String why) {
    return DynamoDbErrors.validation("The provided starting key is invalid: " + why);
  }

  private static ScanResponse response(Page page) {
    return ScanResponse.builder()
        .items(page.items())
        .count(page.count())
        .scannedCount(page.scanned())
        .lastEvaluatedKey(page.lastEvaluatedKey())
        .consumedCapacity(page.consumedCapacity())
        .build();
  }
}
