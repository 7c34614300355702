package io.cloudfakes.dynamodb.internal.operation.stream;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.stream.SequenceNumbers;
import io.cloudfakes.dynamodb.internal.state.stream.Shard;
import io.cloudfakes.dynamodb.internal.state.stream.Stream;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/**
 * Gives a place in a shard from which records can be read. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html">GetShardIterator</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * TrimmedDataAccessException}.
 */
public final class GetShardIterator
    implements Operation<GetShardIteratorRequest, GetShardIteratorResponse, DynamoDbState> {

  @Override
  public Outcome<GetShardIteratorResponse, DynamoDbState> decide(
      GetShardIteratorRequest request, DynamoDbState state, CallContext call) {
    check(request);
    Stream stream = StreamRequests.stream(state, request.streamArn(), call);
    Shard shard = StreamRequests.shard(stream, request.shardId(), call);
    ShardIterator iterator =
        new ShardIterator(
            stream.arn(), shard.id(), place(request, stream, shard, call), call.now());
    return Outcome.of(GetShardIteratorResponse.builder().shardIterator(iterator.token()).build());
  }

  private static void check(GetShardIteratorRequest request) {
    String number = request.sequenceNumber();
    boolean needed =
        request.shardIteratorType() == ShardIteratorType.AT_SEQUENCE_NUMBER
            || request.shardIteratorType() == ShardIteratorType.AFTER_SEQUENCE_NUMBER;
    if (needed && number == null) {
      throw DynamoDbErrors.invalidParameter(
          "SequenceNumber must be specified when ShardIteratorType is "
              + request.shardIteratorTypeAsString());
    }
    if (!needed && number != null) {
      throw DynamoDbErrors.invalidParameter(
          "SequenceNumber must not be specified when ShardIteratorType is "
              + request.shardIteratorTypeAsString());
    }
  }

  private static long place(
      GetShardIteratorRequest request, Stream stream, Shard shard, CallContext call) {
    return switch (request.shardIteratorType()) {
      case TRIM_HORIZON -> horizon(shard, call);
      case LATEST -> stream.next();
      case AT_SEQUENCE_NUMBER -> given(request.sequenceNumber(), shard, call);
      case AFTER_SEQUENCE_NUMBER -> given(request.sequenceNumber(), shard, call) + 1;
      default -> throw new IllegalStateException("checked before");
    };
  }

  private static long horizon(Shard shard, CallContext call) {
    int first = shard.horizon(call.now());
    if (first < shard.records().size()) {
      return shard.records().get(first).sequence();
    }
    return first == 0 ? shard.start() : shard.records().get(first - 1).sequence() + 1;
  }

  private static long given(String text, Shard shard, CallContext call) {
    long number = SequenceNumbers.parse(text);
    Long end = shard.end();
    if (number < shard.start() || (end != null && number > end)) {
      throw invalid(text, shard);
    }
    // The number of the horizon itself is good, and so is whatever lies between it and the next.
    if (shard.placeOf(number) < shard.horizon(call.now())) {
      throw StreamErrors.trimmed();
    }
    return number;
  }

  private static AwsErrorException invalid(String text, Shard shard) {
    return DynamoDbErrors.invalidParameter(
        "SequenceNumber " + text + " is not one of the shard " + shard.id());
  }
}
