package io.cloudfakes.dynamodb.internal.event;

import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.stream.ItemRecord;
import io.cloudfakes.dynamodb.internal.state.stream.SequenceNumbers;
import io.cloudfakes.dynamodb.internal.state.stream.Shard;
import io.cloudfakes.dynamodb.internal.state.stream.Stream;
import io.cloudfakes.dynamodb.internal.state.stream.Streams;
import io.cloudfakes.link.StreamPage;
import io.cloudfakes.link.StreamPosition;
import io.cloudfakes.link.StreamShard;
import io.cloudfakes.link.StreamSource;
import io.cloudfakes.link.StreamedRecord;
import io.cloudfakes.service.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The streams of tables, for other fakes to read. */
public final class DynamoDbStreamSource implements StreamSource {
  private final Store<DynamoDbState> store;
  private final FakeClock clock;

  public DynamoDbStreamSource(Store<DynamoDbState> store, FakeClock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public boolean exists(String streamArn) {
    return Streams.of(store.state()).find(streamArn) != null;
  }

  @Override
  public List<StreamShard> shards(String streamArn) {
    Instant now = clock.instant();
    List<StreamShard> shown = new ArrayList<>();
    Stream stream = stream(streamArn);
    stream
        .shards()
        .values()
        .forEach(
            shard -> {
              if (!shard.isTrimmed(now)) {
                String parent = shard.parent();
                boolean known = parent != null && stream.shards().containsKey(parent);
                shown.add(
                    new StreamShard(
                        shard.id(), known ? List.of(parent) : List.of(), shard.isOpen()));
              }
            });
    return shown;
  }

  @Override
  public StreamPage read(String streamArn, String shardId, StreamPosition from, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("Read 1 record at the least, not " + most);
    }
    Stream stream = stream(streamArn);
    Shard shard = stream.shards().get(shardId);
    if (shard == null) {
      throw new IllegalArgumentException(streamArn + " has no shard " + shardId);
    }
    int at = Math.max(placeOf(from, shard), shard.horizon(clock.instant()));
    List<StreamedRecord> records = new ArrayList<>();
    StreamPosition next = from;
    while (at < shard.records().size() && records.size() < most) {
      ItemRecord record = shard.records().get(at);
      records.add(told(record, shardId, stream));
      next = new StreamPosition.After(SequenceNumbers.text(record.sequence()));
      at++;
    }
    if (records.isEmpty() && from instanceof StreamPosition.Latest) {
      // What is the newest now must not be asked again when there is more.
      next = new StreamPosition.At(SequenceNumbers.text(stream.next()));
    }
    return new StreamPage(records, next, !shard.isOpen() && at == shard.records().size());
  }

  static StreamedRecord told(ItemRecord record, String shardId, Stream stream) {
    return new StreamedRecord(
        shardId,
        SequenceNumbers.text(record.sequence()),
        record.created(),
        RecordJson.ofFunction(record, stream));
  }

  private static int placeOf(StreamPosition position, Shard shard) {
    if (position instanceof StreamPosition.At at) {
      return shard.placeOf(number(at.sequenceNumber()));
    }
    if (position instanceof StreamPosition.After after) {
      return shard.placeOf(number(after.sequenceNumber()) + 1);
    }
    if (position instanceof StreamPosition.Since since) {
      int place = 0;
      while (place < shard.records().size()
          && shard.records().get(place).created().isBefore(since.time())) {
        place++;
      }
      return place;
    }
    return position instanceof StreamPosition.Latest ? shard.records().size() : 0;
  }

  private static long number(String text) {
    long number = SequenceNumbers.parse(text);
    if (number < 0) {
      throw new IllegalArgumentException(text + " is no sequence number of a stream of DynamoDB");
    }
    return number;
  }

  private Stream stream(String arn) {
    Stream stream = Streams.of(store.state()).find(arn);
    if (stream == null) {
      throw new IllegalArgumentException("There is no stream " + arn);
    }
    return stream;
  }
}
