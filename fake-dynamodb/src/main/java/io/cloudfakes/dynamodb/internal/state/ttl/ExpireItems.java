package io.cloudfakes.dynamodb.internal.state.ttl;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.DynamoDbTask;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.ItemOrigin;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.TaskChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items of a table that have expired are deleted; the deletions make the next ones due. */
public record ExpireItems(TableId table) implements DynamoDbTask {
  @Override
  public List<Change<DynamoDbState>> run(DynamoDbState state, CallContext call) {
    Table owner = state.table(table);
    TimeToLive settings = owner == null ? null : owner.feature(TimeToLive.class);
    Expiries expiries = owner == null ? null : owner.feature(Expiries.class);
    if (settings == null || expiries == null) {
      return List.of();
    }
    List<Change<DynamoDbState>> deletions = new ArrayList<>();
    for (Expiry expiry : expiries.dueBy(call.now(), settings)) {
      deletions.add(new ItemChange.Delete(table, expiry.key(), ItemOrigin.TIME_TO_LIVE));
    }
    return deletions;
  }

  /** The changes by which nothing of a table is due any more. */
  public static List<Change<DynamoDbState>> none(TableId table) {
    return List.of(
        new TaskChange.Cancelled(key(table)),
        new TaskChange.Cancelled(SettleTimeToLive.key(table)));
  }

  /** Makes them due then, but not before the time that follows now: time does not run back. */
  static DynamoDbState schedule(
      DynamoDbState state, TableId table, @Nullable Instant due, Instant now) {
    if (due == null) {
      return cancel(state, table);
    }
    Instant when = due.isAfter(now) ? due : now.plusMillis(1);
    return new TaskChange.Scheduled(when, key(table), new ExpireItems(table)).applyTo(state);
  }

  static DynamoDbState cancel(DynamoDbState state, TableId table) {
    return state.withTasks(state.tasks().cancel(key(table)));
  }

  private static String key(TableId table) {
    return "expire items of " + table;
  }
}
