package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Transactions of many threads at once. */
class TransactionsConcurrencyTest extends DynamoDbTestCase {
  private static final int ACCOUNTS = 8;
  private static final int THREADS = 16;
  private static final int TRANSFERS = 250;

  private final AtomicInteger done = new AtomicInteger();

  private static TransactWriteItem move(int account, int amount) {
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName("accounts")
                    .key(item("pk", "account" + account))
                    .updateExpression("SET balance = balance + :d, moves = moves + :one")
                    .conditionExpression("balance >= :least")
                    .expressionAttributeValues(
                        item(":d", amount, ":one", 1, ":least", Math.max(0, -amount))))
        .build();
  }

  private int total() {
    List<TransactGetItem> all = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      String key = "account" + i;
      all.add(
          TransactGetItem.builder().get(g -> g.tableName("accounts").key(item("pk", key))).build());
    }
    int total = 0;
    for (ItemResponse response : dynamo.transactGetItems(b -> b.transactItems(all)).responses()) {
      total += Integer.parseInt(response.item().get("balance").n());
    }
    return total;
  }

  private void transfer(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TRANSFERS; i++) {
      int from = random.nextInt(ACCOUNTS);
      int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
      int amount = 1 + random.nextInt(60);
      try {
        dynamo.transactWriteItems(b -> b.transactItems(move(from, -amount), move(to, amount)));
        done.incrementAndGet();
      } catch (TransactionCanceledException e) {
        assertThat(e.cancellationReasons().get(0).code()).isEqualTo("ConditionalCheckFailed");
      }
      if (i % 25 == 0) {
        // However many are under way, nobody sees one half done.
        assertThat(total()).isEqualTo(ACCOUNTS * 100);
      }
    }
  }

  @Test
  void what_is_moved_between_items_is_never_lost_or_seen_twice() throws Exception {
    createTable("accounts");
    for (int i = 0; i < ACCOUNTS; i++) {
      put("accounts", "pk", "account" + i, "balance", 100, "moves", 0);
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        long seed = i;
        running.add(threads.submit(() -> transfer(seed)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(total()).isEqualTo(ACCOUNTS * 100);
    int moves =
        dynamo.scan(b -> b.tableName("accounts")).items().stream()
            .mapToInt(item -> Integer.parseInt(item.get("moves").n()))
            .sum();
    assertThat(moves).isEqualTo(2 * done.get());
  }
}
