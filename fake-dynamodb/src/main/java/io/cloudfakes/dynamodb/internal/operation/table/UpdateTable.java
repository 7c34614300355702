package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.operation.global.GlobalTables;
import io.cloudfakes.dynamodb.internal.operation.global.ReplicaUpdates;
import io.cloudfakes.dynamodb.internal.operation.stream.TableStreams;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.TableFeature;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.setting.Encryption;
import io.cloudfakes.dynamodb.internal.state.setting.SettingTimes;
import io.cloudfakes.dynamodb.internal.state.setting.WarmUnits;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/**
 * Changes a table's settings. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html">UpdateTable</a>.
 *
 * <p>Modelled: billing mode, provisioned, on-demand and warm throughput, table class, encryption,
 * deletion protection, streams, replicas, and global indexes: one may be made or deleted at a time.
 * The table is {@code UPDATING} in the reply and active after {@link
 * DynamoDbOptions#tableActivation()}; a new index is then backfilled for {@link
 * DynamoDbOptions#indexBackfill()}. Not modelled (501): strong {@code MultiRegionConsistency},
 * witnesses, and replicas in other accounts.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ResourceInUseException}, {@code LimitExceededException}.
 */
public final class UpdateTable
    implements Operation<UpdateTableRequest, UpdateTableResponse, DynamoDbState> {

  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing(
          "GlobalTableWitnessUpdates", "GlobalTableSettingsReplicationMode");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<UpdateTableResponse, DynamoDbState> decide(
      UpdateTableRequest request, DynamoDbState state, CallContext call) {
    check(request);
    Table table = Tables.any(state, request.tableName(), call);
    TableStates.requireSettled(table);
    Instant settles = call.now().plus(call.options(DynamoDbOptions.class).tableActivation());
    List<Change<DynamoDbState>> changes =
        ReplicaUpdates.areAskedFor(request, asksForMore(request))
            ? ReplicaUpdates.of(request, table, state, settles, call)
            : changes(request, table, state, settles, call);
    Table updated = TableStates.after(changes, state, table.definition().id());
    return Outcome.of(
        UpdateTableResponse.builder()
            .tableDescription(TableDescriptions.describe(updated, call.now()))
            .build(),
        changes);
  }

  private static void check(UpdateTableRequest request) {
    if (!asksForMore(request) && !request.hasReplicaUpdates()) {
      throw DynamoDbErrors.validation(
          "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, "
              + "GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
    }
  }

  /** Whether something is asked for beside what is asked of replicas. */
  private static boolean asksForMore(UpdateTableRequest request) {
    return request.billingMode() != null
        || request.provisionedThroughput() != null
        || request.onDemandThroughput() != null
        || request.warmThroughput() != null
        || !request.globalSecondaryIndexUpdates().isEmpty()
        || request.sseSpecification() != null
        || request.tableClass() != null
        || request.streamSpecification() != null
        || request.deletionProtectionEnabled() != null;
  }

  private static List<Change<DynamoDbState>> changes(
      UpdateTableRequest request,
      Table table,
      DynamoDbState state,
      Instant settles,
      CallContext call) {
    Instant now = call.now();
    SettingTimes times = featureOr(table, SettingTimes.class, SettingTimes.NONE);
    BillingUpdate billing = new BillingUpdate(request, times, now);
    TableDefinition definition = billing.applyTo(table.definition());
    Boolean protection = request.deletionProtectionEnabled();
    if (protection != null) {
      definition = definition.withDeletionProtection(protection);
    }
    WarmUnits before = featureOr(table, WarmUnits.class, WarmUnits.NONE);
    WarmUnits warm = WarmThroughputs.askedForTable(before, definition, request.warmThroughput());
    IndexUpdates indexes = new IndexUpdates(table, definition, warm, now);
    indexes.read(request.globalSecondaryIndexUpdates(), request.attributeDefinitions());
    BillingUpdate.requireIndexesProvisioned(indexes.definition());
    List<Change<DynamoDbState>> changes = new ArrayList<>();
    changes.add(new TableChange.Update(indexes.definition(), settles));
    TableId id = definition.id();
    for (TableDefinition one : GlobalTables.all(table, state)) {
      changes.addAll(indexes.changes(one, settles));
      if (!indexes.warm().equals(before)) {
        changes.add(new TableChange.Featured(one.id(), indexes.warm()));
      }
    }
    if (!billing.times().equals(times)) {
      changes.add(new TableChange.Featured(id, billing.times()));
    }
    changes.addAll(TableStreams.ofUpdate(table, request.streamSpecification(), settles, call));
    if (request.sseSpecification() != null) {
      changes.add(encryption(request.sseSpecification(), table, now));
    }
    return changes;
  }

  private static Change<DynamoDbState> encryption(
      SSESpecification asked, Table table, Instant now) {
    TableId id = table.definition().id();
    Encryption before = table.feature(Encryption.class);
    Encryption after = Encryptions.read(asked, id, now);
    if (after == null) {
      return new TableChange.Unfeatured(id, Encryption.class);
    }
    if (before != null && before.keyArn().equals(after.keyArn())) {
      throw DynamoDbErrors.invalidParameter("Table is already encrypted by given KMSMasterKeyId");
    }
    return new TableChange.Featured(id, after);
  }

  private static <F extends TableFeature> F featureOr(Table table, Class<F> type, F none) {
    F found = table.feature(type);
    return found == null ? none : found;
  }
}
