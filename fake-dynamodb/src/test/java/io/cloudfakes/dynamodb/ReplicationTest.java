package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** How writes come to the other replicas of a table. */
class ReplicationTest extends ReplicasTestCase {
  @Test
  void writes_take_their_time() {
    DynamoDbClient here = lagging();
    DynamoDbClient there = in(slow, AWAY);
    put(here, "pk", "a", "n", 1);
    assertThat(get(there, "a")).isEmpty();
    slow.clock().advance(Duration.ofSeconds(10));
    assertThat(get(there, "a")).isEqualTo(item("pk", "a", "n", 1));
    there.deleteItem(b -> b.tableName("things").key(item("pk", "a")));
    assertThat(get(here, "a")).isNotEmpty();
    slow.clock().advance(Duration.ofSeconds(10));
    assertThat(get(here, "a")).isEmpty();
  }

  @Test
  void the_last_writer_wins_everywhere() {
    DynamoDbClient here = lagging();
    DynamoDbClient there = in(slow, AWAY);
    put(here, "pk", "a", "by", "home");
    slow.clock().advance(Duration.ofSeconds(1));
    put(there, "pk", "a", "by", "away");
    put(there, "pk", "b", "by", "away");
    slow.clock().advance(Duration.ofSeconds(1));
    here.deleteItem(b -> b.tableName("things").key(item("pk", "b")));
    put(here, "pk", "b", "by", "home");
    put(here, "pk", "c", "by", "home");
    here.deleteItem(b -> b.tableName("things").key(item("pk", "c")));
    slow.clock().advance(Duration.ofSeconds(20));
    for (DynamoDbClient client : new DynamoDbClient[] {here, there}) {
      assertThat(get(client, "a")).isEqualTo(item("pk", "a", "by", "away"));
      assertThat(get(client, "b")).isEqualTo(item("pk", "b", "by", "home"));
      assertThat(get(client, "c")).isEmpty();
    }
  }

  @Test
  void an_older_write_that_arrives_later_does_not_bring_back_what_was_deleted() {
    DynamoDbClient here = lagging();
    DynamoDbClient there = in(slow, AWAY);
    put(there, "pk", "a", "by", "there");
    slow.clock().advance(Duration.ofSeconds(10));
    put(here, "pk", "a", "by", "here");
    slow.clock().advance(Duration.ofSeconds(1));
    there.deleteItem(b -> b.tableName("things").key(item("pk", "a")));
    slow.clock().advance(Duration.ofSeconds(20));
    assertThat(get(here, "a")).isEmpty();
    assertThat(get(there, "a")).isEmpty();
  }

  @Test
  void each_replica_has_a_stream_of_all_writes() {
    createTable("things");
    add(dynamo, AWAY);
    put(dynamo, "pk", "a");
    put(away, "pk", "b");
    DynamoDbStreamsClient streams =
        aws.client(DynamoDbStreamsClient.class, aws.settings().withRegion(AWAY));
    String arn = describe(away).latestStreamArn();
    assertThat(StreamsTestCase.records(streams, arn))
        .extracting(Record::awsRegion)
        .containsExactly(AWAY, AWAY);
    // The stream of another region is not there.
    assertThatThrownBy(
            () -> aws.client(DynamoDbStreamsClient.class).describeStream(b -> b.streamArn(arn)))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void a_third_region_can_be_added_from_any() {
    createTable("things");
    put("things", "pk", "a");
    add(dynamo, AWAY);
    add(away, THIRD);
    DynamoDbClient third = in(aws, THIRD);
    assertThat(get(third, "a")).isNotEmpty();
    put(third, "pk", "b");
    assertThat(get(dynamo, "b")).isNotEmpty();
    assertThat(get(away, "b")).isNotEmpty();
    assertThat(describe(dynamo).replicas())
        .extracting(ReplicaDescription::regionName)
        .containsExactly(AWAY, THIRD);
    assertThat(describe(third).replicas())
        .extracting(ReplicaDescription::regionName)
        .containsExactly(HOME, AWAY);
  }
}
