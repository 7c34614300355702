package io.cloudfakes.dynamodb.internal.state.stream;

import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.TableId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * The stream of a table, which may outlive it. Immutable.
 *
 * @param label when it was made, which tells it from other streams of the table
 * @param settles when what was asked last (enabling, disabling) is done
 * @param disabled when it was disabled; null while it takes records
 * @param shards by their ids, so in the order of their making
 * @param open the ids of the shards that take records; none once disabled
 * @param next the next sequence number
 */
public record Stream(
    TableId table,
    String label,
    StreamViewType view,
    KeySchema keys,
    Instant created,
    Instant settles,
    @Nullable Instant disabled,
    TreePMap<String, Shard> shards,
    List<String> open,
    long next) {

  public Stream {
    open = List.copyOf(open);
  }

  /** A new stream, with shards of those ids. */
  static Stream create(
      TableId table,
      String label,
      StreamViewType view,
      KeySchema keys,
      Instant created,
      Instant settles,
      List<String> shardIds) {
    Stream empty =
        new Stream(
            table, label, view, keys, created, settles, null, TreePMap.empty(), List.of(), 1);
    return empty.opening(shardIds);
  }

  public String arn() {
    return arn(table, label);
  }

  static String arn(TableId table, String label) {
    return table.arn() + "/stream/" + label;
  }

  public StreamStatus status(Instant now) {
    boolean settled = !now.isBefore(settles);
    if (disabled != null) {
      return settled ? StreamStatus.DISABLED : StreamStatus.DISABLING;
    }
    return settled ? StreamStatus.ENABLED : StreamStatus.ENABLING;
  }

  /** The shard that takes the records of the items of that partition. */
  public String shardOf(ItemKey key) {
    return open.get((int) Long.remainderUnsigned(key.spread(), open.size()));
  }

  Stream append(String shardId, ItemRecord record) {
    Shard shard = Objects.requireNonNull(shards.get(shardId));
    return with(shards.plus(shardId, shard.with(record)), open, record.sequence() + 1);
  }

  /** The open shards are closed, and each has a child; what nobody can read any more is dropped. */
  Stream rotate(List<String> newIds, Instant now) {
    return closing(now).trimmed(now).opening(newIds);
  }

  Stream disable(Instant now, Instant settled) {
    Stream closed = closing(now);
    return new Stream(
        table, label, view, keys, created, settled, now, closed.shards, List.of(), closed.next);
  }

  private Stream closing(Instant now) {
    TreePMap<String, Shard> changed = shards;
    long number = next;
    for (String id : open) {
      changed = changed.plus(id, Objects.requireNonNull(shards.get(id)).closed(number, now));
      number++;
    }
    return with(changed, open, number);
  }

  private Stream opening(List<String> ids) {
    TreePMap<String, Shard> changed = shards;
    long number = next;
    for (int i = 0; i < ids.size(); i++) {
      String parent = i < open.size() ? open.get(i) : null;
      changed = changed.plus(ids.get(i), Shard.open(ids.get(i), parent, number));
      number++;
    }
    return with(changed, ids, number);
  }

  private Stream trimmed(Instant now) {
    TreeSet<String> gone = new TreeSet<>();
    shards.forEach(
        (id, shard) -> {
          if (shard.isTrimmed(now)) {
            gone.add(id);
          }
        });
    return gone.isEmpty() ? this : with(shards.minusAll(gone), open, next);
  }

  private Stream with(TreePMap<String, Shard> newShards, List<String> newOpen, long newNext) {
    return new Stream(
        table, label, view, keys, created, settles, disabled, newShards, newOpen, newNext);
  }
}
