package io.cloudfakes.edge.cloudfront.internal.state;

import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.List;
import org.pcollections.TreePMap;

/** The ways in which CloudFront's state changes. */
public sealed interface CloudFrontChange extends Change<CloudFrontState> {
  /** There is such a thing, in place of one of the same kind and id. */
  record Put(Resource resource) implements CloudFrontChange {
    @Override
    public CloudFrontState applyTo(CloudFrontState state) {
      return state.with(resource);
    }
  }

  /** There is no such thing any more. */
  record Removed(Kind kind, String id) implements CloudFrontChange {
    @Override
    public CloudFrontState applyTo(CloudFrontState state) {
      return state.without(kind, id);
    }
  }

  /** All the tags that something has now. */
  record Tagged(String arn, TreePMap<String, String> tags) implements CloudFrontChange {
    @Override
    public CloudFrontState applyTo(CloudFrontState state) {
      return state.withTags(arn, tags);
    }
  }

  /** Something is to be done at that time; of the same key only the last. */
  record Scheduled(Instant due, String key, CloudFrontTask task) implements CloudFrontChange {
    @Override
    public CloudFrontState applyTo(CloudFrontState state) {
      return state.withTasks(state.tasks().schedule(due, key, task));
    }
  }

  /** What was to be done under that key is done, or not to be done any more. */
  record Cancelled(String key) implements CloudFrontChange {
    @Override
    public CloudFrontState applyTo(CloudFrontState state) {
      return state.withTasks(state.tasks().cancel(key));
    }
  }

  /** The edges have the distribution as its account wants it. */
  record Deployed(String distribution) implements CloudFrontChange {
    @Override
    public CloudFrontState applyTo(CloudFrontState state) {
      EdgeDistribution known = state.distribution(distribution);
      return known == null ? state : state.with(known.deployedNow());
    }
  }

  /** The edges have something else as its account wants it. */
  record EntityDeployed(Kind kind, String id) implements CloudFrontChange {
    @Override
    public CloudFrontState applyTo(CloudFrontState state) {
      return state.find(kind, id) instanceof EdgeEntity known
          ? state.with(known.deployedNow())
          : state;
    }
  }

  /** The edges are to drop what the invalidation names, but for those that lag. */
  record InvalidationCompleted(String id, List<EdgeLag> lags) implements CloudFrontChange {
    @Override
    public CloudFrontState applyTo(CloudFrontState state) {
      return state.find(Kind.INVALIDATION, id) instanceof InvalidationOrder order
          ? state.with(order.done())
          : state;
    }
  }

  /** An edge that lags is to drop it, too: "" for all. */
  record PurgedLate(String id, String location) implements CloudFrontChange {
    @Override
    public CloudFrontState applyTo(CloudFrontState state) {
      return state;
    }
  }

  /** A request was answered, and its distribution keeps a log. */
  record Logged(LogTarget target, String line) implements CloudFrontChange {
    @Override
    public CloudFrontState applyTo(CloudFrontState state) {
      return state.withLogged(target, line);
    }
  }

  /**
   * The lines of a log are to be written to its bucket, into a file for each hour.
   *
   * @param lines all that waited
   * @param name tells files of one hour apart
   */
  record LogWritten(LogTarget target, List<String> lines, String name) implements CloudFrontChange {
    @Override
    public CloudFrontState applyTo(CloudFrontState state) {
      return state.withWritten(target);
    }
  }
}
