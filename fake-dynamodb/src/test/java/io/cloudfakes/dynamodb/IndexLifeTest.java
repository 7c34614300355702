package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Indexes that are made, changed and deleted while their table is there. */
class IndexLifeTest {
  private static final String INVALID = "One or more parameter values were invalid: ";

  private final FakeAws aws =
      FakeAws.builder()
          .startingAt(DynamoDbTestCase.START)
          .option(
              DynamoDbOptions.defaults()
                  .withTableActivation(Duration.ofSeconds(10))
                  .withIndexBackfill(Duration.ofMinutes(5)))
          .create();
  private final DynamoDbClient dynamo = aws.client(DynamoDbClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private void table(Consumer<CreateTableRequest.Builder> more, String... attributes) {
    DynamoDbTestCase.createTable(dynamo, "things", more, attributes);
    aws.clock().advance(Duration.ofSeconds(10));
  }

  private TableDescription describe() {
    return dynamo.describeTable(b -> b.tableName("things")).table();
  }

  private GlobalSecondaryIndexDescription index(String name) {
    return describe().globalSecondaryIndexes().stream()
        .filter(index -> index.indexName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static CreateGlobalSecondaryIndexAction.Builder byGroup(String name) {
    return CreateGlobalSecondaryIndexAction.builder()
        .indexName(name)
        .keySchema(DynamoDbTestCase.keys("group"))
        .projection(p -> p.projectionType(ProjectionType.ALL));
  }

  private static GlobalSecondaryIndexUpdate create(CreateGlobalSecondaryIndexAction.Builder index) {
    return GlobalSecondaryIndexUpdate.builder().create(index.build()).build();
  }

  private static GlobalSecondaryIndexUpdate delete(String name) {
    return GlobalSecondaryIndexUpdate.builder().delete(b -> b.indexName(name)).build();
  }

  private TableDescription update(Consumer<UpdateTableRequest.Builder> request) {
    return dynamo.updateTable(b -> request.accept(b.tableName("things"))).tableDescription();
  }

  private TableDescription add(String name) {
    return update(
        b ->
            b.attributeDefinitions(DynamoDbTestCase.definitions("group:S"))
                .globalSecondaryIndexUpdates(create(byGroup(name))));
  }

  private void put(Object... item) {
    dynamo.putItem(b -> b.tableName("things").item(DynamoDbTestCase.item(item)));
  }

  private QueryResponse query(String index, String group) {
    return dynamo.query(
        b ->
            b.tableName("things")
                .indexName(index)
                .keyConditionExpression("#g = :g")
                .expressionAttributeNames(Map.of("#g", "group"))
                .expressionAttributeValues(DynamoDbTestCase.item(":g", group)));
  }

  @Test
  void an_added_index_is_allocated_then_backfilled_then_active() {
    table(b -> {}, "pk:S");
    put("pk", "a", "group", "x");
    put("pk", "b", "group", "x");
    put("pk", "c", "group", 7);
    put("pk", "d");
    TableDescription updating = add("by-group");
    assertThat(updating.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(updating.globalSecondaryIndexes().get(0).indexStatus())
        .isEqualTo(IndexStatus.CREATING);
    assertThat(updating.globalSecondaryIndexes().get(0).backfilling()).isFalse();
    assertThat(updating.attributeDefinitions())
        .extracting(AttributeDefinition::attributeName)
        .containsExactly("pk", "group");
    DynamoDbTestCase.assertRefused(
        "ResourceInUseException",
        "Attempt to change a resource which is still in use: Table is being updated: things",
        () -> update(b -> b.deletionProtectionEnabled(true)));

    aws.clock().advance(Duration.ofSeconds(10));
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(index("by-group").indexStatus()).isEqualTo(IndexStatus.CREATING);
    assertThat(index("by-group").backfilling()).isTrue();
    DynamoDbTestCase.assertInvalid(
        "Cannot read from backfilling global secondary index: by-group",
        () -> query("by-group", "x"));
    put("pk", "e", "group", "x");
    dynamo.deleteItem(b -> b.tableName("things").key(DynamoDbTestCase.item("pk", "a")));
    DynamoDbTestCase.assertRefused(
        "LimitExceededException",
        "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously"
            + " per table",
        () -> add("another"));
    DynamoDbTestCase.assertRefused(
        "ResourceInUseException",
        "Attempt to change a resource which is still in use: Index is being created: by-group",
        () -> dynamo.deleteTable(b -> b.tableName("things")));

    aws.clock().advance(Duration.ofMinutes(5));
    assertThat(index("by-group").indexStatus()).isEqualTo(IndexStatus.ACTIVE);
    assertThat(index("by-group").backfilling()).isNull();
    // The item whose attribute has another type is left out, as is the one without it.
    assertThat(query("by-group", "x").items())
        .extracting(item -> item.get("pk").s())
        .containsExactlyInAnyOrder("b", "e");
    assertThat(index("by-group").itemCount()).isEqualTo(2);
  }

  @Test
  void a_deleted_index_goes_with_its_attribute_definitions() {
    table(b -> {}, "pk:S");
    add("by-group");
    aws.clock().advance(Duration.ofMinutes(6));
    TableDescription updating = update(b -> b.globalSecondaryIndexUpdates(delete("by-group")));
    assertThat(updating.globalSecondaryIndexes().get(0).indexStatus())
        .isEqualTo(IndexStatus.DELETING);
    DynamoDbTestCase.assertInvalid(
        "The table does not have the specified index: by-group", () -> query("by-group", "x"));
    aws.clock().advance(Duration.ofSeconds(10));
    assertThat(describe().globalSecondaryIndexes()).isEmpty();
    assertThat(describe().attributeDefinitions()).hasSize(1);
    add("by-group");
    aws.clock().advance(Duration.ofMinutes(6));
    assertThat(index("by-group").indexStatus()).isEqualTo(IndexStatus.ACTIVE);
  }

  @Test
  void an_index_does_not_outlive_the_table_it_was_begun_for() {
    table(b -> {}, "pk:S");
    add("by-group");
    aws.clock().advance(Duration.ofMinutes(6));
    update(b -> b.globalSecondaryIndexUpdates(delete("by-group")));
    aws.clock().advance(Duration.ofSeconds(10));
    dynamo.deleteTable(b -> b.tableName("things"));
    aws.clock().advance(Duration.ofSeconds(10));
    table(b -> {}, "pk:S");
    assertThat(describe().globalSecondaryIndexes()).isEmpty();
  }

  @Test
  void indexes_that_cannot_be_are_refused_and_nothing_changes() {
    table(b -> {}, "pk:S");
    DynamoDbTestCase.assertInvalid(
        INVALID
            + "Some index key attributes are not defined in AttributeDefinitions. Keys: [group],"
            + " AttributeDefinitions: [pk]",
        () -> update(b -> b.globalSecondaryIndexUpdates(create(byGroup("by-group")))));
    DynamoDbTestCase.assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found: Index: nowhere not found",
        () -> update(b -> b.globalSecondaryIndexUpdates(delete("nowhere"))));
    DynamoDbTestCase.assertRefused(
        "LimitExceededException",
        "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously"
            + " per table",
        () ->
            update(
                b ->
                    b.attributeDefinitions(DynamoDbTestCase.definitions("group:S"))
                        .globalSecondaryIndexUpdates(
                            create(byGroup("one")), create(byGroup("two")))));
    DynamoDbTestCase.assertInvalid(
        INVALID
            + "ProvisionedThroughput should not be specified for index: by-group when BillingMode"
            + " is PAY_PER_REQUEST",
        () ->
            update(
                b ->
                    b.attributeDefinitions(DynamoDbTestCase.definitions("group:S"))
                        .globalSecondaryIndexUpdates(
                            create(
                                byGroup("by-group")
                                    .provisionedThroughput(
                                        t -> t.readCapacityUnits(1L).writeCapacityUnits(1L))))));
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(describe().globalSecondaryIndexes()).isEmpty();
    add("by-group");
    aws.clock().advance(Duration.ofMinutes(6));
    DynamoDbTestCase.assertInvalid(
        "Attempting to create an index which already exists", () -> add("by-group"));
  }

  @Test
  void an_index_has_throughput_of_its_own_that_can_be_updated() {
    table(
        b ->
            b.attributeDefinitions(DynamoDbTestCase.definitions("pk:S", "group:S"))
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(t -> t.readCapacityUnits(5L).writeCapacityUnits(5L))
                .globalSecondaryIndexes(gsi("by-group", "group")),
        "pk:S");
    Consumer<UpdateTableRequest.Builder> request =
        b ->
            b.globalSecondaryIndexUpdates(
                GlobalSecondaryIndexUpdate.builder()
                    .update(
                        u ->
                            u.indexName("by-group")
                                .provisionedThroughput(
                                    t -> t.readCapacityUnits(2L).writeCapacityUnits(9L)))
                    .build());
    assertThat(update(request).globalSecondaryIndexes().get(0).indexStatus())
        .isEqualTo(IndexStatus.UPDATING);
    assertThat(query("by-group", "x").count()).isZero();
    aws.clock().advance(Duration.ofSeconds(10));
    assertThat(index("by-group").indexStatus()).isEqualTo(IndexStatus.ACTIVE);
    assertThat(index("by-group").provisionedThroughput().writeCapacityUnits()).isEqualTo(9);
    assertThat(index("by-group").provisionedThroughput().numberOfDecreasesToday()).isEqualTo(1);
    assertThat(index("by-group").warmThroughput().writeUnitsPerSecond()).isEqualTo(9);
    DynamoDbTestCase.assertInvalid(
        "The provisioned throughput for the index by-group will not change. The requested value"
            + " equals the current value. Current ReadCapacityUnits provisioned for the index: 2."
            + " Requested ReadCapacityUnits: 2. Current WriteCapacityUnits provisioned for the"
            + " index: 9. Requested WriteCapacityUnits: 9. Refer to the Amazon DynamoDB Developer"
            + " Guide for current limits and how to request higher limits.",
        () -> update(request));
  }

  private static GlobalSecondaryIndex gsi(String name, String... keys) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(DynamoDbTestCase.keys(keys))
        .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
        .provisionedThroughput(t -> t.readCapacityUnits(3L).writeCapacityUnits(3L))
        .build();
  }

  @Test
  void there_are_limits_to_indexes_and_what_they_project() {
    List<GlobalSecondaryIndex> many = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      many.add(
          gsi("index-" + i, "pk").toBuilder()
              .provisionedThroughput((ProvisionedThroughput) null)
              .build());
    }
    DynamoDbTestCase.assertInvalid(
        INVALID + "GlobalSecondaryIndex count exceeds the per-table limit of 20",
        () -> table(b -> b.globalSecondaryIndexes(many), "pk:S"));
    List<LocalSecondaryIndex> local = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      local.add(
          LocalSecondaryIndex.builder()
              .indexName("local-" + i)
              .keySchema(DynamoDbTestCase.keys("pk", "sk"))
              .projection(p -> p.projectionType(ProjectionType.ALL))
              .build());
    }
    DynamoDbTestCase.assertInvalid(
        INVALID + "Number of LocalSecondaryIndexes exceeds per-table limit of 5",
        () -> table(b -> b.localSecondaryIndexes(local), "pk:S", "sk:S"));
    List<GlobalSecondaryIndex> wide = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      List<String> attributes = new ArrayList<>();
      for (int j = 0; j < 17; j++) {
        attributes.add("a" + i + "-" + j);
      }
      wide.add(
          many.get(i).toBuilder()
              .projection(
                  p -> p.projectionType(ProjectionType.INCLUDE).nonKeyAttributes(attributes))
              .build());
    }
    DynamoDbTestCase.assertInvalid(
        INVALID
            + "The total number of NonKeyAttributes of all indexes exceeds the per-table limit of"
            + " 100",
        () -> table(b -> b.globalSecondaryIndexes(wide), "pk:S"));
    table(b -> b.globalSecondaryIndexes(wide.subList(0, 5)), "pk:S");
    assertThat(describe().globalSecondaryIndexes()).hasSize(5);
  }

  @ContractTest
  void an_index_can_be_added_and_queried_at_once(FakeAws world, DynamoDbClient client) {
    DynamoDbTestCase.createTable(client, "things", b -> {}, "pk:S");
    client.putItem(
        b -> b.tableName("things").item(DynamoDbTestCase.item("pk", "a", "group", "x", "n", 1)));
    client.updateTable(
        b ->
            b.tableName("things")
                .attributeDefinitions(DynamoDbTestCase.definitions("group:S"))
                .globalSecondaryIndexUpdates(
                    create(
                        byGroup("by-group")
                            .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY)))));
    QueryResponse found =
        client.query(
            b ->
                b.tableName("things")
                    .indexName("by-group")
                    .keyConditionExpression("#g = :g")
                    .expressionAttributeNames(Map.of("#g", "group"))
                    .expressionAttributeValues(DynamoDbTestCase.item(":g", "x"))
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
    assertThat(found.items()).containsExactly(DynamoDbTestCase.item("pk", "a", "group", "x"));
    assertThat(found.consumedCapacity().globalSecondaryIndexes()).containsOnlyKeys("by-group");
    client.updateTable(b -> b.tableName("things").globalSecondaryIndexUpdates(delete("by-group")));
    assertThat(client.describeTable(b -> b.tableName("things")).table().globalSecondaryIndexes())
        .isEmpty();
  }
}
