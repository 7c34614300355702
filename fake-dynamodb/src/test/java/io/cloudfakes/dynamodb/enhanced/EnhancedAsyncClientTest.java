package io.cloudfakes.dynamodb.enhanced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncTable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The asynchronous enhanced client, as a world gives it: in process and over the socket. */
class EnhancedAsyncClientTest {
  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private DynamoDbEnhancedAsyncClient enhanced;
  private DynamoDbAsyncTable<Book> books;

  private void open(boolean socket) {
    enhanced =
        socket
            ? aws.socketClient(DynamoDbEnhancedAsyncClient.class)
            : aws.client(DynamoDbEnhancedAsyncClient.class);
    books = enhanced.table("books", TableSchema.fromBean(Book.class));
    books.createTable().join();
  }

  @AfterEach
  void close() {
    // The socket's clients take two seconds to end, which nothing here waits for.
    Thread closing = new Thread(aws::close, "closing");
    closing.setDaemon(true);
    closing.start();
  }

  private static Key key(String shelf, int place) {
    return Key.builder().partitionValue(shelf).sortValue(place).build();
  }

  private void fill() {
    for (int i = 1; i <= 6; i++) {
      books.putItem(Book.at("a", i, i % 2 == 0 ? "even" : "odd", 100 - i)).join();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void beans_are_put_got_updated_and_deleted(boolean socket) {
    open(socket);
    books.putItem(Book.at("a", 1, "tale", 300)).join();
    Book mine = books.getItem(key("a", 1)).join();
    assertThat(mine.getVersion()).isEqualTo(1);
    mine.setPages(301);
    assertThat(books.updateItem(mine).join().getVersion()).isEqualTo(2);
    assertThatThrownBy(() -> books.updateItem(mine).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ConditionalCheckFailedException.class);
    assertThat(books.deleteItem(key("a", 1)).join().getPages()).isEqualTo(301);
    assertThat(books.getItem(key("a", 1)).join()).isNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void queries_scans_and_indexes_give_pages(boolean socket) {
    open(socket);
    fill();
    List<Integer> places = Collections.synchronizedList(new ArrayList<>());
    books
        .query(
            b ->
                b.queryConditional(QueryConditional.sortGreaterThan(key("a", 1)))
                    .scanIndexForward(false)
                    .limit(2))
        .items()
        .subscribe(book -> places.add(book.getPlace()))
        .join();
    assertThat(places).containsExactly(6, 5, 4, 3, 2);
    List<Integer> all = Collections.synchronizedList(new ArrayList<>());
    books.scan(b -> b.limit(4)).items().subscribe(book -> all.add(book.getPlace())).join();
    assertThat(all).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    List<Integer> pages = Collections.synchronizedList(new ArrayList<>());
    books
        .index("by-genre")
        .query(QueryConditional.keyEqualTo(k -> k.partitionValue("odd")))
        .subscribe(page -> page.items().forEach(book -> pages.add(book.getPages())))
        .join();
    assertThat(pages).containsExactly(95, 97, 99);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void batches_and_transactions_are_done(boolean socket) {
    open(socket);
    DynamoDbAsyncTable<Order> orders = enhanced.table("orders", TableSchema.fromBean(Order.class));
    orders.createTable().join();
    enhanced
        .batchWriteItem(
            b ->
                b.addWriteBatch(
                    WriteBatch.builder(Order.class)
                        .mappedTableResource(orders)
                        .addPutItem(Order.of("a", 1, "x", 1))
                        .addPutItem(Order.of("a", 2, "x", 2))
                        .build()))
        .join();
    List<Integer> found = Collections.synchronizedList(new ArrayList<>());
    enhanced
        .batchGetItem(
            b ->
                b.addReadBatch(
                    ReadBatch.builder(Order.class)
                        .mappedTableResource(orders)
                        .addGetItem(key("a", 1))
                        .addGetItem(key("a", 2))
                        .build()))
        .resultsForTable(orders)
        .subscribe(order -> found.add(order.getTotal()))
        .join();
    assertThat(found).containsExactlyInAnyOrder(1, 2);
    books.putItem(Book.at("a", 1, "x", 1)).join();
    assertThatThrownBy(
            () ->
                enhanced
                    .transactWriteItems(
                        b ->
                            b.addPutItem(books, Book.at("a", 3, "x", 3))
                                // Its version says it is new, and it is there already.
                                .addPutItem(books, Book.at("a", 1, "x", 9)))
                    .join())
        .hasCauseInstanceOf(TransactionCanceledException.class);
    assertThat(
            enhanced
                .transactGetItems(
                    b -> b.addGetItem(books, key("a", 1)).addGetItem(books, key("a", 3)))
                .join())
        .extracting(document -> document.getItem(books) == null)
        .containsExactly(false, true);
  }
}
