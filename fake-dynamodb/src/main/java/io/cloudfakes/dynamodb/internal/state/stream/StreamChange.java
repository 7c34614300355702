package io.cloudfakes.dynamodb.internal.state.stream;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What can change of streams. */
public sealed interface StreamChange extends Change<DynamoDbState> {
  /**
   * A table has a new stream.
   *
   * @param settles when it is enabled
   * @param shardIds the shards it begins with
   */
  record Enabled(
      TableId table,
      String label,
      StreamViewType view,
      Instant created,
      Instant settles,
      List<String> shardIds)
      implements StreamChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Table before = state.table(table);
      if (before == null) {
        return state;
      }
      Stream stream = Stream.create(table, label, view, before.keys(), created, settles, shardIds);
      DynamoDbState after =
          state
              .with(before.with(new StreamSetting(stream.arn(), label, view, true)))
              .with(Streams.of(state).with(stream));
      return RotateShards.schedule(after, stream.arn(), created);
    }
  }

  /** The stream takes no more records; it can be read for another day. */
  record Disabled(String arn, Instant at, Instant settles) implements StreamChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Stream stream = Streams.of(state).find(arn);
      if (stream == null) {
        return state;
      }
      DynamoDbState after = state.with(Streams.of(state).with(stream.disable(at, settles)));
      Table table = after.table(stream.table());
      StreamSetting setting = table == null ? null : table.feature(StreamSetting.class);
      if (table != null && setting != null && setting.arn().equals(arn)) {
        after = after.with(table.with(setting.disabled()));
      }
      return RemoveStream.schedule(RotateShards.cancel(after, arn), arn, at);
    }
  }

  /** A record has come to a shard. */
  record Appended(String arn, String shardId, ItemRecord record) implements StreamChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Streams streams = Streams.of(state);
      Stream stream = streams.find(arn);
      return stream == null ? state : state.with(streams.with(stream.append(shardId, record)));
    }
  }

  /** The open shards are closed and have children of those ids. */
  record Rotated(String arn, List<String> shardIds, Instant at) implements StreamChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      Streams streams = Streams.of(state);
      Stream stream = streams.find(arn);
      return stream == null ? state : state.with(streams.with(stream.rotate(shardIds, at)));
    }
  }

  /** The stream is gone, with all its records. */
  record Removed(String arn) implements StreamChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      return state.with(Streams.of(state).without(arn));
    }
  }
}
