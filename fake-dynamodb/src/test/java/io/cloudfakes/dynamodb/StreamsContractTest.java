package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.DynamoDbTestCase.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What every client sees of streams, time to live and global tables. */
class StreamsContractTest {
  private static String streamed(DynamoDbClient dynamo) {
    DynamoDbTestCase.createTable(
        dynamo,
        "notes",
        b ->
            b.streamSpecification(
                s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)),
        "pk:S");
    return dynamo.describeTable(b -> b.tableName("notes")).table().latestStreamArn();
  }

  private static void put(DynamoDbClient dynamo, Object... namesAndValues) {
    dynamo.putItem(b -> b.tableName("notes").item(item(namesAndValues)));
  }

  private static String iterator(DynamoDbStreamsClient streams, String arn, Shard shard) {
    return streams
        .getShardIterator(
            b ->
                b.streamArn(arn)
                    .shardId(shard.shardId())
                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }

  @ContractTest
  void a_stream_tells_what_became_of_items(
      FakeAws aws, DynamoDbClient dynamo, DynamoDbStreamsClient streams) {
    String arn = streamed(dynamo);
    put(dynamo, "pk", "a", "n", 1);
    put(dynamo, "pk", "a", "n", 2);
    dynamo.deleteItem(b -> b.tableName("notes").key(item("pk", "a")));

    assertThat(streams.listStreams(b -> b.tableName("notes")).streams())
        .singleElement()
        .satisfies(
            stream -> {
              assertThat(stream.streamArn()).isEqualTo(arn);
              assertThat(arn).endsWith("/stream/" + stream.streamLabel());
            });
    StreamDescription description =
        streams.describeStream(b -> b.streamArn(arn)).streamDescription();
    assertThat(description.streamStatus()).isEqualTo(StreamStatus.ENABLED);
    assertThat(description.tableName()).isEqualTo("notes");
    assertThat(description.keySchema()).hasSize(1);
    assertThat(description.shards()).hasSize(1);
    String iterator = iterator(streams, arn, description.shards().get(0));
    GetRecordsResponse read = streams.getRecords(b -> b.shardIterator(iterator));
    assertThat(read.records())
        .extracting(Record::eventName)
        .containsExactly(OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE);
    Record modified = read.records().get(1);
    assertThat(modified.dynamodb().oldImage()).isEqualTo(item("pk", "a", "n", 1));
    assertThat(modified.dynamodb().newImage()).isEqualTo(item("pk", "a", "n", 2));
    Instant created = modified.dynamodb().approximateCreationDateTime();
    assertThat(created).isEqualTo(created.truncatedTo(ChronoUnit.SECONDS));
    assertThat(streams.getRecords(b -> b.shardIterator(read.nextShardIterator())).records())
        .isEmpty();
    aws.clock().advance(Duration.ofMinutes(16));
    assertThatThrownBy(() -> streams.getRecords(b -> b.shardIterator(iterator)))
        .isInstanceOf(ExpiredIteratorException.class);
  }

  @ContractTest
  void shards_are_rotated(FakeAws aws, DynamoDbClient dynamo, DynamoDbStreamsClient streams) {
    String arn = streamed(dynamo);
    put(dynamo, "pk", "a");
    aws.clock().advance(Duration.ofHours(30));
    List<Shard> shards = streams.describeStream(b -> b.streamArn(arn)).streamDescription().shards();
    assertThat(shards).hasSizeBetween(6, 8);
    for (int i = 1; i < shards.size(); i++) {
      assertThat(shards.get(i).parentShardId()).isEqualTo(shards.get(i - 1).shardId());
    }
    dynamo.deleteTable(b -> b.tableName("notes"));
    assertThat(streams.describeStream(b -> b.streamArn(arn)).streamDescription().streamStatus())
        .isEqualTo(StreamStatus.DISABLED);
  }

  @ContractTest
  void items_expire(FakeAws aws, DynamoDbClient dynamo, DynamoDbStreamsClient streams) {
    String arn = streamed(dynamo);
    dynamo.updateTimeToLive(
        b ->
            b.tableName("notes")
                .timeToLiveSpecification(t -> t.attributeName("expires").enabled(true)));
    assertThat(
            dynamo
                .describeTimeToLive(b -> b.tableName("notes"))
                .timeToLiveDescription()
                .timeToLiveStatus())
        .isEqualTo(TimeToLiveStatus.ENABLED);
    put(dynamo, "pk", "a", "expires", aws.clock().instant().getEpochSecond() + 60);
    put(dynamo, "pk", "b", "expires", aws.clock().instant().getEpochSecond() + 6000);
    aws.clock().advance(Duration.ofSeconds(62));
    assertThat(dynamo.scan(b -> b.tableName("notes")).items())
        .extracting(item -> item.get("pk").s())
        .containsExactly("b");
    Shard shard = streams.describeStream(b -> b.streamArn(arn)).streamDescription().shards().get(0);
    String iterator = iterator(streams, arn, shard);
    Record removed = streams.getRecords(b -> b.shardIterator(iterator)).records().get(2);
    assertThat(removed.eventName()).isEqualTo(OperationType.REMOVE);
    assertThat(removed.userIdentity().principalId()).isEqualTo("dynamodb.amazonaws.com");
    assertThat(removed.userIdentity().type()).isEqualTo("Service");
  }

  @ContractTest
  void a_table_has_replicas(FakeAws aws, DynamoDbClient dynamo) {
    streamed(dynamo);
    put(dynamo, "pk", "a");
    dynamo.updateTable(
        b -> b.tableName("notes").replicaUpdates(u -> u.create(c -> c.regionName("eu-west-1"))));
    put(dynamo, "pk", "b");
    assertThat(dynamo.describeTable(b -> b.tableName("notes")).table().replicas())
        .extracting(ReplicaDescription::regionName)
        .containsExactly("eu-west-1");
    DynamoDbClient away = aws.client(DynamoDbClient.class, aws.settings().withRegion("eu-west-1"));
    assertThat(away.scan(b -> b.tableName("notes")).count()).isEqualTo(2);
    assertThatThrownBy(() -> dynamo.describeGlobalTable(b -> b.globalTableName("notes")))
        .isInstanceOf(GlobalTableNotFoundException.class);
    assertThatThrownBy(() -> dynamo.describeGlobalTableSettings(b -> b.globalTableName("notes")))
        .isInstanceOf(GlobalTableNotFoundException.class);
    assertThat(dynamo.listGlobalTables(b -> b.limit(3)).globalTables()).isEmpty();
    dynamo.updateTable(
        b -> b.tableName("notes").replicaUpdates(u -> u.delete(c -> c.regionName("eu-west-1"))));
    assertThat(dynamo.describeTable(b -> b.tableName("notes")).table().hasReplicas()).isFalse();
  }
}
