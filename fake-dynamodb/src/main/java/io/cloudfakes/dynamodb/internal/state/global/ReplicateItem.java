package io.cloudfakes.dynamodb.internal.state.global;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.DynamoDbTask;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemOrigin;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.TaskChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A write that arrives at another replica, unless that has a later one of the same item.
 *
 * @param item null for a deletion
 */
public record ReplicateItem(TableId target, ItemKey key, @Nullable Item item, WriteStamp written)
    implements DynamoDbTask {
  @Override
  public List<Change<DynamoDbState>> run(DynamoDbState state, CallContext call) {
    Table table = state.table(target);
    if (table == null || !table.isUsable()) {
      return List.of();
    }
    WriteStamp last = WriteStamps.of(table).find(key);
    return last != null && last.compareTo(written) > 0
        ? List.of()
        : List.of(new GlobalChange.Stamped(target, key, written), change());
  }

  /** The change it makes. */
  public ItemChange change() {
    ItemOrigin origin = new ItemOrigin.Replica(written.region(), written.at());
    return item == null
        ? new ItemChange.Delete(target, key, origin)
        : new ItemChange.Put(target, key, item, origin);
  }

  /** To be done then. */
  public TaskChange due(Instant when) {
    String name = "replicate " + written.at() + " to " + target + " " + key;
    return new TaskChange.Scheduled(when, name, this);
  }
}
