package io.cloudfakes.dynamodb.internal.event;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.setting.KinesisDestinations;
import io.cloudfakes.dynamodb.internal.state.stream.Stream;
import io.cloudfakes.dynamodb.internal.state.stream.StreamChange;
import io.cloudfakes.dynamodb.internal.state.stream.Streams;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.StreamListener;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.EventSource;
import java.util.List;
import java.util.Objects;

/**
 * Who is told of a change once it is made: those who listen to a table's stream, and the Kinesis
 * streams its changes go to.
 */
public final class DynamoDbEvents implements EventSource<DynamoDbState> {
  @Override
  public List<Delivery> events(
      Change<DynamoDbState> change, DynamoDbState before, DynamoDbState after, CallContext call) {
    if (change instanceof ItemChange item) {
      return ofItem(item, before, after, call);
    }
    return change instanceof StreamChange.Appended appended
        ? ofRecord(appended, after, call)
        : List.of();
  }

  private static List<Delivery> ofItem(
      ItemChange change, DynamoDbState before, DynamoDbState after, CallContext call) {
    Table table = after.table(change.table());
    KinesisDestinations destinations =
        table == null ? null : table.feature(KinesisDestinations.class);
    if (table == null || destinations == null) {
      return List.of();
    }
    Item old = change.itemIn(before);
    Item now = change.itemIn(after);
    // A write that changes nothing is not told to anybody.
    return Objects.equals(old, now)
        ? List.of()
        : KinesisRecords.of(change, table, destinations, old, now, call);
  }

  private static List<Delivery> ofRecord(
      StreamChange.Appended change, DynamoDbState after, CallContext call) {
    Stream stream = Streams.of(after).find(change.arn());
    StreamListener listener = call.links().find(StreamListener.class).orElse(null);
    return stream == null || listener == null || !listener.listensTo(change.arn())
        ? List.of()
        : List.of(
            new RecordArrival(
                change.arn(),
                DynamoDbStreamSource.told(change.record(), change.shardId(), stream)));
  }
}
