package io.cloudfakes.bench;

import io.cloudfakes.transport.Receiver;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** PutItem and GetItem over the loopback network, through the SDK's Apache client. */
public class DynamoDbOverSocket {

  /** One endpoint on the world and two on its replies. */
  @State(Scope.Benchmark)
  public static class Ends {
    Socketed<DynamoDbClient> world;
    Socketed<DynamoDbClient> put;
    Socketed<DynamoDbClient> get;

    @Setup(Level.Trial)
    public void open(OrdersTable table) {
      world = open(table, Canned.doorOf(table.aws));
      put =
          open(
              table,
              Canned.replyOf(table.aws, DynamoDbClient.class, c -> c.putItem(table.nextPut())));
      get =
          open(
              table,
              Canned.replyOf(table.aws, DynamoDbClient.class, c -> c.getItem(table.nextGet())));
    }

    private static Socketed<DynamoDbClient> open(OrdersTable table, Receiver receiver) {
      return Socketed.open(receiver, table.aws, DynamoDbClient.class);
    }

    @TearDown(Level.Trial)
    public void close() {
      world.close();
      put.close();
      get.close();
    }
  }

  @Benchmark
  public PutItemResponse putItem(OrdersTable table, Ends ends) {
    return ends.world.client().putItem(table.nextPut());
  }

  @Benchmark
  public PutItemResponse putItemFloor(OrdersTable table, Ends ends) {
    return ends.put.client().putItem(table.nextPut());
  }

  @Benchmark
  public GetItemResponse getItem(OrdersTable table, Ends ends) {
    return ends.world.client().getItem(table.nextGet());
  }

  @Benchmark
  public GetItemResponse getItemFloor(OrdersTable table, Ends ends) {
    return ends.get.client().getItem(table.nextGet());
  }
}
