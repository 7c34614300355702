package io.cloudfakes.dynamodb.internal.state.backup;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.DynamoDbTask;
import io.cloudfakes.service.CallContext;
import java.util.List;

/** A backup that DynamoDB made by itself goes by itself. */
record ExpireBackup(String arn) implements DynamoDbTask {
  @Override
  public List<BackupChange> run(DynamoDbState state, CallContext call) {
    return List.of(new BackupChange.Deleted(arn));
  }
}
