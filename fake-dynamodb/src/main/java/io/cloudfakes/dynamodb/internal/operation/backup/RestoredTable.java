package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The request that makes a table like another one, but for what is to be otherwise. */
final class RestoredTable {
  private final TableDescription source;
  private final RestoreOverrides overrides;
  private final BillingMode billing;
  private final String region;

  private RestoredTable(TableDescription source, RestoreOverrides overrides, String region) {
    this.source = source;
    this.region = region;
    this.overrides = overrides;
    BillingMode override = overrides.billing();
    this.billing = override == null ? BackupDescriptions.billing(source) : override;
  }

  static CreateTableRequest request(
      TableDescription source, RestoreOverrides overrides, String region) {
    return new RestoredTable(source, overrides, region).build();
  }

  private CreateTableRequest build() {
    List<GlobalSecondaryIndex> global = global();
    List<LocalSecondaryIndex> local = local();
    Set<String> used = new TreeSet<>();
    addNames(source.keySchema(), used);
    global.forEach(index -> addNames(index.keySchema(), used));
    local.forEach(index -> addNames(index.keySchema(), used));
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(overrides.target())
            .keySchema(source.keySchema())
            .attributeDefinitions(definitions(used))
            .billingMode(billing)
            .sseSpecification(encryption());
    if (!global.isEmpty()) {
      request.globalSecondaryIndexes(global);
    }
    if (!local.isEmpty()) {
      request.localSecondaryIndexes(local);
    }
    if (source.tableClassSummary() != null) {
      request.tableClass(source.tableClassSummary().tableClass());
    }
    throughput(request);
    return request.build();
  }

  private void throughput(CreateTableRequest.Builder request) {
    boolean onDemandNow = BackupDescriptions.billing(source) == BillingMode.PAY_PER_REQUEST;
    if (overrides.throughput() != null) {
      request.provisionedThroughput(overrides.throughput());
    } else if (billing == BillingMode.PROVISIONED && !onDemandNow) {
      request.provisionedThroughput(BackupDescriptions.throughput(source.provisionedThroughput()));
    }
    if (overrides.onDemandThroughput() != null) {
      request.onDemandThroughput(overrides.onDemandThroughput());
    } else if (billing == BillingMode.PAY_PER_REQUEST) {
      request.onDemandThroughput(source.onDemandThroughput());
    }
  }

  private List<GlobalSecondaryIndex> global() {
    List<GlobalSecondaryIndex> wanted = overrides.global();
    if (wanted == null) {
      return source.globalSecondaryIndexes().stream().map(this::asRequest).toList();
    }
    for (GlobalSecondaryIndex index : wanted) {
      boolean known =
          source.globalSecondaryIndexes().stream()
              .anyMatch(
                  there ->
                      there.indexName().equals(index.indexName())
                          && there.keySchema().equals(index.keySchema())
                          && there.projection().equals(index.projection()));
      requireKnown(known, "GlobalSecondaryIndexOverride", index.indexName());
    }
    return wanted;
  }

  private List<LocalSecondaryIndex> local() {
    List<LocalSecondaryIndex> wanted = overrides.local();
    if (wanted == null) {
      return source.localSecondaryIndexes().stream().map(RestoredTable::asRequest).toList();
    }
    for (LocalSecondaryIndex index : wanted) {
      requireKnown(
          source.localSecondaryIndexes().stream()
              .map(RestoredTable::asRequest)
              .anyMatch(index::equals),
          "LocalSecondaryIndexOverride",
          index.indexName());
    }
    return wanted;
  }

  /** A restore may leave indexes out, but neither add nor change them. */
  private static void requireKnown(boolean known, String member, String index) {
    if (!known) {
      throw DynamoDbErrors.invalidParameter(
          member + " must match an index of the source table: " + index);
    }
  }

  private GlobalSecondaryIndex asRequest(GlobalSecondaryIndexDescription index) {
    GlobalSecondaryIndex.Builder request =
        GlobalSecondaryIndex.builder()
            .indexName(index.indexName())
            .keySchema(index.keySchema())
            .projection(index.projection());
    if (billing == BillingMode.PROVISIONED) {
      boolean provisioned = index.provisionedThroughput().readCapacityUnits() > 0;
      request.provisionedThroughput(
          provisioned
              ? BackupDescriptions.throughput(index.provisionedThroughput())
              : overrides.throughput());
    } else {
      request.onDemandThroughput(index.onDemandThroughput());
    }
    return request.build();
  }

  private static LocalSecondaryIndex asRequest(LocalSecondaryIndexDescription index) {
    return LocalSecondaryIndex.builder()
        .indexName(index.indexName())
        .keySchema(index.keySchema())
        .projection(index.projection())
        .build();
  }

  private @Nullable SSESpecification encryption() {
    if (overrides.encryption() != null) {
      return overrides.encryption();
    }
    SSEDescription described = source.sseDescription();
    boolean encrypted =
        described != null
            && (described.status() == SSEStatus.ENABLED
                || described.status() == SSEStatus.UPDATING
                || described.status() == SSEStatus.ENABLING);
    if (!encrypted) {
      return null;
    }
    String key = described.kmsMasterKeyArn();
    // A key is of its region: elsewhere it is DynamoDB's own there.
    boolean here = key.startsWith("arn:aws:kms:" + region + ":");
    return SSESpecification.builder()
        .enabled(true)
        .sseType(described.sseType())
        .kmsMasterKeyId(here ? key : null)
        .build();
  }

  private List<AttributeDefinition> definitions(Set<String> used) {
    List<AttributeDefinition> definitions = new ArrayList<>();
    for (AttributeDefinition definition : source.attributeDefinitions()) {
      if (used.contains(definition.attributeName())) {
        definitions.add(definition);
      }
    }
    return definitions;
  }

  private static void addNames(List<KeySchemaElement> schema, Set<String> names) {
    schema.forEach(element -> names.add(element.attributeName()));
  }
}
