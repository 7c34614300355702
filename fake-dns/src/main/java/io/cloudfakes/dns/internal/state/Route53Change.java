package io.cloudfakes.dns.internal.state;

import io.cloudfakes.dns.internal.zone.ZoneRecords;
import io.cloudfakes.service.Change;
import java.time.Instant;

/** One change of what there is in Route 53. */
public sealed interface Route53Change extends Change<Route53State> {
  /** There is this, in place of what had its type and id. */
  record Put(Resource resource) implements Route53Change {
    @Override
    public Route53State applyTo(Route53State state) {
      return state.with(resource);
    }
  }

  /** There is no such thing any more. */
  record Removed(Class<? extends Resource> type, String id) implements Route53Change {
    @Override
    public Route53State applyTo(Route53State state) {
      return state.without(type, id);
    }
  }

  /** Something is to be done at that time; of the same key only the last. */
  record Scheduled(Instant due, String key, Route53Task task) implements Route53Change {
    @Override
    public Route53State applyTo(Route53State state) {
      return state.withTasks(state.tasks().schedule(due, key, task));
    }
  }

  /** What was to be done under that key is not to be done any more. */
  record Cancelled(String key) implements Route53Change {
    @Override
    public Route53State applyTo(Route53State state) {
      return state.withTasks(state.tasks().cancel(key));
    }
  }

  /** The name servers answer with those records from now on. */
  record Published(String zone, ZoneRecords records) implements Route53Change {
    @Override
    public Route53State applyTo(Route53State state) {
      Zone known = state.find(Zone.class, zone);
      return known == null ? state : state.with(known.withPublished(records));
    }
  }
}
