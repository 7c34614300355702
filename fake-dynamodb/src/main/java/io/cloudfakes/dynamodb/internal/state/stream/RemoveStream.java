package io.cloudfakes.dynamodb.internal.state.stream;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.DynamoDbTask;
import io.cloudfakes.dynamodb.internal.state.TaskChange;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.List;

/** A disabled stream is gone a day later. */
record RemoveStream(String arn) implements DynamoDbTask {
  @Override
  public List<StreamChange> run(DynamoDbState state, CallContext call) {
    return List.of(new StreamChange.Removed(arn));
  }

  static DynamoDbState schedule(DynamoDbState state, String arn, Instant disabled) {
    return new TaskChange.Scheduled(
            disabled.plus(Shard.RETENTION), "remove " + arn, new RemoveStream(arn))
        .applyTo(state);
  }
}
