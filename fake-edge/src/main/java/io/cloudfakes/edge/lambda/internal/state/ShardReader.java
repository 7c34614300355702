package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.link.StreamPosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a shard is read by one mapping.
 *
 * @param position where the next batch begins
 * @param attempts how often that batch was tried in vain
 * @param limit of how many records that batch may be; 0 for as many as the mapping says
 * @param due when the batch is tried (again); null when it is tried as soon as there is a record
 * @param window the tumbling window that is under way; null for none
 */
public record ShardReader(
    StreamPosition position,
    int attempts,
    int limit,
    @Nullable Instant due,
    @Nullable Window window) {

  /**
   * A tumbling window.
   *
   * @param end when it is over
   * @param state what the function gave for its next invocation, as JSON
   */
  public record Window(Instant start, Instant end, String state) {}

  public static ShardReader at(StreamPosition position) {
    return new ShardReader(position, 0, 0, null, null);
  }

  /** On to what follows. */
  public ShardReader movedTo(StreamPosition next) {
    return new ShardReader(next, 0, 0, null, window);
  }

  /** The same place again, later. */
  public ShardReader again(int newAttempts, int newLimit, Instant at) {
    return new ShardReader(position, newAttempts, newLimit, at, window);
  }

  public ShardReader waitingUntil(@Nullable Instant at) {
    return new ShardReader(position, attempts, limit, at, window);
  }

  public ShardReader in(@Nullable Window newWindow) {
    return new ShardReader(position, attempts, limit, due, newWindow);
  }
}
