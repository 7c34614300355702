package io.cloudfakes.dynamodb;

import io.cloudfakes.FakeAws;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Clients of several regions of a world, and of one in which replication takes its time. */
abstract class ReplicasTestCase extends DynamoDbTestCase {
  static final String HOME = "us-east-1";
  static final String AWAY = "eu-west-1";
  static final String THIRD = "ap-southeast-2";

  final DynamoDbClient away = in(aws, AWAY);

  /** A world whose writes take ten seconds to the other regions, and tables two to be made. */
  final FakeAws slow =
      FakeAws.builder()
          .startingAt(START)
          .option(
              DynamoDbOptions.defaults()
                  .withReplicationLag(Duration.ofSeconds(10))
                  .withTableActivation(Duration.ofSeconds(2)))
          .create();

  @AfterEach
  void closeSlow() {
    slow.close();
  }

  static DynamoDbClient in(FakeAws world, String region) {
    return world.client(DynamoDbClient.class, world.settings().withRegion(region));
  }

  static void add(DynamoDbClient client, String region) {
    client.updateTable(
        b -> b.tableName("things").replicaUpdates(u -> u.create(c -> c.regionName(region))));
  }

  static void remove(DynamoDbClient client, String region) {
    client.updateTable(
        b -> b.tableName("things").replicaUpdates(u -> u.delete(c -> c.regionName(region))));
  }

  static TableDescription describe(DynamoDbClient client) {
    return client.describeTable(b -> b.tableName("things")).table();
  }

  static Map<String, AttributeValue> get(DynamoDbClient client, String key) {
    return client.getItem(b -> b.tableName("things").key(item("pk", key))).item();
  }

  static void put(DynamoDbClient client, Object... namesAndValues) {
    client.putItem(b -> b.tableName("things").item(item(namesAndValues)));
  }

  DynamoDbClient lagging() {
    DynamoDbClient here = in(slow, HOME);
    createTable(here, "things", b -> {}, "pk:S");
    slow.clock().advance(Duration.ofSeconds(2));
    add(here, AWAY);
    slow.clock().advance(Duration.ofSeconds(2));
    return here;
  }
}
