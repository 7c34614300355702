package io.cloudfakes.dynamodb.internal.state.global;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.DynamoDbTask;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.TaskChange;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.List;

/** A new replica is ready: it gets the items there are. */
public record JoinReplica(TableId replica) implements DynamoDbTask {
  @Override
  public List<GlobalChange> run(DynamoDbState state, CallContext call) {
    return List.of(new GlobalChange.Joined(replica));
  }

  /** To be done then; schedule it after the table's own settling. */
  public static TaskChange due(TableId replica, Instant when) {
    return new TaskChange.Scheduled(when, "join " + replica, new JoinReplica(replica));
  }
}
