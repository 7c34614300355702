package io.cloudfakes.dynamodb.internal.operation.scaling;

import io.cloudfakes.dynamodb.internal.operation.table.TableStates;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.setting.AutoScaling;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingSettingsUpdate;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexAutoScalingUpdate;
import software.amazon.awssdk.services.dynamodb.model.ReplicaAutoScalingUpdate;
import software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndexAutoScalingUpdate;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableReplicaAutoScalingRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableReplicaAutoScalingResponse;

/**
 * Sets how the capacity of a table's replicas is to follow its use. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTableReplicaAutoScaling.html">UpdateTableReplicaAutoScaling</a>.
 *
 * <p>Modelled: the settings, which are kept and described: settings for writes are those of all
 * replicas, those for reads of one. Nothing is scaled.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ResourceInUseException}.
 */
public final class UpdateTableReplicaAutoScaling
    implements Operation<
        UpdateTableReplicaAutoScalingRequest,
        UpdateTableReplicaAutoScalingResponse,
        DynamoDbState> {

  @Override
  public Outcome<UpdateTableReplicaAutoScalingResponse, DynamoDbState> decide(
      UpdateTableReplicaAutoScalingRequest request, DynamoDbState state, CallContext call) {
    Table table = Tables.any(state, request.tableName(), call);
    TableStates.requireSettled(table);
    List<Table> replicas = ScaledReplicas.of(state, table);
    for (ReplicaAutoScalingUpdate update : request.replicaUpdates()) {
      if (replicas.stream()
          .noneMatch(each -> each.definition().id().region().equals(update.regionName()))) {
        throw DynamoDbErrors.invalidParameter(
            "The table has no replica in the region: " + update.regionName());
      }
    }
    List<Change<DynamoDbState>> changes = new ArrayList<>();
    for (Table replica : replicas) {
      AutoScaling before = ScaledReplicas.settings(replica);
      AutoScaling after = reads(writes(before, replica, request), replica, request);
      if (!after.equals(before)) {
        changes.add(new TableChange.Featured(replica.definition().id(), after));
      }
    }
    DynamoDbState after = state;
    for (Change<DynamoDbState> change : changes) {
      after = change.applyTo(after);
    }
    Table changed = Tables.any(after, request.tableName(), call);
    return Outcome.of(
        UpdateTableReplicaAutoScalingResponse.builder()
            .tableAutoScalingDescription(ScaledReplicas.describe(after, changed))
            .build(),
        changes);
  }

  private static AutoScaling writes(
      AutoScaling before, Table replica, UpdateTableReplicaAutoScalingRequest request) {
    AutoScaling after =
        updated(before, replica, false, null, request.provisionedWriteCapacityAutoScalingUpdate());
    for (GlobalSecondaryIndexAutoScalingUpdate update : request.globalSecondaryIndexUpdates()) {
      after =
          updated(
              after,
              replica,
              false,
              index(replica, update.indexName()),
              update.provisionedWriteCapacityAutoScalingUpdate());
    }
    return after;
  }

  private static AutoScaling reads(
      AutoScaling before, Table replica, UpdateTableReplicaAutoScalingRequest request) {
    AutoScaling after = before;
    for (ReplicaAutoScalingUpdate update : request.replicaUpdates()) {
      if (!replica.definition().id().region().equals(update.regionName())) {
        continue;
      }
      after =
          updated(
              after, replica, true, null, update.replicaProvisionedReadCapacityAutoScalingUpdate());
      for (ReplicaGlobalSecondaryIndexAutoScalingUpdate index :
          update.replicaGlobalSecondaryIndexUpdates()) {
        after =
            updated(
                after,
                replica,
                true,
                index(replica, index.indexName()),
                index.provisionedReadCapacityAutoScalingUpdate());
      }
    }
    return after;
  }

  private static AutoScaling updated(
      AutoScaling before,
      Table replica,
      boolean read,
      @Nullable String index,
      @Nullable AutoScalingSettingsUpdate update) {
    return update == null
        ? before
        : before.with(
            read,
            index,
            ScalingSettings.updated(
                before.find(read, index), update, replica.definition().id().account()));
  }

  private static String index(Table table, @Nullable String name) {
    IndexDefinition index = name == null ? null : table.definition().index(name);
    if (index == null || !index.global()) {
      throw DynamoDbErrors.indexNotFound(String.valueOf(name));
    }
    return index.name();
  }
}
