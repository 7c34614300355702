package io.cloudfakes.dynamodb.internal.operation.stream;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.stream.ItemRecord;
import io.cloudfakes.dynamodb.internal.state.stream.Shard;
import io.cloudfakes.dynamodb.internal.state.stream.Stream;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Reads records of a shard. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html">GetRecords</a>.
 *
 * <p>Modelled: all: up to 1,000 records or 1 MB, iterators that expire after 15 minutes, records
 * that are trimmed after 24 hours.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * LimitExceededException}, {@code ExpiredIteratorException}, {@code TrimmedDataAccessException}.
 */
public final class GetRecords
    implements Operation<GetRecordsRequest, GetRecordsResponse, DynamoDbState> {
  private static final int MOST_RECORDS = 1000;
  private static final long MOST_BYTES = 1 << 20;

  @Override
  public Outcome<GetRecordsResponse, DynamoDbState> decide(
      GetRecordsRequest request, DynamoDbState state, CallContext call) {
    check(request);
    ShardIterator iterator = ShardIterator.of(request.shardIterator());
    Stream stream = StreamRequests.stream(state, iterator.streamArn(), call);
    if (iterator.isExpired(call.now())) {
      throw StreamErrors.expired();
    }
    Shard shard = stream.shards().get(iterator.shardId());
    if (shard == null) {
      throw StreamErrors.trimmed();
    }
    int from = shard.placeOf(iterator.sequence());
    if (from < shard.horizon(call.now())) {
      throw StreamErrors.trimmed();
    }
    int limit = request.limit() == null ? MOST_RECORDS : request.limit();
    return Outcome.of(answer(stream, shard, iterator, from, limit, call));
  }

  private static void check(GetRecordsRequest request) {
    if (request.limit() != null && request.limit() > MOST_RECORDS) {
      throw DynamoDbErrors.limitExceeded(
          "GetRecords was called with a value of more than 1000 for the limit request parameter");
    }
  }

  private static GetRecordsResponse answer(
      Stream stream, Shard shard, ShardIterator iterator, int from, int limit, CallContext call) {
    List<Record> records = new ArrayList<>();
    long next = iterator.sequence();
    long bytes = 0;
    int at = from;
    while (at < shard.records().size() && records.size() < limit) {
      ItemRecord record = shard.records().get(at);
      bytes += record.size();
      if (bytes > MOST_BYTES && !records.isEmpty()) {
        break;
      }
      records.add(StreamRecords.toSdk(record, stream));
      next = record.sequence() + 1;
      at++;
    }
    boolean over = !shard.isOpen() && at == shard.records().size();
    return GetRecordsResponse.builder()
        .records(records)
        .nextShardIterator(over ? null : iterator.movedTo(next, call.now()).token())
        .build();
  }
}
