package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

class ItemsTest extends DynamoDbTestCase {
  @BeforeEach
  void table() {
    createTable("things");
    createSortedTable("sorted");
  }

  @Test
  void what_is_put_is_got_in_every_type() {
    Map<String, AttributeValue> item =
        item(
            "pk",
            "a",
            "text",
            "",
            "number",
            12.5,
            "bytes",
            new byte[] {1, -1},
            "yes",
            true,
            "nothing",
            AttributeValue.fromNul(true),
            "texts",
            strings("a", "b"),
            "numbers",
            numbers("1", "2"),
            "list",
            List.of("x", 1, List.of()),
            "map",
            Map.of("inner", Map.of()),
            "blobs",
            AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("z"))));
    dynamo.putItem(b -> b.tableName("things").item(item));
    assertThat(get("things", "pk", "a")).isEqualTo(item);
    assertThat(
            aws.directClient(DynamoDbClient.class)
                .getItem(b -> b.tableName("things").key(item("pk", "a")))
                .item())
        .isEqualTo(item);
    assertThat(
            aws.socketClient(DynamoDbClient.class)
                .getItem(b -> b.tableName("things").key(item("pk", "a")))
                .item())
        .isEqualTo(item);
    assertThat(
            aws.client(DynamoDbAsyncClient.class)
                .getItem(b -> b.tableName("things").key(item("pk", "a")))
                .join()
                .item())
        .isEqualTo(item);
  }

  @Test
  void an_item_that_is_not_there_is_no_item() {
    assertThat(dynamo.getItem(b -> b.tableName("things").key(item("pk", "none"))).hasItem())
        .isFalse();
  }

  @Test
  void numbers_are_stored_normalised() {
    put("things", "pk", "a", "n", AttributeValue.fromN("+0012.3400e1"));
    assertThat(get("things", "pk", "a").get("n").n()).isEqualTo("123.4");
    put("things", "pk", "a", "n", AttributeValue.fromN("1e5"));
    assertThat(get("things", "pk", "a").get("n").n()).isEqualTo("100000");
    put("things", "pk", "a", "n", AttributeValue.fromN("-0.0"));
    assertThat(get("things", "pk", "a").get("n").n()).isEqualTo("0");
  }

  @Test
  void faults_of_values_are_refused_with_their_texts() {
    String numeric = "The parameter cannot be converted to a numeric value: abc";
    assertInvalidWrite(numeric, () -> put("things", "pk", "a", "n", AttributeValue.fromN("abc")));
    assertInvalidWrite(
        "Attempting to store more than 38 significant digits in a Number",
        () -> put("things", "pk", "a", "n", AttributeValue.fromN("1" + "0".repeat(37) + "1")));
    assertInvalidWrite(
        "Number overflow. Attempting to store a number with magnitude larger than supported range",
        () -> put("things", "pk", "a", "n", AttributeValue.fromN("1e126")));
    assertInvalidWrite(
        "Number underflow. Attempting to store a number with magnitude smaller than supported range",
        () -> put("things", "pk", "a", "n", AttributeValue.fromN("1e-131")));
    assertInvalidWrite(
        "One or more parameter values were invalid: An string set  may not be empty",
        () -> put("things", "pk", "a", "s", AttributeValue.builder().ss(List.of()).build()));
    assertInvalidWrite(
        "One or more parameter values were invalid: Binary sets should not be empty",
        () -> put("things", "pk", "a", "s", AttributeValue.builder().bs(List.of()).build()));
    assertInvalidWrite(
        "One or more parameter values were invalid: Input collection [\"a\", \"b\", \"b\"] contains"
            + " duplicates.",
        () -> put("things", "pk", "a", "s", strings("b", "a", "b")));
    assertInvalidWrite(
        "One or more parameter values were invalid: Null attribute value types must have the value"
            + " of true",
        () -> put("things", "pk", "a", "s", AttributeValue.fromNul(false)));
    assertThat(fake.table("things")).isEmpty();
  }

  @Test
  void an_item_may_have_400_kb_and_no_byte_more() {
    int rest = 400 * 1024 - "pk".length() - 1 - "x".length();
    put("things", "pk", "a", "x", "y".repeat(rest));
    assertInvalid(
        "Item size has exceeded the maximum allowed size",
        () -> put("things", "pk", "b", "x", "y".repeat(rest + 1)));
    assertInvalid(
        "Item size to update has exceeded the maximum allowed size",
        () ->
            dynamo.updateItem(
                b ->
                    b.tableName("things")
                        .key(item("pk", "a"))
                        .updateExpression("SET z = :z")
                        .expressionAttributeValues(item(":z", "1"))));
  }

  @Test
  void keys_are_checked_against_the_schema() {
    String invalid = "One or more parameter values were invalid: ";
    assertInvalid(invalid + "Missing the key sk in the item", () -> put("sorted", "pk", "a"));
    assertInvalid(
        invalid + "Type mismatch for key pk expected: S actual: N",
        () -> put("sorted", "pk", 1, "sk", "a"));
    assertInvalid(
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
            + " contain an empty string value. Key: pk",
        () -> put("things", "pk", ""));
    assertInvalid(
        invalid + "Size of hashkey has exceeded the maximum size limit of2048 bytes",
        () -> put("things", "pk", "x".repeat(2049)));
    assertInvalid(
        invalid + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes",
        () -> put("sorted", "pk", "a", "sk", "x".repeat(1025)));
    String mismatch = "The provided key element does not match the schema";
    assertInvalid(mismatch, () -> get("things", "pk", 1));
    assertInvalid(mismatch, () -> get("things", "pk", "a", "other", "b"));
    assertInvalid(mismatch, () -> get("sorted", "pk", "a"));
  }

  @Test
  void a_table_that_is_not_there_is_not_found() {
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found",
        () -> get("nowhere", "pk", "a"));
  }

  @Test
  void all_faults_of_members_are_told_at_once() {
    assertInvalid(
        "2 validation errors detected: Value at 'ReturnValues' failed to satisfy constraint: Member"
            + " must satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW];"
            + " Value at 'ReturnConsumedCapacity' failed to satisfy constraint: Member must satisfy"
            + " enum value set: [INDEXES, TOTAL, NONE]",
        () ->
            dynamo.putItem(
                b ->
                    b.tableName("nowhere")
                        .item(item("pk", "a"))
                        .returnValues("SOME")
                        .returnConsumedCapacity("BOGUS")));
    assertInvalid(
        "1 validation error detected: Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy"
            + " constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]",
        () -> dynamo.scan(b -> b.tableName("things").returnConsumedCapacity("BOGUS")));
  }

  @Test
  void a_condition_that_does_not_hold_changes_nothing() {
    put("things", "pk", "a", "n", 1);
    assertRefused(
        "ConditionalCheckFailedException",
        "The conditional request failed",
        () ->
            dynamo.putItem(
                b ->
                    b.tableName("things")
                        .item(item("pk", "a", "n", 2))
                        .conditionExpression("attribute_not_exists(pk)")));
    assertThat(fake.table("things")).hasItem("pk", "a").withNumber("n", 1);
  }

  @Test
  void a_failed_condition_carries_the_item_when_asked_for() {
    put("things", "pk", "a", "n", 1);
    assertThatThrownBy(
            () ->
                dynamo.deleteItem(
                    b ->
                        b.tableName("things")
                            .key(item("pk", "a"))
                            .conditionExpression("n > :n")
                            .expressionAttributeValues(item(":n", 1))
                            .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)))
        .isInstanceOfSatisfying(
            ConditionalCheckFailedException.class,
            e -> assertThat(e.item()).isEqualTo(item("n", 1, "pk", "a")));
  }

  @Test
  void a_put_returns_what_it_replaced_when_asked_for() {
    put("things", "pk", "a", "n", 1);
    PutItemResponse response =
        dynamo.putItem(
            b -> b.tableName("things").item(item("pk", "a")).returnValues(ReturnValue.ALL_OLD));
    assertThat(response.attributes()).isEqualTo(item("pk", "a", "n", 1));
    assertInvalidWrite(
        "ReturnValues can only be ALL_OLD or NONE",
        () ->
            dynamo.putItem(
                b ->
                    b.tableName("things").item(item("pk", "a")).returnValues(ReturnValue.ALL_NEW)));
  }

  @Test
  void deleting_what_is_not_there_is_no_error() {
    assertThat(
            dynamo
                .deleteItem(
                    b ->
                        b.tableName("things")
                            .key(item("pk", "none"))
                            .returnValues(ReturnValue.ALL_OLD))
                .hasAttributes())
        .isFalse();
  }

  @Test
  void capacity_is_told_when_asked_for() {
    PutItemResponse put =
        dynamo.putItem(
            b ->
                b.tableName("things")
                    .item(item("pk", "a", "x", "y".repeat(2000)))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    assertThat(put.consumedCapacity().capacityUnits()).isEqualTo(2.0);
    assertThat(put.consumedCapacity().tableName()).isEqualTo("things");
    assertThat(put.consumedCapacity().table()).isNull();
    assertThat(readUnits("a", false)).isEqualTo(0.5);
    assertThat(readUnits("a", true)).isEqualTo(1.0);
    assertThat(readUnits("none", false)).isEqualTo(0.5);
  }

  private double readUnits(String key, boolean consistent) {
    return dynamo
        .getItem(
            b ->
                b.tableName("things")
                    .key(item("pk", key))
                    .consistentRead(consistent)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
        .consumedCapacity()
        .capacityUnits();
  }

  @Test
  void a_projection_picks_parts_of_an_item() {
    put("things", "pk", "a", "map", Map.of("x", 1, "y", List.of("p", "q", "r")), "other", 5);
    assertThat(
            dynamo
                .getItem(
                    b ->
                        b.tableName("things")
                            .key(item("pk", "a"))
                            .projectionExpression("#m.y[2], #m.y[0], #m.absent")
                            .expressionAttributeNames(Map.of("#m", "map")))
                .item())
        .isEqualTo(item("map", Map.of("y", List.of("p", "r"))));
  }

  @Test
  void a_table_may_be_named_by_its_arn() {
    put("arn:aws:dynamodb:us-east-1:123456789012:table/things", "pk", "a");
    assertThat(fake.table("things")).hasSize(1).hasItem("pk", "a");
  }
}
