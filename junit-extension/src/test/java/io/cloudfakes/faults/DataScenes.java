package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.fault.DataFault;
import io.cloudfakes.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** Answers that are good, but not of all or not of now. */
final class DataScenes {
  private DataScenes() {}

  static List<Scene> all() {
    return List.of(
        Scene.at(
            DynamoDbSubject.class,
            "dynamodb",
            DataFault.Unprocessed.class,
            "the last of a batch is left to the application",
            subject -> unprocessed(new OrdersTable(subject))),
        Scene.at(
            DynamoDbSubject.class,
            "dynamodb",
            DataFault.Unprocessed.class,
            "of a batch of which nothing is left the whole is throttled",
            subject -> nothingProcessed(new OrdersTable(subject))),
        Scene.at(
            DynamoDbSubject.class,
            "dynamodb",
            DataFault.StaleRead.class,
            "a read that may lag behind does, and so does an index",
            subject -> staleRead(new OrdersTable(subject))));
  }

  private static void unprocessed(OrdersTable orders) {
    orders.aws().faults().on("dynamodb:BatchWriteItem").call(1).then(Fault.unprocessed(2));

    BatchWriteItemResponse written = orders.write("a", "b", "c");

    assertThat(written.unprocessedItems().get("orders"))
        .extracting(one -> one.putRequest().item().get("id").s())
        .containsExactly("b", "c");
    assertThat(orders.items()).hasSize(1);
    orders.dynamo().batchWriteItem(b -> b.requestItems(written.unprocessedItems()));
    assertThat(orders.items()).hasSize(3);

    orders.aws().faults().on("dynamodb:BatchGetItem").then(Fault.unprocessed(1));
    KeysAndAttributes both =
        KeysAndAttributes.builder().keys(OrdersTable.key("a"), OrdersTable.key("b")).build();
    BatchGetItemResponse read =
        orders.dynamo().batchGetItem(b -> b.requestItems(Map.of("orders", both)));
    assertThat(read.responses().get("orders")).hasSize(1);
    assertThat(read.unprocessedKeys().get("orders").keys()).containsExactly(OrdersTable.key("b"));
  }

  private static void nothingProcessed(OrdersTable orders) {
    orders.aws().faults().on("dynamodb:BatchWriteItem").then(Fault.unprocessed(3));

    assertThatExceptionOfType(ProvisionedThroughputExceededException.class)
        .isThrownBy(() -> orders.write("a", "b", "c"));

    assertThat(orders.items()).isEmpty();
  }

  private static void staleRead(OrdersTable orders) {
    orders.aws().clock().advance(Duration.ofMinutes(1));
    for (String read : List.of("GetItem", "Query", "Scan")) {
      orders.aws().faults().on("dynamodb:" + read).then(Fault.staleRead(Duration.ofSeconds(10)));
    }

    orders.put("a", "new");
    assertThat(orders.state("a", false)).isEmpty();
    assertThat(orders.state("a", true)).isEqualTo("new");
    assertThat(orders.inState("new")).isEmpty();
    orders.aws().clock().advance(Duration.ofSeconds(11));
    orders.put("a", "paid");
    assertThat(orders.state("a", false)).isEqualTo("new");
    assertThat(orders.state("a", true)).isEqualTo("paid");
    assertThat(orders.inState("paid")).isEmpty();
    assertThat(orders.inState("new")).containsExactly("a");
    assertThat(orders.dynamo().scan(b -> b.tableName("orders")).items().get(0).get("state").s())
        .isEqualTo("new");
    orders.aws().clock().advance(Duration.ofSeconds(11));
    assertThat(orders.state("a", false)).isEqualTo("paid");
    assertThat(orders.inState("paid")).containsExactly("a");
  }
}
