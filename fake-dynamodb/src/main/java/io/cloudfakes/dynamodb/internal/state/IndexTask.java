package io.cloudfakes.dynamodb.internal.state;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;

/**
 * The next step in the life of an index: its resources are there and the backfill begins, the
 * backfill is done, or the deletion is.
 *
 * @param uuid of the table, for the step of an index does not outlive its table
 */
public record IndexTask(TableId table, String uuid, String index) implements DynamoDbTask {

  /** What has that step done at its time. */
  public TaskChange.Scheduled at(Instant due) {
    return new TaskChange.Scheduled(due, key(), this);
  }

  @Override
  public List<Change<DynamoDbState>> run(DynamoDbState state, CallContext call) {
    Table found = state.table(table);
    Index changing = found == null ? null : found.index(index);
    if (found == null || changing == null || !found.definition().uuid().equals(uuid)) {
      return List.of();
    }
    if (changing.status() == IndexStatus.DELETING) {
      return List.of(new IndexChange.Remove(table, index));
    }
    if (Boolean.TRUE.equals(changing.backfilling())) {
      return List.of(new IndexChange.Activate(table, index));
    }
    IndexChange.Backfill backfill = new IndexChange.Backfill(table, index);
    Duration takes = call.options(DynamoDbOptions.class).indexBackfill();
    return takes.isZero()
        ? List.of(backfill, new IndexChange.Activate(table, index))
        : List.of(backfill, at(call.now().plus(takes)));
  }

  private String key() {
    return table + "/index/" + index;
  }
}
