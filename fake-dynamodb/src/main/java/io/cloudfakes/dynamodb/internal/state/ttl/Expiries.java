package io.cloudfakes.dynamodb.internal.state.ttl;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;

/**
 * The items of a table that expire, in the order in which they do. Kept with each write while time
 * to live is enabled, so that nothing is searched for when the clock moves.
 */
record Expiries(TreePSet<Expiry> inOrder) implements TableFeature {
  static final Expiries NONE = new Expiries(TreePSet.empty());

  Expiries moved(@Nullable Expiry before, @Nullable Expiry after) {
    TreePSet<Expiry> changed = before == null ? inOrder : inOrder.minus(before);
    return new Expiries(after == null ? changed : changed.plus(after));
  }

  @Nullable Instant firstDue(TimeToLive settings) {
    return inOrder.isEmpty() ? null : inOrder.first().due(settings.delay());
  }

  List<Expiry> dueBy(Instant now, TimeToLive settings) {
    List<Expiry> due = new ArrayList<>();
    for (Expiry expiry : inOrder) {
      if (expiry.due(settings.delay()).isAfter(now)) {
        break;
      }
      due.add(expiry);
    }
    return due;
  }
}
