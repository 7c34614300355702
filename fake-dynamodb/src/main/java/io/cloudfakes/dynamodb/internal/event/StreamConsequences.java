package io.cloudfakes.dynamodb.internal.event;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.ItemOrigin;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.stream.ItemRecord;
import io.cloudfakes.dynamodb.internal.state.stream.Stream;
import io.cloudfakes.dynamodb.internal.state.stream.StreamChange;
import io.cloudfakes.dynamodb.internal.state.stream.StreamSetting;
import io.cloudfakes.dynamodb.internal.state.stream.Streams;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What a table's stream is told. */
final class StreamConsequences {
  private StreamConsequences() {}

  /**
   * Adds the record of a change of an item.
   *
   * @param state the state to which the record is added
   */
  static void ofItem(
      ItemChange change,
      Table table,
      @Nullable Item old,
      @Nullable Item now,
      DynamoDbState state,
      CallContext call,
      List<Change<DynamoDbState>> further) {
    StreamSetting setting = table.feature(StreamSetting.class);
    if (setting == null || !setting.enabled()) {
      return;
    }
    Stream stream = Streams.of(state).find(setting.arn());
    if (stream == null) {
      return;
    }
    further.add(
        new StreamChange.Appended(
            setting.arn(),
            stream.shardOf(change.key()),
            record(change, table, old, now, stream, call)));
  }

  private static ItemRecord record(
      ItemChange change,
      Table table,
      @Nullable Item old,
      @Nullable Item now,
      Stream stream,
      CallContext call) {
    OperationType event =
        now == null
            ? OperationType.REMOVE
            : old == null ? OperationType.INSERT : OperationType.MODIFY;
    StreamViewType view = stream.view();
    Item any = now == null ? old : now;
    if (any == null) {
      throw new IllegalStateException("a change of an item that neither was nor is");
    }
    return new ItemRecord(
        call.ids().hex("record " + stream.next() + " of " + stream.arn(), 32),
        event,
        stream.next(),
        call.now(),
        table.keys().keyOf(any.attributes()),
        view == StreamViewType.NEW_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES ? now : null,
        view == StreamViewType.OLD_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES ? old : null,
        change.origin() instanceof ItemOrigin.TimeToLive);
  }

  /** A deleted table's stream takes no more records. */
  static void ofDeletion(
      Table table, Instant settles, CallContext call, List<Change<DynamoDbState>> further) {
    StreamSetting setting = table.feature(StreamSetting.class);
    if (setting != null && setting.enabled()) {
      further.add(new StreamChange.Disabled(setting.arn(), call.now(), settles));
    }
  }
}
