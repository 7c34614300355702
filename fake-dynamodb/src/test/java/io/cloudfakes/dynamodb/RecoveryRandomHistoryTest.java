package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.TableIndex.index;
import static io.cloudfakes.dynamodb.TableKey.key;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Random writes over sixty days against a plain list of what the table was after each. */
class RecoveryRandomHistoryTest extends DynamoDbTestCase {
  private static final int STEPS = 400;

  private final DynamoDbClient direct = aws.directClient(DynamoDbClient.class);
  private final TreeMap<String, Map<String, AttributeValue>> model = new TreeMap<>();
  private final TreeMap<Instant, TreeMap<String, Map<String, AttributeValue>>> after =
      new TreeMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void any_time_of_the_window_is_restored_as_it_was(long seed) {
    Random random = new Random(seed);
    fake.createTable("orders", key("id", S), index("by-state", key("state", S)));
    direct.updateContinuousBackups(
        b ->
            b.tableName("orders")
                .pointInTimeRecoverySpecification(
                    p -> p.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(20)));
    after.put(aws.clock().instant(), new TreeMap<>());
    for (int step = 0; step < STEPS; step++) {
      write(random, step);
      after.put(aws.clock().instant(), new TreeMap<>(model));
      aws.clock().advance(Duration.ofMinutes(random.nextInt(430)));
    }
    aws.clock().advance(Duration.ofMinutes(6));

    List<Instant> times = new ArrayList<>(after.keySet());
    Instant earliest =
        direct
            .describeContinuousBackups(b -> b.tableName("orders"))
            .continuousBackupsDescription()
            .pointInTimeRecoveryDescription()
            .earliestRestorableDateTime()
            .plusSeconds(1);
    check(earliest, "earliest");
    for (int i = 0; i < 40; i++) {
      Instant time = times.get(random.nextInt(times.size())).plusMillis(random.nextInt(3) - 1);
      if (time.isAfter(earliest)) {
        check(time, "restored-" + i);
      }
    }
  }

  private void write(Random random, int step) {
    if (random.nextInt(4) == 0) {
      List<WriteRequest> batch = new ArrayList<>();
      HashSet<String> ids = new HashSet<>();
      for (int i = 0; i < 5; i++) {
        String id = "o-" + random.nextInt(30);
        if (ids.add(id)) {
          Map<String, AttributeValue> item = random(id, random, step);
          batch.add(WriteRequest.builder().putRequest(p -> p.item(item)).build());
          model.put(id, item);
        }
      }
      direct.batchWriteItem(b -> b.requestItems(Map.of("orders", batch)));
      return;
    }
    String id = "o-" + random.nextInt(30);
    if (random.nextInt(3) == 0) {
      direct.deleteItem(b -> b.tableName("orders").key(item("id", id)));
      model.remove(id);
    } else {
      Map<String, AttributeValue> item = random(id, random, step);
      direct.putItem(b -> b.tableName("orders").item(item));
      model.put(id, item);
    }
  }

  private static Map<String, AttributeValue> random(String id, Random random, int step) {
    return random.nextBoolean()
        ? item("id", id, "n", step)
        : item("id", id, "n", step, "state", "s" + random.nextInt(3));
  }

  private void check(Instant time, String target) {
    direct.restoreTableToPointInTime(
        b -> b.sourceTableName("orders").targetTableName(target).restoreDateTime(time));
    TreeMap<String, Map<String, AttributeValue>> expected = after.floorEntry(time).getValue();
    TreeMap<String, Map<String, AttributeValue>> there = new TreeMap<>();
    fake.table(target).items().forEach(item -> there.put(item.get("id").s(), item));
    assertThat(there).as("at " + time).isEqualTo(expected);
    assertThat(fake.table(target).index("by-state").size())
        .isEqualTo(
            (int) expected.values().stream().filter(item -> item.containsKey("state")).count());
  }
}
