package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class BatchesTest extends DynamoDbTestCase {
  @BeforeEach
  void tables() {
    createTable("one");
    createTable("two");
  }

  private static WriteRequest putOf(Object... item) {
    return WriteRequest.builder().putRequest(p -> p.item(item(item))).build();
  }

  private static WriteRequest deleteOf(Object... key) {
    return WriteRequest.builder().deleteRequest(d -> d.key(item(key))).build();
  }

  private BatchWriteItemResponse write(Map<String, List<WriteRequest>> requests) {
    return dynamo.batchWriteItem(b -> b.requestItems(requests));
  }

  @Test
  void writes_go_to_several_tables() {
    put("two", "pk", "old");
    BatchWriteItemResponse response =
        write(
            Map.of(
                "one",
                List.of(putOf("pk", "a"), putOf("pk", "b")),
                "two",
                List.of(deleteOf("pk", "old"))));
    assertThat(response.unprocessedItems()).isEmpty();
    assertThat(fake.table("one")).hasSize(2);
    assertThat(fake.table("two")).isEmpty();
  }

  @Test
  void a_batch_with_one_fault_writes_nothing() {
    assertInvalid(
        "Provided list of item keys contains duplicates",
        () ->
            write(Map.of("one", List.of(putOf("pk", "a"), putOf("pk", "b"), deleteOf("pk", "a")))));
    assertInvalid(
        "The provided key element does not match the schema",
        () -> write(Map.of("one", List.of(putOf("pk", "a"), putOf("other", "b")))));
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found",
        () -> write(Map.of("one", List.of(putOf("pk", "a")), "zzz", List.of(putOf("pk", "a")))));
    List<WriteRequest> tooMany = new ArrayList<>();
    for (int i = 0; i < 26; i++) {
      tooMany.add(putOf("pk", "k" + i));
    }
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> write(Map.of("one", tooMany)))
        .hasMessageContaining("1 validation error detected: Value '{one=[")
        .hasMessageContaining(
            "at 'requestItems' failed to satisfy constraint: Map value must satisfy constraint:"
                + " [Member must have length less than or equal to 25, Member must have length"
                + " greater than or equal to 1]");
    assertThat(fake.table("one")).isEmpty();
  }

  @Test
  void reads_come_from_several_tables() {
    put("one", "pk", "a", "n", 1);
    put("two", "pk", "b", "n", 2);
    BatchGetItemResponse response =
        dynamo.batchGetItem(
            b ->
                b.requestItems(
                    Map.of(
                        "one", keysOf("a", "absent"),
                        "two", keysOf("b").toBuilder().projectionExpression("n").build())));
    assertThat(response.responses())
        .isEqualTo(
            Map.of(
                "one", List.of(item("pk", "a", "n", 1)),
                "two", List.of(item("n", 2))));
    assertThat(response.unprocessedKeys()).isEmpty();
  }

  private static KeysAndAttributes keysOf(Object... keys) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (Object key : keys) {
      items.add(item("pk", key));
    }
    return KeysAndAttributes.builder().keys(items).build();
  }

  @Test
  void keys_may_not_be_asked_for_twice() {
    assertInvalid(
        "Provided list of item keys contains duplicates",
        () -> dynamo.batchGetItem(b -> b.requestItems(Map.of("one", keysOf("a", "a")))));
  }

  @Test
  void what_is_beyond_16_megabytes_comes_back_unprocessed() {
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      put("one", "pk", "k" + i, "x", "y".repeat(390 * 1024));
      keys.add(item("pk", "k" + i));
    }
    BatchGetItemResponse response =
        dynamo.batchGetItem(
            b -> b.requestItems(Map.of("one", KeysAndAttributes.builder().keys(keys).build())));
    int read = response.responses().get("one").size();
    assertThat(read).isEqualTo(42);
    assertThat(response.unprocessedKeys().get("one").keys()).hasSize(50 - read);
  }
}
