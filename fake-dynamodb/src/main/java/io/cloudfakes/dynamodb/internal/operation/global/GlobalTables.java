package io.cloudfakes.dynamodb.internal.operation.global;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.global.Replica;
import io.cloudfakes.dynamodb.internal.state.global.Replication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
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
    if (replica.tableClass() != null) {
      description.replicaTableClassSummary(summary -> summary.tableClass(replica.tableClass()));
    }
    return description.build();
  }
}
