package io.cloudfakes.dynamodb.internal.state;

import io.cloudfakes.service.CallContext;
import java.util.List;

/** A table leaves the state of being created, updated or deleted. */
record SettleTable(TableId table) implements DynamoDbTask {
  @Override
  public List<TableChange> run(DynamoDbState state, CallContext call) {
    return List.of(new TableChange.Settle(table));
  }
}
