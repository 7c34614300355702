package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** How long streams, their shards and records are there, and what follows what. */
class StreamShardsTest extends StreamsTestCase {
  @Test
  void shards_are_rotated_and_have_parents() {
    String arn = streamed(StreamViewType.KEYS_ONLY);
    put("things", "pk", "a");
    String first = describe(arn).shards().get(0).shardId();
    aws.clock().advance(Duration.ofHours(4));
    put("things", "pk", "b");

    List<Shard> shards = describe(arn).shards();

    assertThat(shards).hasSize(2);
    Shard parent = shards.get(0);
    Shard child = shards.get(1);
    assertThat(parent.shardId()).isEqualTo(first).matches("shardId-[0-9]{20}-[0-9a-f]{8}");
    assertThat(parent.parentShardId()).isNull();
    assertThat(child.parentShardId()).isEqualTo(first);
    assertThat(parent.sequenceNumberRange().endingSequenceNumber())
        .isGreaterThan(parent.sequenceNumberRange().startingSequenceNumber())
        .isLessThan(child.sequenceNumberRange().startingSequenceNumber());
    assertThat(child.sequenceNumberRange().endingSequenceNumber()).isNull();
    // A closed shard ends; an open one goes on.
    GetRecordsResponse end = read(iterator(arn, first, ShardIteratorType.TRIM_HORIZON));
    assertThat(keys(end.records())).containsExactly("a");
    assertThat(end.nextShardIterator()).isNull();
    GetRecordsResponse open = read(iterator(arn, child.shardId(), ShardIteratorType.TRIM_HORIZON));
    assertThat(keys(open.records())).containsExactly("b");
    assertThat(open.nextShardIterator()).isNotNull();
  }

  @Test
  void shards_are_described_in_pages() {
    String arn = streamed(StreamViewType.KEYS_ONLY);
    aws.clock().advance(Duration.ofHours(9));
    StreamDescription page =
        streams.describeStream(b -> b.streamArn(arn).limit(2)).streamDescription();
    assertThat(page.shards()).hasSize(2);
    assertThat(page.lastEvaluatedShardId()).isEqualTo(page.shards().get(1).shardId());
    StreamDescription rest =
        streams
            .describeStream(
                b -> b.streamArn(arn).exclusiveStartShardId(page.lastEvaluatedShardId()))
            .streamDescription();
    assertThat(rest.shards()).hasSize(1);
    assertThat(rest.lastEvaluatedShardId()).isNull();
  }

