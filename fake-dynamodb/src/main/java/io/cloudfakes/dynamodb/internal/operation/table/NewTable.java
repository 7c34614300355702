package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.rule.PolicyRules;
import io.cloudfakes.dynamodb.internal.rule.TagRules;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.TableFeature;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.Throughput;
import io.cloudfakes.dynamodb.internal.state.setting.Encryption;
import io.cloudfakes.dynamodb.internal.state.setting.Tags;
import io.cloudfakes.dynamodb.internal.state.setting.WarmUnits;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;

/**
 * A table that a request asks for, with all of it checked: what CreateTable makes, and what others
 * do that make a table from such settings.
 *
 * @param features what it is to have beside
 */
public record NewTable(TableDefinition definition, List<TableFeature> features) {

  public NewTable {
    features = List.copyOf(features);
  }

  /**
   * Reads a request whose single members have been checked.
   *
   * @throws io.cloudfakes.AwsErrorException when AWS would refuse the settings
   */
  public static NewTable of(CreateTableRequest request, TableId id, CallContext call) {
    TableDefinition definition = definition(request, id, call);
    List<TableFeature> features = new ArrayList<>();
    WarmUnits warm =
        WarmThroughputs.askedForTable(WarmUnits.NONE, definition, request.warmThroughput());
    for (GlobalSecondaryIndex index : request.globalSecondaryIndexes()) {
      IndexDefinition made = definition.index(index.indexName());
      if (made != null) {
        warm = WarmThroughputs.askedForIndex(warm, definition, made, index.warmThroughput());
      }
    }
    if (!warm.equals(WarmUnits.NONE)) {
      features.add(warm);
    }
    if (request.sseSpecification() != null) {
      Encryption encryption = Encryptions.read(request.sseSpecification(), id, call.now());
      if (encryption != null) {
        features.add(encryption);
      }
    }
    if (!request.tags().isEmpty()) {
      features.add(TagRules.with(Tags.NONE, request.tags()));
    }
    if (request.resourcePolicy() != null) {
      features.add(PolicyRules.read(request.resourcePolicy(), id, call));
    }
    return new NewTable(definition, features);
  }

  /** What makes it; it is active at that time. */
  public List<Change<DynamoDbState>> changes(Instant settles) {
    List<Change<DynamoDbState>> changes = new ArrayList<>();
    changes.add(new TableChange.Create(definition, settles));
    for (TableFeature feature : features) {
      changes.add(new TableChange.Featured(definition.id(), feature));
    }
    return changes;
  }

  private static TableDefinition definition(
      CreateTableRequest request, TableId id, CallContext call) {
    BillingMode billing =
        request.billingMode() == null ? BillingMode.PROVISIONED : request.billingMode();
    boolean onDemand = billing == BillingMode.PAY_PER_REQUEST;
    Throughput throughput = ThroughputRules.ofTable(request.provisionedThroughput(), onDemand);
    TableSchemas schemas = new TableSchemas(request.attributeDefinitions());
    KeySchema keys = schemas.ofTable(request.keySchema());
    boolean indexed = request.hasLocalSecondaryIndexes() || request.hasGlobalSecondaryIndexes();
    IndexRequests indexes = new IndexRequests(keys, schemas, onDemand);
    if (request.hasLocalSecondaryIndexes()) {
      indexes.local(request.localSecondaryIndexes());
    }
    if (request.hasGlobalSecondaryIndexes()) {
      indexes.global(request.globalSecondaryIndexes());
    }
    schemas.requireAllUsed(indexed);
    return new TableDefinition(
        id,
        call.ids().uuid("table-id"),
        call.now(),
        keys,
        request.attributeDefinitions(),
        indexes.read(),
        billing,
        throughput,
        onDemand ? call.now() : null,
        ThroughputRules.maximum(null, request.onDemandThroughput(), onDemand),
        request.tableClass(),
        Boolean.TRUE.equals(request.deletionProtectionEnabled()));
  }
}
