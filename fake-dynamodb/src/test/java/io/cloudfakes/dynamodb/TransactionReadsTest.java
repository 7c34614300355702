package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class TransactionReadsTest extends DynamoDbTestCase {
  @BeforeEach
  void tables() {
    createTable("one");
    createTable("two");
  }

  static TransactGetItem getOf(String table, Object... key) {
    return TransactGetItem.builder().get(g -> g.tableName(table).key(item(key))).build();
  }

  @Test
  void reads_are_of_one_moment_and_come_in_order() {
    put("one", "pk", "a", "x", 1, "y", 2);
    put("two", "pk", "b", "x", 3);
    TransactGetItemsResponse response =
        dynamo.transactGetItems(
            b ->
                b.transactItems(
                    getOf("two", "pk", "b"),
                    getOf("one", "pk", "none"),
                    getOf("one", "pk", "a").toBuilder()
                        .get(g -> g.tableName("one").key(item("pk", "a")).projectionExpression("y"))
                        .build(),
                    getOf("two", "pk", "b2")));
    assertThat(response.responses()).hasSize(4);
    assertThat(response.responses().get(0).item()).isEqualTo(item("pk", "b", "x", 3));
    assertThat(response.responses().get(1).hasItem()).isFalse();
    assertThat(response.responses().get(2).item()).isEqualTo(item("y", 2));
    assertThat(response.hasConsumedCapacity()).isFalse();
  }

  @Test
  void an_item_without_what_is_wanted_of_it_is_empty_and_not_absent() {
    put("one", "pk", "a");
    assertThat(
            dynamo
                .transactGetItems(
                    b ->
                        b.transactItems(
                            t ->
                                t.get(
                                    g ->
                                        g.tableName("one")
                                            .key(item("pk", "a"))
                                            .projectionExpression("zzz"))))
                .responses())
        .singleElement()
        .satisfies(
            response -> {
              assertThat(response.hasItem()).isTrue();
              assertThat(response.item()).isEmpty();
            });
  }

  @Test
  void reads_are_checked_like_writes() {
    assertInvalid(
        "Transaction request cannot include multiple operations on one item",
        () ->
            dynamo.transactGetItems(
                b -> b.transactItems(getOf("one", "pk", "a"), getOf("one", "pk", "a"))));
    TransactionCanceledException refusal =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                dynamo.transactGetItems(
                    b -> b.transactItems(getOf("one", "pk", "a"), getOf("one", "zz", "a"))));
    assertThat(refusal.cancellationReasons())
        .containsExactly(
            TransactionsTest.NONE,
            TransactionsTest.reason(
                "ValidationError", "The provided key element does not match the schema"));
    assertInvalid(
        "1 validation error detected: Value null at 'transactItems.1.member.get.key' failed to"
            + " satisfy constraint: Member must not be null",
        () -> dynamo.transactGetItems(b -> b.transactItems(t -> t.get(g -> g.tableName("one")))));
  }
}
