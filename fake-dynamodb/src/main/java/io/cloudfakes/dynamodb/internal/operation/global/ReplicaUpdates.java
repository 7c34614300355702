package io.cloudfakes.dynamodb.internal.operation.global;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.operation.stream.TableStreams;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.global.GlobalChange;
import io.cloudfakes.dynamodb.internal.state.global.JoinReplica;
import io.cloudfakes.dynamodb.internal.state.global.Replica;
import io.cloudfakes.dynamodb.internal.state.global.ReplicaOverrides;
import io.cloudfakes.dynamodb.internal.state.global.Replication;
import io.cloudfakes.dynamodb.internal.state.setting.AutoScaling;
import io.cloudfakes.dynamodb.internal.state.setting.Encryption;
import io.cloudfakes.dynamodb.internal.state.stream.StreamSetting;
import io.cloudfakes.dynamodb.internal.state.ttl.TimeToLive;
import io.cloudfakes.dynamodb.internal.state.ttl.TimeToLiveChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.MultiRegionConsistency;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * Adds, changes and removes replicas of a table: {@code UpdateTable} with {@code ReplicaUpdates}.
 */
public final class ReplicaUpdates {
  private final Table table;
  private final DynamoDbState state;
  private final Instant settles;
  private final CallContext call;
  private final TableId id;
  private final @Nullable Replication all;

  private ReplicaUpdates(Table table, DynamoDbState state, Instant settles, CallContext call) {
    this.table = table;
    this.state = state;
    this.settles = settles;
    this.call = call;
    this.id = table.definition().id();
    this.all = table.feature(Replication.class);
  }

  /**
   * Whether the request is about replicas, and about nothing else.
   *
   * @param more whether it is about something else too
   */
  public static boolean areAskedFor(UpdateTableRequest request, boolean more) {
    if (request.multiRegionConsistency() == MultiRegionConsistency.STRONG) {
      throw DynamoDbErrors.notImplemented("UpdateTable", "MultiRegionConsistency (STRONG)");
    }
    if (more && (request.hasReplicaUpdates() || request.multiRegionConsistency() != null)) {
      throw DynamoDbErrors.invalidParameter(
          "Replica modification must be the only operation in the request");
    }
    return request.hasReplicaUpdates();
  }

  /** The changes that are asked for; the table itself is being updated with them. */
  public static List<Change<DynamoDbState>> of(
      UpdateTableRequest request,
      Table table,
      DynamoDbState state,
      Instant settles,
      CallContext call) {
    ReplicaAction action = ReplicaAction.of(request.replicaUpdates());
    ReplicaUpdates updates = new ReplicaUpdates(table, state, settles, call);
    if (request.multiRegionConsistency() != null) {
      updates.requireConsistencyOfNew(action);
    }
    updates.requireOther(action.region());
    List<Change<DynamoDbState>> changes = new ArrayList<>();
    switch (action.kind()) {
      case CREATE -> updates.create(action, changes);
      case UPDATE -> updates.update(action, changes);
      case DELETE -> updates.delete(action, changes);
    }
    return changes;
  }

  private void requireConsistencyOfNew(ReplicaAction action) {
    if (action.kind() != ReplicaAction.Kind.CREATE) {
      throw DynamoDbErrors.validation(
          "Only Replica Create actions are supported when MultiRegionConsistency parameter is"
              + " provided.");
    }
    if (all != null) {
      throw DynamoDbErrors.validation(
          "MultiRegionConsistency parameter is unsupported on existing global table");
    }
  }

  private void requireOther(String region) {
    if (region.equals(id.region())) {
      throw DynamoDbErrors.validation(
          "Cannot add or delete the local region through ReplicaUpdates. Use CreateTable,"
              + " DeleteTable, or UpdateTable as required.");
    }
    if (!Region.regions().contains(Region.of(region))) {
      TreeSet<String> known = new TreeSet<>();
      Region.regions().stream()
          .filter(one -> !one.isGlobalRegion())
          .forEach(r -> known.add(r.id()));
      throw DynamoDbErrors.validation(
          "Region "
              + region
              + " is not supported. The latest version of global tables are only supported in the"
              + " following regions: "
              + known);
    }
  }

