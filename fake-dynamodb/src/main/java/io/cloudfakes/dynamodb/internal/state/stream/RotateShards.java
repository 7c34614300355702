package io.cloudfakes.dynamodb.internal.state.stream;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.DynamoDbTask;
import io.cloudfakes.dynamodb.internal.state.TaskChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A stream's open shards give way to new ones, as AWS's do after about four hours. */
record RotateShards(String arn) implements DynamoDbTask {
  private static final Duration EVERY = Duration.ofHours(4);

  @Override
  public List<Change<DynamoDbState>> run(DynamoDbState state, CallContext call) {
    Stream stream = Streams.of(state).find(arn);
    if (stream == null || stream.disabled() != null) {
      return List.of();
    }
    Instant now = call.now();
    return List.of(
        new StreamChange.Rotated(arn, ShardIds.of(arn, stream.open().size(), now, call.ids()), now),
        new TaskChange.Scheduled(now.plus(EVERY), key(arn), this));
  }

  static DynamoDbState schedule(DynamoDbState state, String arn, Instant since) {
    return new TaskChange.Scheduled(since.plus(EVERY), key(arn), new RotateShards(arn))
        .applyTo(state);
  }

  static DynamoDbState cancel(DynamoDbState state, String arn) {
    return state.withTasks(state.tasks().cancel(key(arn)));
  }

  private static String key(String arn) {
    return "rotate " + arn;
  }
}
