package io.cloudfakes.dynamodb.internal.operation.global;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.global.ReadLimits;
import io.cloudfakes.dynamodb.internal.state.global.Replica;
import io.cloudfakes.dynamodb.internal.state.global.ReplicaOverrides;
import io.cloudfakes.dynamodb.internal.state.global.Replication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughputOverride;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputOverride;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What operations on tables do with those that are replicas of global tables. */
public final class GlobalTables {
  private static final String VERSION = "2019.11.21";
  private static final Duration AFTER_BEING_A_SOURCE = Duration.ofHours(24);

  private GlobalTables() {}

  /** Refuses to delete a table from which a replica was made within a day. */
  public static void requireDeletable(Table table, Instant now) {
    Replication all = table.feature(Replication.class);
    if (all != null) {
      requireDeletable(all, table.definition().id().region(), now);
    }
  }

  /** The table and the replicas it has that take part. */
  public static List<TableDefinition> all(Table table, DynamoDbState state) {
    List<TableDefinition> all = new ArrayList<>(List.of(table.definition()));
    Replication replication = table.feature(Replication.class);
    if (replication != null) {
      for (TableId target : replication.targetsOf(table.definition().id())) {
        Table other = state.table(target);
        if (other != null) {
          all.add(other.definition());
        }
      }
    }
    return all;
  }

  static void requireDeletable(Replication all, String region, Instant now) {
    for (Replica replica : all.replicas()) {
      if (region.equals(replica.source())
          && replica.status() != ReplicaStatus.DELETING
          && now.isBefore(replica.created().plus(AFTER_BEING_A_SOURCE))) {
        throw DynamoDbErrors.validation(
            "Replica cannot be deleted because it has acted as a source region for new replica(s)"
                + " being added to the table in the last 24 hours.");
      }
    }
  }

  /** Says which other replicas a table has. */
  public static void describe(TableDescription.Builder description, Table table) {
    Replication all = table.feature(Replication.class);
    if (all != null) {
      List<ReplicaDescription> others =
          all.othersThan(table.definition().id().region()).stream()
              .map(GlobalTables::describe)
              .toList();
      description.globalTableVersion(VERSION).replicas(others);
    }
  }

  private static ReplicaDescription describe(Replica replica) {
    ReplicaDescription.Builder description =
        ReplicaDescription.builder().regionName(replica.region()).replicaStatus(replica.status());
    ReplicaOverrides overrides = replica.overrides();
    if (overrides.tableClass() != null) {
      description.replicaTableClassSummary(summary -> summary.tableClass(overrides.tableClass()));
    }
    if (!overrides.indexes().isEmpty()) {
      description.globalSecondaryIndexes(
          overrides.indexes().entrySet().stream()
              .map(
                  index ->
                      ReplicaGlobalSecondaryIndexDescription.builder()
                          .indexName(index.getKey())
                          .provisionedThroughputOverride(provisioned(index.getValue()))
                          .onDemandThroughputOverride(onDemand(index.getValue()))
                          .build())
              .toList());
    }
    return description
        .kmsMasterKeyId(overrides.keyArn())
        .provisionedThroughputOverride(provisioned(overrides.reads()))
        .onDemandThroughputOverride(onDemand(overrides.reads()))
        .build();
  }

  private static @Nullable ProvisionedThroughputOverride provisioned(ReadLimits reads) {
    return reads.units() == null
        ? null
        : ProvisionedThroughputOverride.builder().readCapacityUnits(reads.units()).build();
  }

  private static @Nullable OnDemandThroughputOverride onDemand(ReadLimits reads) {
    return reads.most() == null
        ? null
        : OnDemandThroughputOverride.builder().maxReadRequestUnits(reads.most()).build();
  }
}
