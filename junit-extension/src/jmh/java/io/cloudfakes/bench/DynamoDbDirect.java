package io.cloudfakes.bench;

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
 * Single items and transactions through the direct client: no HTTP, no marshalling, the same
 * pipeline.
 */
public class DynamoDbDirect {

  /** The direct client of the world that has the table. */
  @State(Scope.Benchmark)
  public static class Direct {
    DynamoDbClient client;

    @Setup(Level.Trial)
    public void make(OrdersTable table) {
      client = table.aws.directClient(DynamoDbClient.class);
    }
  }

  @Benchmark
  public PutItemResponse putItem(OrdersTable table, Direct direct) {
    return direct.client.putItem(table.nextPut());
  }

  @Benchmark
  public GetItemResponse getItem(OrdersTable table, Direct direct) {
    return direct.client.getItem(table.nextGet());
  }

  @Benchmark
  public TransactWriteItemsResponse transactWriteItems(OrdersTable table, Direct direct) {
    return direct.client.transactWriteItems(table.nextTransaction());
  }
}
