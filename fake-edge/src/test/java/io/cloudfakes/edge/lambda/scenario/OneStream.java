package io.cloudfakes.edge.lambda.scenario;

import io.cloudfakes.link.StreamPage;
import io.cloudfakes.link.StreamPosition;
import io.cloudfakes.link.StreamShard;
import io.cloudfakes.link.StreamSource;
import io.cloudfakes.link.StreamedRecord;
import io.cloudfakes.protocol.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A table's stream with one shard, which has three records. */
final class OneStream implements StreamSource {
  static final String ARN =
      "arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2030-01-02T03:04:05.000";

  private static final String SHARD = "shardId-1";
  private static final int RECORDS = 3;

  @Override
  public boolean exists(String streamArn) {
    return streamArn.equals(ARN);
  }

  @Override
  public List<StreamShard> shards(String streamArn) {
    return List.of(new StreamShard(SHARD, List.of(), true));
  }

  @Override
  public StreamPage read(String streamArn, String shardId, StreamPosition from, int most) {
    int first = 1;
    if (from instanceof StreamPosition.After after) {
      first = Integer.parseInt(after.sequenceNumber()) + 1;
    } else if (from instanceof StreamPosition.At at) {
      first = Integer.parseInt(at.sequenceNumber());
    } else if (from instanceof StreamPosition.Latest) {
      first = RECORDS + 1;
    }
    int last = Math.min(RECORDS, first + most - 1);
    List<StreamedRecord> records =
        IntStream.rangeClosed(first, last).mapToObj(OneStream::record).toList();
    return new StreamPage(
        records, new StreamPosition.After(String.valueOf(Math.max(last, first - 1))), false);
  }

  private static StreamedRecord record(int number) {
    return new StreamedRecord(
        SHARD,
        String.valueOf(number),
        Instant.parse("2030-01-02T03:04:00Z").plusSeconds(number),
        Bytes.utf8("{\"eventID\":\"" + number + "\",\"eventSourceARN\":\"" + ARN + "\"}"));
  }
}
