package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.TableIndex.index;
import static io.cloudfakes.dynamodb.TableIndex.localIndex;
import static io.cloudfakes.dynamodb.TableKey.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.N;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import io.cloudfakes.FakeAws;
import io.cloudfakes.transport.client.ClientSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class FakeDynamoDbTest extends DynamoDbTestCase {
  private TableDescription describe(String name) {
    return dynamo.describeTable(b -> b.tableName(name)).table();
  }

  @Test
  void a_table_is_declared_in_a_line() {
    fake.createTable("orders", key("id", S));

    put("orders", "id", "o-1");
    assertThat(fake.table("orders").size()).isEqualTo(1);
    assertThat(describe("orders").billingModeSummary().billingMode())
        .isEqualTo(BillingMode.PAY_PER_REQUEST);
  }

  @Test
  void a_declared_table_may_have_a_sort_key_and_indexes() {
    TableView table =
        fake.createTable(
            "orders",
            key("customer", S, "placed", N),
            index("by-state", key("state", S, "placed", N)).including("total"),
            localIndex("by-total", "total", N).keysOnly());

    assertThat(table.keyNames()).containsExactly("customer", "placed");
    assertThat(table.indexNames()).containsExactlyInAnyOrder("by-total", "by-state");
    TableDescription description = describe("orders");
    assertThat(description.localSecondaryIndexes().get(0).keySchema())
        .extracting(element -> element.attributeName())
        .containsExactly("customer", "total");
    assertThat(description.globalSecondaryIndexes().get(0).projection().nonKeyAttributes())
        .containsExactly("total");
  }

  @Test
  void a_declared_table_can_be_used_at_once_however_long_activation_takes() {
    try (FakeAws slow =
        FakeAws.builder()
            .option(DynamoDbOptions.defaults().withTableActivation(Duration.ofHours(1)))
            .create()) {
      TableView table = slow.fake(FakeDynamoDb.class).createTable("orders", key("id", S));
      assertThat(table.status()).isEqualTo(TableStatus.ACTIVE);
      assertThat(table.put("id", "o-1").size()).isEqualTo(1);
    }
  }

  @Test
  void a_table_is_made_for_a_bean_with_its_indexes() {
    fake.createTable("orders", Order.class);

    TableDescription description = describe("orders");
    assertThat(description.keySchema())
        .extracting(element -> element.attributeName())
        .containsExactly("customer", "placed");
    assertThat(description.globalSecondaryIndexes())
        .extracting(index -> index.indexName())
        .containsExactly("by-state");
    assertThat(description.localSecondaryIndexes())
        .extracting(index -> index.indexName())
        .containsExactly("by-total");
  }

  @Test
  void beans_are_written_and_read_without_a_client() {
    fake.createTable("orders", Order.class).putBeans(Order.of("ann", 1, "new", 7, "tea"));

    Order read =
        aws.client(DynamoDbEnhancedClient.class)
            .table("orders", TableSchema.fromBean(Order.class))
            .getItem(k -> k.key(x -> x.partitionValue("ann").sortValue(1)));
    assertThat(read.getLines()).containsExactly("tea");
    assertThat(fake.table("orders").beans(Order.class)).extracting(Order::getTotal).containsOnly(7);
    assertThat(fake.table("orders").bean(Order.class, "customer", "ann", "placed", 1)).isPresent();
  }

  @Test
  void a_table_is_made_of_the_clis_json() {
    TableView table = fake.createTableFromClassPath("orders/create-table.json");

    assertThat(table.name()).isEqualTo("orders");
    TableDescription description = describe("orders");
    assertThat(description.provisionedThroughput().readCapacityUnits()).isEqualTo(10);
    assertThat(description.globalSecondaryIndexes().get(0).projection().nonKeyAttributes())
        .containsExactly("total");
  }

  @Test
  void a_slip_in_the_json_of_a_table_is_not_passed_over() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.createTable("{\"TableNam\": \"orders\"}"))
        .withMessageContaining("CreateTable has no member TableNam; it has [")
        .withMessageContaining("TableName");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.createTable("{\"KeySchema\": [{\"KeyTyp\": \"HASH\"}]}"))
        .withMessageContaining("CreateTable.KeySchema[0] has no member KeyTyp");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.createTable("{\"Table\": {}}"))
        .withMessageContaining("describe-table");
  }

  @Test
  void what_dynamodb_would_refuse_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.createTable("x", key("id", S)))
        .withMessageContaining("DynamoDB would refuse the table x")
        .withMessageContaining("at least 3 characters long");
    fake.createTable("orders", key("id", S));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.createTable("orders", key("id", S)))
        .withMessageContaining("Table already exists: orders");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.table("orders").put("id", ""))
        .withMessageContaining("DynamoDB would refuse {id: \"\"}")
        .withMessageContaining("cannot contain an empty string value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.table("orders").put("id", "a", "text", "x".repeat(500_000)))
        .withMessageContaining("Item size has exceeded the maximum allowed size");
  }

  @Test
  void items_are_seeded_of_plain_values() {
    TableView table = fake.createTable("orders", key("id", S));
    table.put(
        "id",
        "o-1",
        "n",
        1.50,
        "b",
        true,
        "bytes",
        new byte[] {1},
        "none",
        null,
        "tags",
        Set.of("b", "a"),
        "list",
        Arrays.asList(1, "x", null),
        "map",
        Map.of("deep", 2L));

    Map<String, AttributeValue> item = get("orders", "id", "o-1");
    assertThat(item.get("n").n()).isEqualTo("1.5");
    assertThat(item.get("b").bool()).isTrue();
    assertThat(item.get("bytes").b().asByteArray()).containsExactly(1);
    assertThat(item.get("none").nul()).isTrue();
    assertThat(item.get("tags").ss()).containsExactly("a", "b");
    assertThat(item.get("list").l()).hasSize(3);
    assertThat(item.get("map").m().get("deep").n()).isEqualTo("2");
    assertThat(table.itemSize("id", "o-1")).isPositive();
    assertThat(table.bytes()).isEqualTo(table.itemSize("id", "o-1"));
  }

  @Test
  void items_are_loaded_from_json_in_both_forms() {
    TableView table = fake.createTable("orders", key("id", S));

    table
        .load("[{\"id\": \"plain\", \"total\": 7.50, \"lines\": [\"tea\", 2], \"gone\": null}]")
        .load("{\"id\": {\"S\": \"typed\"}, \"tags\": {\"SS\": [\"x\", \"y\"]}}")
        .load(
            "{\"Item\": {\"id\": {\"S\": \"line-1\"}}}\n{\"Item\": {\"id\": {\"S\": \"line-2\"}}}")
        .load("{\"Count\": 1, \"Items\": [{\"id\": {\"S\": \"scanned\"}, \"n\": {\"N\": \"1\"}}]}");

    assertThat(table.size()).isEqualTo(5);
    assertThat(get("orders", "id", "plain").get("total").n()).isEqualTo("7.5");
    assertThat(get("orders", "id", "plain").get("gone").nul()).isTrue();
    assertThat(get("orders", "id", "typed").get("tags").ss()).containsExactly("x", "y");
    assertThat(get("orders", "id", "scanned").get("n").n()).isEqualTo("1");
  }

  @Test
  void json_that_is_no_item_is_refused_with_advice() {
    TableView table = fake.createTable("orders", key("id", S));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.load("{\"id\": "))
        .withMessageContaining("This is not JSON");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.load("{\"id\": {\"S\": 5}}"))
        .withMessage("A value of type S is text in quotes, not 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.load("[1]"))
        .withMessage("An item is a JSON object, not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.loadFromClassPath("nowhere.json"))
        .withMessageContaining("There is no 'nowhere.json' on the class path");
  }

  @Test
  void the_clis_request_items_are_loaded_into_their_tables(@TempDir Path folder) throws Exception {
    fake.createTableFromClassPath("orders/create-table.json");

    fake.loadFromClassPath("orders/request-items.json");

    assertThat(fake.table("orders").items())
        .containsExactly(
            item("customer", "bob", "placed", 2, "total", AttributeValue.fromN("7.5")));
    Path more = folder.resolve("more.json");
    Files.writeString(
        more,
        "{\"RequestItems\": {\"orders\": [{\"PutRequest\": {\"Item\": {\"customer\":"
            + " {\"S\": \"cy\"}, \"placed\": {\"N\": \"3\"}}}}]}}");
    assertThat(fake.load(more).table("orders").size()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.load("{\"orders\": [{\"Put\": {}}]}"))
        .withMessageContaining("PutRequest");
  }

  @Test
  void indexes_are_looked_at() {
    TableView table =
        fake.createTable("orders", key("id", S), index("by-state", key("state", S)).keysOnly());
    table.put("id", "o-1", "state", "new", "total", 1).put("id", "o-2");

    IndexView byState = table.index("by-state");
    assertThat(byState.size()).isEqualTo(1);
    assertThat(byState.isGlobal()).isTrue();
    assertThat(byState.bytes()).isPositive();
    assertThat(byState.items()).containsExactly(item("id", "o-1", "state", "new"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.index("by-day"))
        .withMessage("The table orders has no index 'by-day'; it has [by-state]");
  }

  @Test
  void items_are_deleted() {
    TableView table = fake.createTable("orders", key("id", S));
    table.put("id", "o-1").put("id", "o-2").put("id", "o-3");

    assertThat(table.delete("id", "o-1").size()).isEqualTo(2);
    assertThat(table.clear().size()).isZero();
  }

  @Test
  void a_missing_table_is_said_with_what_there_is() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.table("orders"))
        .withMessageContaining("There is no table 'orders'")
        .withMessageContaining("there are none. Make it with createTable(\"orders\"");
    fake.createTable("visits", key("id", S));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.table("orders"))
        .withMessageContaining("there are [visits]");
    assertThat(fake.hasTable("visits")).isTrue();
    assertThat(fake.hasTable("orders")).isFalse();
  }

  @Test
  void a_table_of_another_region_is_pointed_at() {
    aws.client(
            software.amazon.awssdk.services.dynamodb.DynamoDbClient.class,
            ClientSettings.defaults().withRegion("eu-west-1"))
        .createTable(
            b ->
                b.tableName("orders")
                    .attributeDefinitions(definitions("id:S"))
                    .keySchema(keys("id"))
                    .billingMode(BillingMode.PAY_PER_REQUEST));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.table("orders"))
        .withMessageContaining("one elsewhere: look at inRegion(\"eu-west-1\")");
    assertThat(fake.inRegion("eu-west-1").table("orders").region()).isEqualTo("eu-west-1");
    assertThat(fake.inRegion("eu-west-1").tables()).containsExactly("orders");
    fake.inAccount("123456789012").createTable("mine", key("id", S));
    assertThat(fake.inAccount("123456789012").table("mine").account()).isEqualTo("123456789012");
  }

  @Test
  void a_wrong_key_is_said_with_the_right_one() {
    TableView table = fake.createTable("orders", key("id", S, "at", N));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.item("id", "o-1"))
        .withMessage(
            "{id: \"o-1\"} is no key of the table orders, whose key is id (S) and at (N). Give the"
                + " whole key and nothing else, for example item(\"id\", \"o-1\", \"at\", 42)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.item("id"))
        .withMessageContaining("name followed by its value");
    assertThat(List.of(table.toString(), fake.toString()))
        .containsExactly("the table orders", "FakeDynamoDb[orders]");
  }
}
