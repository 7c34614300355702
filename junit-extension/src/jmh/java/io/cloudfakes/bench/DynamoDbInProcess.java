package io.cloudfakes.bench;

import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * Writes and reads of single items, and of two in a transaction, through the injected client: the
 * SDK's whole way but for the network.
 */
public class DynamoDbInProcess {

  /** Clients that the world's own replies are read back to. */
  @State(Scope.Benchmark)
  public static class Floors {
    DynamoDbClient put;
    DynamoDbClient get;
    DynamoDbClient transaction;

    @Setup(Level.Trial)
    public void keepReplies(OrdersTable table) {
      put = canned(table, client -> client.putItem(table.nextPut()));
      get = canned(table, client -> client.getItem(table.nextGet()));
      transaction = canned(table, client -> client.transactWriteItems(table.nextTransaction()));
    }

    private static DynamoDbClient canned(OrdersTable table, Consumer<DynamoDbClient> call) {
      return Canned.floor(table.aws, DynamoDbClient.class, call);
    }
  }

  @Benchmark
  public PutItemResponse putItem(OrdersTable table) {
    return table.client.putItem(table.nextPut());
  }

  @Benchmark
  public PutItemResponse putItemFloor(OrdersTable table, Floors floors) {
    return floors.put.putItem(table.nextPut());
  }

  @Benchmark
  public GetItemResponse getItem(OrdersTable table) {
    return table.client.getItem(table.nextGet());
  }

  @Benchmark
  public GetItemResponse getItemFloor(OrdersTable table, Floors floors) {
    return floors.get.getItem(table.nextGet());
  }

  @Benchmark
  public TransactWriteItemsResponse transactWriteItems(OrdersTable table) {
    return table.client.transactWriteItems(table.nextTransaction());
  }

  @Benchmark
  public TransactWriteItemsResponse transactWriteItemsFloor(OrdersTable table, Floors floors) {
    return floors.transaction.transactWriteItems(table.nextTransaction());
  }
}