  @Test
  void several_shards_keep_the_records_of_an_item_together() {
    DynamoDbOptions four = DynamoDbOptions.defaults().withStreamShards(4);
    try (FakeAws world = FakeAws.builder().startingAt(START).option(four).create()) {
      DynamoDbClient client = world.client(DynamoDbClient.class);
      DynamoDbStreamsClient reader = world.client(DynamoDbStreamsClient.class);
      createTable(
          client,
          "things",
          b ->
              b.streamSpecification(
                  s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)),
          "pk:S");
      for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 40; i++) {
          int n = round;
          String key = "k" + i;
          client.putItem(b -> b.tableName("things").item(item("pk", key, "n", n)));
        }
      }
      String arn = client.describeTable(b -> b.tableName("things")).table().latestStreamArn();
      List<Shard> shards =
          reader.describeStream(b -> b.streamArn(arn)).streamDescription().shards();
      assertThat(shards).hasSize(4);
      int total = 0;
      for (Shard shard : shards) {
        String iterator =
            reader
                .getShardIterator(
                    b ->
                        b.streamArn(arn)
                            .shardId(shard.shardId())
                            .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        List<Record> records = reader.getRecords(b -> b.shardIterator(iterator)).records();
        assertThat(records).isNotEmpty();
        total += records.size();
        for (String key : keys(records)) {
          assertThat(records)
              .filteredOn(record -> record.dynamodb().keys().get("pk").s().equals(key))
              .extracting(record -> record.dynamodb().newImage().get("n").n())
              .containsExactly("0", "1", "2");
        }
      }
      assertThat(total).isEqualTo(120);
      world.clock().advance(Duration.ofHours(4));
      List<Shard> rotated =
          reader.describeStream(b -> b.streamArn(arn)).streamDescription().shards();
      assertThat(rotated).hasSize(8);
      assertThat(rotated.subList(4, 8))
          .extracting(Shard::parentShardId)
          .containsExactlyElementsOf(shards.stream().map(Shard::shardId).toList());
    }
  }

  @Test
  void iterators_expire_after_a_quarter_of_an_hour() {
    String arn = streamed(StreamViewType.KEYS_ONLY);
    String iterator = iterator(arn, ShardIteratorType.TRIM_HORIZON);
    aws.clock().advance(Duration.ofMinutes(14));
    read(iterator);
    aws.clock().advance(Duration.ofMinutes(1));
    assertThatThrownBy(() -> read(iterator)).isInstanceOf(ExpiredIteratorException.class);
  }

  @Test
  void records_are_kept_for_a_day() {
    String arn = streamed(StreamViewType.KEYS_ONLY);
    put("things", "pk", "old");
    String shard = describe(arn).shards().get(0).shardId();
    String number = records(arn).get(0).dynamodb().sequenceNumber();
    aws.clock().advance(Duration.ofHours(3));
    put("things", "pk", "new");
    aws.clock().advance(Duration.ofHours(20).plusMinutes(55));
    String iterator = iterator(arn, shard, ShardIteratorType.TRIM_HORIZON);
    assertThat(keys(read(iterator).records())).containsExactly("old", "new");
    aws.clock().advance(Duration.ofMinutes(10));

    assertThatThrownBy(() -> read(iterator)).isInstanceOf(TrimmedDataAccessException.class);
    assertThatThrownBy(() -> keysFrom(arn, shard, ShardIteratorType.AT_SEQUENCE_NUMBER, number))
        .isInstanceOf(TrimmedDataAccessException.class);
    assertThat(keys(read(iterator(arn, shard, ShardIteratorType.TRIM_HORIZON)).records()))
        .containsExactly("new");
    // The shard was closed after four hours, and so is gone after 28.
    aws.clock().advance(Duration.ofHours(4));
    assertThat(describe(arn).shards()).extracting(Shard::shardId).doesNotContain(shard);
    assertThatThrownBy(() -> iterator(arn, shard, ShardIteratorType.TRIM_HORIZON))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void a_disabled_stream_can_be_read_for_a_day() {
    String arn = streamed(StreamViewType.KEYS_ONLY);
    put("things", "pk", "a");
    TableDescription disabled =
        dynamo
            .updateTable(
                b -> b.tableName("things").streamSpecification(s -> s.streamEnabled(false)))
            .tableDescription();
    assertThat(disabled.streamSpecification()).isNull();
    assertThat(disabled.latestStreamArn()).isEqualTo(arn);
    put("things", "pk", "b");
    assertThat(describe(arn).streamStatus()).isEqualTo(StreamStatus.DISABLED);
    assertThat(keys(records(arn))).containsExactly("a");
    assertThat(read(iterator(arn, ShardIteratorType.TRIM_HORIZON)).nextShardIterator()).isNull();
    assertInvalid(
        "Table has no stream to disable: TableName: things",
        () ->
            dynamo.updateTable(
                b -> b.tableName("things").streamSpecification(s -> s.streamEnabled(false))));

    dynamo.updateTable(
        b ->
            b.tableName("things")
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
    String second = dynamo.describeTable(b -> b.tableName("things")).table().latestStreamArn();
    assertThat(second).isNotEqualTo(arn);
    assertThat(streams.listStreams(b -> b.tableName("things")).streams())
        .extracting(software.amazon.awssdk.services.dynamodb.model.Stream::streamArn)
        .containsExactly(arn, second);
    aws.clock().advance(Duration.ofHours(24));
    assertThat(streams.listStreams().streams()).hasSize(1);
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found: Stream: " + arn + " not found",
        () -> describe(arn));
  }

  @Test
  void the_stream_of_a_deleted_table_can_be_read_for_a_day() {
    String arn = streamed(StreamViewType.KEYS_ONLY);
    put("things", "pk", "a");
    dynamo.deleteTable(b -> b.tableName("things"));
    assertThat(dynamo.listTables().tableNames()).isEmpty();
    assertThat(describe(arn).streamStatus()).isEqualTo(StreamStatus.DISABLED);
    assertThat(keys(records(arn))).containsExactly("a");
    createTable("things");
    assertThat(dynamo.describeTable(b -> b.tableName("things")).table().latestStreamArn()).isNull();
    aws.clock().advance(Duration.ofHours(24));
    assertThat(streams.listStreams().streams()).isEmpty();
  }

  @Test
  void a_stream_settles_with_its_table() {
    DynamoDbOptions slow = DynamoDbOptions.defaults().withTableActivation(Duration.ofSeconds(30));
    try (FakeAws world = FakeAws.builder().startingAt(START).option(slow).create()) {
      DynamoDbClient client = world.client(DynamoDbClient.class);
      DynamoDbStreamsClient reader = world.client(DynamoDbStreamsClient.class);
      createTable(
          client,
          "things",
          b ->
              b.streamSpecification(
                  s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)),
          "pk:S");
      String arn = client.describeTable(b -> b.tableName("things")).table().latestStreamArn();
      assertThat(reader.describeStream(b -> b.streamArn(arn)).streamDescription().streamStatus())
          .isEqualTo(StreamStatus.ENABLING);
      world.clock().advance(Duration.ofSeconds(30));
      assertThat(reader.describeStream(b -> b.streamArn(arn)).streamDescription().streamStatus())
          .isEqualTo(StreamStatus.ENABLED);
      client.deleteTable(b -> b.tableName("things"));
      assertThat(reader.describeStream(b -> b.streamArn(arn)).streamDescription().streamStatus())
          .isEqualTo(StreamStatus.DISABLING);
    }
  }
}
