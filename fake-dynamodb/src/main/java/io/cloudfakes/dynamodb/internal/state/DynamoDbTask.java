package io.cloudfakes.dynamodb.internal.state;

import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.List;

/**
 * Something DynamoDB does by itself when its time has come: a table becomes active, an item
 * expires, a shard is closed. Make it a record: it is part of the state.
 */
public interface DynamoDbTask {
  /**
   * What it changes. A task that is to be done again schedules itself anew among its changes
   * ({@link TaskChange.Scheduled}).
   *
   * @param call a context without request, at the time the task was due
   */
  List<? extends Change<DynamoDbState>> run(DynamoDbState state, CallContext call);
}
