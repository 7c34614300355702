package io.cloudfakes.dynamodb.internal.state.global;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.DynamoDbTask;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.TaskChange;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.List;

/** A deleted replica is gone, and the others know it no more. */
public record LeaveReplica(TableId replica, List<TableId> others) implements DynamoDbTask {
  public LeaveReplica {
    others = List.copyOf(others);
  }

  @Override
  public List<GlobalChange> run(DynamoDbState state, CallContext call) {
    return List.of(new GlobalChange.Left(replica, others));
  }

  public static TaskChange due(TableId replica, List<TableId> others, Instant when) {
    return new TaskChange.Scheduled(when, "leave " + replica, new LeaveReplica(replica, others));
  }
}
