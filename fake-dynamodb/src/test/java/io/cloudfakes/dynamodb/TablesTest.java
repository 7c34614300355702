package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class TablesTest extends DynamoDbTestCase {
  private TableDescription describe(String name) {
    return dynamo.describeTable(b -> b.tableName(name)).table();
  }

  @Test
  void a_table_is_being_created_and_then_active() {
    TableDescription created =
        dynamo
            .createTable(
                b ->
                    b.tableName("things")
                        .attributeDefinitions(definitions("pk:S"))
                        .keySchema(keys("pk"))
                        .provisionedThroughput(t -> t.readCapacityUnits(5L).writeCapacityUnits(6L)))
            .tableDescription();
    assertThat(created.tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(created.tableArn())
        .isEqualTo("arn:aws:dynamodb:us-east-1:123456789012:table/things");
    assertThat(created.creationDateTime()).isBetween(START, START.plusSeconds(1));
    assertThat(created.tableId()).matches("[0-9a-f]{8}-[0-9a-f]{4}-4.*");
    assertThat(created.provisionedThroughput().writeCapacityUnits()).isEqualTo(6);
    assertThat(created.billingModeSummary()).isNull();
    assertThat(describe("things").tableStatus()).isEqualTo(TableStatus.ACTIVE);
    put("things", "pk", "a", "n", 7);
    assertThat(describe("things").itemCount()).isEqualTo(1);
    assertThat(describe("things").tableSizeBytes()).isEqualTo(3 + 1 + 2);
  }

  @Test
  void activation_can_take_its_time() {
    DynamoDbOptions slow = DynamoDbOptions.defaults().withTableActivation(Duration.ofSeconds(30));
    try (FakeAws world = FakeAws.builder().startingAt(START).option(slow).create()) {
      DynamoDbClient client = world.client(DynamoDbClient.class);
      createTable(client, "things", b -> {}, "pk:S");
      assertThat(client.describeTable(b -> b.tableName("things")).table().tableStatus())
          .isEqualTo(TableStatus.CREATING);
      assertThatThrownBy(() -> client.putItem(b -> b.tableName("things").item(item("pk", "a"))))
          .isInstanceOf(ResourceNotFoundException.class);
      assertRefused(
          "ResourceInUseException",
          "Attempt to change a resource which is still in use: Table is being created: things",
          () -> client.deleteTable(b -> b.tableName("things")));
      world.clock().advance(Duration.ofSeconds(30));
      assertThat(client.describeTable(b -> b.tableName("things")).table().tableStatus())
          .isEqualTo(TableStatus.ACTIVE);
      client.deleteTable(b -> b.tableName("things"));
      assertThat(client.listTables().tableNames()).containsExactly("things");
      world.clock().advance(Duration.ofSeconds(30));
      assertThat(client.listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void a_deleted_table_is_gone_and_its_name_free() {
    createTable("things");
    put("things", "pk", "a");
    String first = describe("things").tableId();
    assertThat(dynamo.deleteTable(b -> b.tableName("things")).tableDescription().tableStatus())
        .isEqualTo(TableStatus.DELETING);
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found: Table: things not found",
        () -> describe("things"));
    createTable("things");
    assertThat(fake.table("things").size()).isZero();
    assertThat(describe("things").tableId()).isNotEqualTo(first);
  }

  @Test
  void a_table_that_is_there_cannot_be_created() {
    createTable("things");
    assertRefused(
        "ResourceInUseException", "Table already exists: things", () -> createTable("things"));
  }

  @Test
  void a_protected_table_cannot_be_deleted() {
    createTable(dynamo, "things", b -> b.deletionProtectionEnabled(true), "pk:S");
    assertInvalid(
        "Resource cannot be deleted as it is currently protected against deletion. Disable deletion"
            + " protection first.",
        () -> dynamo.deleteTable(b -> b.tableName("things")));
    dynamo.updateTable(b -> b.tableName("things").deletionProtectionEnabled(false));
    dynamo.deleteTable(b -> b.tableName("things"));
  }

  @Test
  void settings_can_be_updated() {
    createTable("things");
    assertThat(describe("things").billingModeSummary().billingMode())
        .isEqualTo(BillingMode.PAY_PER_REQUEST);
    TableDescription updated =
        dynamo
            .updateTable(
                b ->
                    b.tableName("things")
                        .billingMode(BillingMode.PROVISIONED)
                        .provisionedThroughput(t -> t.readCapacityUnits(5L).writeCapacityUnits(5L))
                        .tableClass(TableClass.STANDARD_INFREQUENT_ACCESS))
            .tableDescription();
    assertThat(updated.tableStatus()).isEqualTo(TableStatus.UPDATING);
    dynamo.updateTable(
        b ->
            b.tableName("things")
                .provisionedThroughput(t -> t.readCapacityUnits(4L).writeCapacityUnits(6L)));
    TableDescription described = describe("things");
    assertThat(described.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(described.billingModeSummary().billingMode()).isEqualTo(BillingMode.PROVISIONED);
    assertThat(described.tableClassSummary().tableClass())
        .isEqualTo(TableClass.STANDARD_INFREQUENT_ACCESS);
    assertThat(described.provisionedThroughput().numberOfDecreasesToday()).isEqualTo(1);
  }

  @Test
  void names_are_listed_in_order_and_in_pages() {
    List<String> all = new ArrayList<>();
    for (String name : List.of("ccc", "aaa", "bbb")) {
      createTable(name);
    }
    dynamo.listTablesPaginator(b -> b.limit(2)).tableNames().forEach(all::add);
    assertThat(all).containsExactly("aaa", "bbb", "ccc");
    assertThat(dynamo.listTables(b -> b.limit(2)).lastEvaluatedTableName()).isEqualTo("bbb");
    assertThat(fake.tables()).containsExactly("aaa", "bbb", "ccc");
  }

  @Test
  void what_is_no_table_is_refused() {
    String invalid = "One or more parameter values were invalid: ";
    assertInvalid(
        "TableName must be at least 3 characters long and at most 255 characters long",
        () -> createTable("ab"));
    assertInvalid(
        "1 validation error detected: Value 'a;b' at 'tableName' failed to satisfy constraint:"
            + " Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
        () -> createTable("a;b"));
    assertInvalid(
        invalid
            + "Number of attributes in KeySchema does not exactly match number of attributes"
            + " defined in AttributeDefinitions",
        () -> createTable(dynamo, "things", b -> {}, "pk:S", "sk:S", "x:S"));
    assertInvalid(
        invalid
            + "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is"
            + " PROVISIONED",
        () -> createTable(dynamo, "things", b -> b.billingMode(BillingMode.PROVISIONED), "pk:S"));
    assertInvalid(
        invalid
            + "Some index key attributes are not defined in AttributeDefinitions. Keys: [pk],"
            + " AttributeDefinitions: [other]",
        () ->
            createTable(
                dynamo, "things", b -> b.attributeDefinitions(definitions("other:S")), "pk:S"));
    assertInvalid(
        invalid
            + "Table KeySchema does not have a range key, which is required when specifying a"
            + " LocalSecondaryIndex",
        () ->
            createTable(
                dynamo,
                "things",
                b -> b.localSecondaryIndexes(Indexes.local("lsi", Indexes.ALL, "pk", "x")),
                "pk:S"));
    assertThat(fake.tables()).isEmpty();
  }

  @Test
  void regions_are_apart() {
    createTable("things");
    DynamoDbClient paris = aws.client(DynamoDbClient.class, aws.settings().withRegion("eu-west-3"));
    assertThat(paris.listTables().tableNames()).isEmpty();
    createTable(paris, "things", b -> {}, "pk:S");
    paris.putItem(b -> b.tableName("things").item(item("pk", "a")));
    assertThat(fake.table("things").size()).isZero();
    assertThat(fake.table("123456789012", "eu-west-3", "things").size()).isEqualTo(1);
  }

  @Test
  void a_fork_begins_with_what_there_was_and_goes_its_own_way() {
    createTable("things");
    put("things", "pk", "a");
    try (FakeAws fork = aws.fork()) {
      fork.client(DynamoDbClient.class).putItem(b -> b.tableName("things").item(item("pk", "b")));
      assertThat(fork.fake(FakeDynamoDb.class).table("things").size()).isEqualTo(2);
    }
    assertThat(fake.table("things").size()).isEqualTo(1);
  }

  @Test
  void limits_and_endpoints_are_described() {
    assertThat(dynamo.describeLimits().tableMaxReadCapacityUnits()).isEqualTo(40_000);
    assertThat(dynamo.describeEndpoints().endpoints().get(0).address())
        .isEqualTo("dynamodb.us-east-1.amazonaws.com");
  }

  @Test
  void the_facade_seeds_and_says_what_is_wrong() {
    createTable("things");
    fake.table("things").put(item("pk", "a", "n", 1));
    assertThat(get("things", "pk", "a")).isEqualTo(item("n", 1, "pk", "a"));
    assertThat(fake.table("things").item("pk", "b")).isEmpty();
    assertThatThrownBy(() -> fake.table("things").put(item("n", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Missing the key pk");
    assertThatThrownBy(() -> fake.table("things").item("id", "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no key of the table things");
    assertThatThrownBy(() -> fake.table("nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of account 123456789012 in us-east-1; there are [things]");
  }
}
