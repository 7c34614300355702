package io.cloudfakes.dynamodb.internal.state.backup;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * What point-in-time recovery keeps of one table while it is enabled: the table's items after each
 * time at which they changed, back to the beginning of the window.
 *
 * @param since when recovery was enabled
 * @param days how long the window is
 * @param moments by their times; the first one stands for the time before it too
 */
public record RecoveryHistory(Instant since, int days, TreePMap<Instant, Moment> moments) {
  /** How long changes take until they can be restored. */
  private static final Duration LAG = Duration.ofMinutes(5);

  static RecoveryHistory begin(Table table, Instant now, int days) {
    Instant time = rounded(now);
    return new RecoveryHistory(
        time, days, TreePMap.singleton(time, moment(table, TreePVector.empty())));
  }

  /** The history of a table; null when recovery is not enabled. */
  public static @Nullable RecoveryHistory of(DynamoDbState state, TableId table) {
    RecoveryHistories all = state.part(RecoveryHistories.class);
    return all == null ? null : all.byTable().get(table);
  }

  /** The first time that can be restored to. */
  public Instant earliest(Instant now) {
    Instant start = rounded(now).minus(Duration.ofDays(days));
    return start.isAfter(since) ? start : since;
  }

  /** Five minutes ago, but never before recovery was enabled. */
  public Instant latest(Instant now) {
    Instant latest = rounded(now).minus(LAG);
    Instant earliest = earliest(now);
    return latest.isAfter(earliest) ? latest : earliest;
  }

  /** The items as they were at that time, with the changes of that very time. */
  public Moment at(Instant time) {
    Map.Entry<Instant, Moment> entry = moments.floorEntry(time);
    return entry == null ? moments.firstEntry().getValue() : entry.getValue();
  }

  /** The items as they were just before that time. */
  public Moment before(Instant time) {
    Map.Entry<Instant, Moment> entry = moments.lowerEntry(time);
    return entry == null ? moments.firstEntry().getValue() : entry.getValue();
  }

  RecoveryHistory withDays(int newDays) {
    return new RecoveryHistory(since, newDays, moments);
  }

  /** After a further item was written. */
  RecoveryHistory recorded(Table table, ItemKey key, Instant now) {
    Instant time = rounded(now);
    Moment same = moments.get(time);
    PVector<ItemKey> changed = same == null ? TreePVector.singleton(key) : same.changed().plus(key);
    TreePMap<Instant, Moment> further = moments.plus(time, moment(table, changed));
    return new RecoveryHistory(since, days, trimmed(further, time.minus(Duration.ofDays(days))));
  }

  /** Without what is older than the window, but with what holds at its beginning. */
  private static TreePMap<Instant, Moment> trimmed(
      TreePMap<Instant, Moment> moments, Instant start) {
    TreePMap<Instant, Moment> kept = moments;
    while (kept.firstKey().isBefore(start)) {
      Instant second = kept.higherKey(kept.firstKey());
      if (second == null || second.isAfter(start)) {
        break;
      }
      kept = kept.minusFirstEntry();
    }
    return kept;
  }

  /** Clients send times in milliseconds: kept to more, one could not name the time of a change. */
  private static Instant rounded(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static Moment moment(Table table, PVector<ItemKey> changed) {
    return new Moment(table.items(), changed);
  }
}
