package io.cloudfakes.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** A query for the twenty items of a partition, in process and direct. */
public class DynamoDbQuery {

  /** A client that the world's own reply is read back to. */
  @State(Scope.Benchmark)
  public static class Floor {
    DynamoDbClient client;

    @Setup(Level.Trial)
    public void keepReply(OrderLinesTable table) {
      client = Canned.floor(table.aws, DynamoDbClient.class, c -> c.query(table.nextQuery()));
    }
  }

  @Benchmark
  public QueryResponse query(OrderLinesTable table) {
    return table.client.query(table.nextQuery());
  }

  @Benchmark
  public QueryResponse queryFloor(OrderLinesTable table, Floor floor) {
    return floor.client.query(table.nextQuery());
  }

  @Benchmark
  public QueryResponse queryDirect(OrderLinesTable table) {
    return table.direct.query(table.nextQuery());
  }
}
