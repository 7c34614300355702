package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.operation.global.ReplicaUpdates;
import io.cloudfakes.dynamodb.internal.operation.stream.TableStreams;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.MemberFaults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.Throughput;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/**
 * Changes a table's settings. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html">UpdateTable</a>.
 *
 * <p>Modelled: billing mode, throughput, table class, deletion protection, streams, replicas. The
 * table is {@code UPDATING} in the reply and active after {@link
 * DynamoDbOptions#tableActivation()}. Not modelled (501): all other members, among them {@code
 * GlobalSecondaryIndexUpdates}, strong {@code MultiRegionConsistency}, and what a replica may
 * override but for its table class.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ResourceInUseException}.
 */
public final class UpdateTable
    implements Operation<UpdateTableRequest, UpdateTableResponse, DynamoDbState> {

  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing(
          "AttributeDefinitions",
          "GlobalSecondaryIndexUpdates",
          "SSESpecification",
          "ReplicaUpdates.Create.KMSMasterKeyId",
          "ReplicaUpdates.Create.ProvisionedThroughputOverride",
          "ReplicaUpdates.Create.OnDemandThroughputOverride",
          "ReplicaUpdates.Create.GlobalSecondaryIndexes",
          "ReplicaUpdates.Update.KMSMasterKeyId",
          "ReplicaUpdates.Update.ProvisionedThroughputOverride",
          "ReplicaUpdates.Update.OnDemandThroughputOverride",
          "ReplicaUpdates.Update.GlobalSecondaryIndexes",
          "GlobalTableWitnessUpdates",
          "OnDemandThroughput",
          "WarmThroughput",
          "GlobalTableSettingsReplicationMode");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<UpdateTableResponse, DynamoDbState> decide(
      UpdateTableRequest request, DynamoDbState state, CallContext call) {
    check(request, call);
    Table table = Tables.any(state, request.tableName(), call);
    DeleteTable.requireSettled(table);
    Instant settles = call.now().plus(call.options(DynamoDbOptions.class).tableActivation());
    if (ReplicaUpdates.areAskedFor(request, asksForMore(request))) {
      return outcome(ReplicaUpdates.of(request, table, state, settles, call), table, state, call);
    }
    TableDefinition definition = billing(request, table.definition(), call.now());
    if (request.tableClass() != null) {
      definition = definition.withTableClass(request.tableClass());
    }
    Boolean protection = request.deletionProtectionEnabled();
    if (protection != null) {
      definition = definition.withDeletionProtection(protection);
    }
    List<Change<DynamoDbState>> changes = new ArrayList<>();
    changes.add(new TableChange.Update(definition, settles));
    changes.addAll(TableStreams.ofUpdate(table, request.streamSpecification(), settles, call));
    return outcome(changes, table, state, call);
  }

  private static Outcome<UpdateTableResponse, DynamoDbState> outcome(
      List<Change<DynamoDbState>> changes, Table table, DynamoDbState state, CallContext call) {
    DynamoDbState after = state;
    for (Change<DynamoDbState> change : changes) {
      after = change.applyTo(after);
    }
    Table updated = Objects.requireNonNull(after.table(table.definition().id()));
    return Outcome.of(
        UpdateTableResponse.builder()
            .tableDescription(TableDescriptions.describe(updated, call.now()))
            .build(),
        changes);
  }

  /** Whether something is asked for beside what is asked of replicas. */
  private static boolean asksForMore(UpdateTableRequest request) {
    return request.billingMode() != null
        || request.provisionedThroughput() != null
        || request.tableClass() != null
        || request.streamSpecification() != null
        || request.deletionProtectionEnabled() != null;
  }

  private static void check(UpdateTableRequest request, CallContext call) {
    MemberFaults faults = Faults.of(call).members().required("TableName", request.tableName());
    TableMembers.billing(faults, request.billingModeAsString(), request.tableClassAsString());
    TableMembers.throughput(faults, "ProvisionedThroughput", request.provisionedThroughput());
    TableStreams.check(faults, request.streamSpecification());
    ReplicaUpdates.check(faults, request);
    faults.check();
    if (!asksForMore(request) && !request.hasReplicaUpdates()) {
      throw DynamoDbErrors.validation(
          "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, "
              + "GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
    }
  }

  private static TableDefinition billing(
      UpdateTableRequest request, TableDefinition definition, Instant now) {
    BillingMode mode = request.billingMode() == null ? definition.billing() : request.billingMode();
    ProvisionedThroughput given = request.provisionedThroughput();
    if (mode == BillingMode.PAY_PER_REQUEST) {
      CreateTable.throughput(given, true);
      return definition.billing() == mode
          ? definition
          : definition
              .withBilling(mode, Throughput.NONE, now)
              .withIndexes(unprovisioned(definition.indexes()));
    }
    if (definition.billing() == BillingMode.PAY_PER_REQUEST) {
      Throughput throughput = CreateTable.throughput(given, false);
      if (definition.indexes().stream().anyMatch(IndexDefinition::global)) {
        throw DynamoDbErrors.invalidParameter(
            "ProvisionedThroughput must be specified for index: "
                + definition.indexes().stream()
                    .filter(IndexDefinition::global)
                    .map(IndexDefinition::name)
                    .toList());
      }
      return definition.withBilling(mode, throughput, definition.onDemandSince());
    }
    return given == null ? definition : provisioned(definition, given, now);
  }

  private static TableDefinition provisioned(
      TableDefinition definition, ProvisionedThroughput given, Instant now) {
    Throughput old = definition.throughput();
    if (old.read() == given.readCapacityUnits() && old.write() == given.writeCapacityUnits()) {
      throw DynamoDbErrors.validation(
          "The provisioned throughput for the table will not change. The requested value equals "
              + "the current value. Current ReadCapacityUnits provisioned for the table: "
              + old.read()
              + ". Requested ReadCapacityUnits: "
              + given.readCapacityUnits()
              + ". Current WriteCapacityUnits provisioned for the table: "
              + old.write()
              + ". Requested WriteCapacityUnits: "
              + given.writeCapacityUnits()
              + ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to "
              + "request higher limits.");
    }
    return definition.withBilling(
        definition.billing(),
        old.changedTo(given.readCapacityUnits(), given.writeCapacityUnits(), now),
        definition.onDemandSince());
  }

  private static List<IndexDefinition> unprovisioned(List<IndexDefinition> indexes) {
    return indexes.stream().map(index -> index.withThroughput(Throughput.NONE)).toList();
  }
}