  private void create(ReplicaAction action, List<Change<DynamoDbState>> changes) {
    TableId replica = Replication.in(id, action.region());
    if (state.table(replica) != null || (all != null && all.in(action.region()) != null)) {
      throw DynamoDbErrors.validation(
          "Failed to create a the new replica of table with name: ‘"
              + id.name()
              + "’ because one or more replicas already existed as tables.");
    }
    requireNoneIsAdded();
    AutoScaling scaling = table.feature(AutoScaling.class);
    boolean scales = scaling != null && scaling.find(false, null) != null;
    if (!table.definition().isOnDemand() && !scales) {
      throw DynamoDbErrors.validation(
          "Table write capacity should either be Pay-Per-Request or AutoScaled.");
    }
    StreamSetting stream = table.feature(StreamSetting.class);
    boolean streams = stream != null && stream.enabled();
    StreamViewType view =
        stream != null && stream.enabled() ? stream.view() : StreamViewType.NEW_AND_OLD_IMAGES;
    changes.add(new TableChange.Update(table.definition(), settles));
    if (!streams) {
      changes.add(TableStreams.enabled(id, view, settles, call));
    }
    TableDefinition definition = definition(replica);
    ReplicaOverrides overrides = action.wanted().of(definition, call.now());
    changes.add(new TableChange.Create(overrides.applyTo(definition), settles));
    changes.add(TableStreams.enabled(replica, view, settles, call));
    encrypt(action, definition, changes);
    changes.add(new GlobalChange.Joining(id, action.region(), overrides, call.now()));
    changes.add(JoinReplica.due(replica, settles));
    TimeToLive timeToLive = table.feature(TimeToLive.class);
    if (timeToLive != null) {
      // Settled once the items are there, so that those expire too.
      changes.add(
          new TimeToLiveChange.Begun(
              replica,
              new TimeToLive(
                  timeToLive.attribute(),
                  timeToLive.enabled(),
                  timeToLive.changed(),
                  settles,
                  timeToLive.delay())));
    }
  }

  private void encrypt(
      ReplicaAction action, TableDefinition replica, List<Change<DynamoDbState>> changes) {
    Encryption encryption = action.wanted().encryption(replica, call.now());
    if (encryption != null) {
      changes.add(new TableChange.Featured(replica.id(), encryption));
    }
  }

  private TableDefinition definition(TableId replica) {
    TableDefinition own = table.definition();
    return new TableDefinition(
        replica,
        call.ids().uuid("table-id"),
        call.now(),
        own.keys(),
        own.attributeDefinitions(),
        own.indexes(),
        own.billing(),
        own.throughput(),
        own.onDemandSince(),
        own.onDemandThroughput(),
        own.tableClass(),
        false);
  }

  private void update(ReplicaAction action, List<Change<DynamoDbState>> changes) {
    Table replica = member(action.region());
    requireNoneIsAdded();
    TableDefinition before = replica.definition();
    ReplicaOverrides wanted = action.wanted().of(before, call.now());
    ReplicaOverrides known = all == null ? ReplicaOverrides.NONE : all.overridesIn(action.region());
    // First of all: what a replica has for itself does not go on to the others.
    changes.add(new GlobalChange.Overridden(before.id(), known.and(wanted)));
    changes.add(new TableChange.Update(table.definition(), settles));
    changes.add(new TableChange.Update(wanted.applyTo(before), settles));
    encrypt(action, before, changes);
  }

  private void delete(ReplicaAction action, List<Change<DynamoDbState>> changes) {
    Table replica = member(action.region());
    requireNoneIsAdded();
    GlobalTables.requireDeletable(replica, call.now());
    if (replica.definition().deletionProtection()) {
      throw DynamoDbErrors.validation(
          "Cannot delete table "
              + id.name()
              + " in region "
              + action.region()
              + " because it has deletion protection enabled. Disable deletion protection first.");
    }
    changes.add(new TableChange.Update(table.definition(), settles));
    changes.add(new TableChange.BeginDelete(replica.definition().id(), settles));
  }

  private Table member(String region) {
    Replica known = all == null ? null : all.in(region);
    Table replica = known == null ? null : state.table(Replication.in(id, region));
    if (replica == null) {
      throw notAMember(region);
    }
    return replica;
  }

  private void requireNoneIsAdded() {
    if (all != null) {
      for (Replica replica : all.replicas()) {
        if (replica.status() == ReplicaStatus.CREATING) {
          throw DynamoDbErrors.validation(
              "Create/Update/Delete of replica is not allowed while the replica is being added to"
                  + " table with name: ‘"
                  + id.name()
                  + "’ in region: ‘"
                  + replica.region()
                  + "’.");
        }
      }
    }
  }

  private static AwsErrorException notAMember(String region) {
    return DynamoDbErrors.validation(
        "Update global table operation failed because one or more replicas were not part of the"
            + " global table. Please retry the request without these replicas: ["
            + region
            + "].");
  }
}
