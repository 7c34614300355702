package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.backup.Backup;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupResponse;

/**
 * Tells what a backup is and what it holds. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeBackup.html">DescribeBackup</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code BackupNotFoundException}, {@code ValidationException}.
 */
public final class DescribeBackup
    implements Operation<DescribeBackupRequest, DescribeBackupResponse, DynamoDbState> {
  @Override
  public Outcome<DescribeBackupResponse, DynamoDbState> decide(
      DescribeBackupRequest request, DynamoDbState state, CallContext call) {
    Backup backup = SourceTables.backup(state, request.backupArn(), call);
    return Outcome.of(
        DescribeBackupResponse.builder()
            .backupDescription(
                BackupDescriptions.description(backup, backup.status(call.now()), call))
            .build());
  }
}
