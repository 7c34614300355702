package io.cloudfakes.dynamodb.internal.operation.scaling;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.global.Replica;
import io.cloudfakes.dynamodb.internal.state.global.Replication;
import io.cloudfakes.dynamodb.internal.state.setting.AutoScaling;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ReplicaAutoScalingDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndexAutoScalingDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;
import software.amazon.awssdk.services.dynamodb.model.TableAutoScalingDescription;

/** The replicas of a table, and how replies describe their auto scaling. */
final class ScaledReplicas {
  private ScaledReplicas() {}

  /** The tables in all regions that are one global table with that one; itself first. */
  static List<Table> of(DynamoDbState state, Table table) {
    List<Table> all = new ArrayList<>(List.of(table));
    TableId id = table.definition().id();
    Replication replication = table.feature(Replication.class);
    if (replication != null) {
      for (Replica replica : replication.othersThan(id.region())) {
        Table other = state.table(Replication.in(id, replica.region()));
        if (other != null) {
          all.add(other);
        }
      }
    }
    return all;
  }

  static AutoScaling settings(Table table) {
    AutoScaling settings = table.feature(AutoScaling.class);
    return settings == null ? AutoScaling.NONE : settings;
  }

  static TableAutoScalingDescription describe(DynamoDbState state, Table table) {
    List<ReplicaAutoScalingDescription> replicas = new ArrayList<>();
    for (Table replica : of(state, table)) {
      replicas.add(describe(replica));
    }
    return TableAutoScalingDescription.builder()
        .tableName(table.definition().id().name())
        .tableStatus(table.status())
        .replicas(replicas)
        .build();
  }

  private static ReplicaAutoScalingDescription describe(Table replica) {
    AutoScaling settings = settings(replica);
    TableId id = replica.definition().id();
    List<ReplicaGlobalSecondaryIndexAutoScalingDescription> indexes = new ArrayList<>();
    for (IndexDefinition index : replica.definition().indexes()) {
      if (index.global()) {
        indexes.add(
            ReplicaGlobalSecondaryIndexAutoScalingDescription.builder()
                .indexName(index.name())
                .indexStatus(statusOf(replica, index))
                .provisionedReadCapacityAutoScalingSettings(settings.find(true, index.name()))
                .provisionedWriteCapacityAutoScalingSettings(settings.find(false, index.name()))
                .build());
      }
    }
    ReplicaAutoScalingDescription.Builder described =
        ReplicaAutoScalingDescription.builder()
            .regionName(id.region())
            .replicaProvisionedReadCapacityAutoScalingSettings(settings.find(true, null))
            .replicaProvisionedWriteCapacityAutoScalingSettings(settings.find(false, null))
            .replicaStatus(statusOf(replica));
    if (!indexes.isEmpty()) {
      described.globalSecondaryIndexes(indexes);
    }
    return described.build();
  }

  private static ReplicaStatus statusOf(Table table) {
    Replication replication = table.feature(Replication.class);
    Replica replica = replication == null ? null : replication.in(table.definition().id().region());
    return replica == null ? ReplicaStatus.ACTIVE : replica.status();
  }

  private static IndexStatus statusOf(Table table, IndexDefinition definition) {
    Index index = table.index(definition.name());
    return index == null ? IndexStatus.CREATING : index.status();
  }
}
