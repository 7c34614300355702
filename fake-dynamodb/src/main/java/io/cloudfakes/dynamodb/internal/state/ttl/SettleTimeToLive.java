package io.cloudfakes.dynamodb.internal.state.ttl;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.DynamoDbTask;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.TaskChange;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.List;

/** Time to live leaves the state of being enabled or disabled. */
record SettleTimeToLive(TableId table) implements DynamoDbTask {
  @Override
  public List<TimeToLiveChange> run(DynamoDbState state, CallContext call) {
    return List.of(new TimeToLiveChange.Settled(table, call.now()));
  }

  static DynamoDbState schedule(DynamoDbState state, TableId table, Instant due) {
    return new TaskChange.Scheduled(due, key(table), new SettleTimeToLive(table)).applyTo(state);
  }

  static String key(TableId table) {
    return "time to live of " + table;
  }
}
