package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class StreamsTest extends StreamsTestCase {
  @Test
  void each_change_of_an_item_is_a_record() {
    String arn = streamed(StreamViewType.NEW_AND_OLD_IMAGES);
    put("things", "pk", "a", "n", 1);
    put("things", "pk", "a", "n", 2);
    dynamo.deleteItem(b -> b.tableName("things").key(item("pk", "a")));

    List<Record> records = records(arn);

    assertThat(records)
        .extracting(Record::eventName)
        .containsExactly(OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE);
    Record modified = records.get(1);
    assertThat(modified.eventID()).matches("[0-9a-f]{32}");
    assertThat(modified.eventVersion()).isEqualTo("1.1");
    assertThat(modified.eventSource()).isEqualTo("aws:dynamodb");
    assertThat(modified.awsRegion()).isEqualTo("us-east-1");
    assertThat(modified.userIdentity()).isNull();
    StreamRecord change = modified.dynamodb();
    assertThat(change.keys()).isEqualTo(item("pk", "a"));
    assertThat(change.newImage()).isEqualTo(item("pk", "a", "n", 2));
    assertThat(change.oldImage()).isEqualTo(item("pk", "a", "n", 1));
    assertThat(change.streamViewType()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
    assertThat(change.approximateCreationDateTime()).isEqualTo(START);
    assertThat(change.sequenceNumber()).matches("[0-9]{21,40}");
    // pk + a = 3, and twice more with n and a number of one digit.
    assertThat(change.sizeBytes()).isEqualTo(3 + 6 + 6);
    assertThat(records)
        .extracting(record -> record.dynamodb().sequenceNumber())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(records).extracting(Record::eventID).doesNotHaveDuplicates();
    assertThat(records.get(0).dynamodb().hasOldImage()).isFalse();
    assertThat(records.get(2).dynamodb().hasNewImage()).isFalse();
  }

  @Test
  void a_view_shows_what_it_says() {
    Map<StreamViewType, List<Boolean>> shown =
        Map.of(
            StreamViewType.KEYS_ONLY, List.of(false, false),
            StreamViewType.NEW_IMAGE, List.of(true, false),
            StreamViewType.OLD_IMAGE, List.of(false, true));
    shown.forEach(
        (view, images) -> {
          String arn = streamed(view);
          put("things", "pk", "a", "n", 1);
          put("things", "pk", "a", "n", 2);
          StreamRecord change = records(arn).get(1).dynamodb();
          assertThat(change.keys()).isEqualTo(item("pk", "a"));
          assertThat(change.hasNewImage()).isEqualTo(images.get(0));
          assertThat(change.hasOldImage()).isEqualTo(images.get(1));
          assertThat(change.streamViewType()).isEqualTo(view);
          assertThat(change.sizeBytes()).isEqualTo(view == StreamViewType.KEYS_ONLY ? 3 : 3 + 6);
          dynamo.deleteTable(b -> b.tableName("things"));
        });
  }

  @Test
  void a_write_that_changes_nothing_is_no_record() {
    String arn = streamed(StreamViewType.KEYS_ONLY);
    put("things", "pk", "a", "n", 1);
    put("things", "pk", "a", "n", AttributeValue.fromN("1.0"));
    dynamo.deleteItem(b -> b.tableName("things").key(item("pk", "nothing")));
    dynamo.updateItem(
        b ->
            b.tableName("things")
                .key(item("pk", "a"))
                .updateExpression("SET n = :n")
                .expressionAttributeValues(item(":n", 1)));
    assertThat(records(arn)).hasSize(1);
  }

  @Test
  void every_writer_is_heard() {
    String arn = streamed(StreamViewType.KEYS_ONLY);
    dynamo.batchWriteItem(
        b ->
            b.requestItems(
                Map.of(
                    "things",
                    List.of(
                        WriteRequest.builder().putRequest(p -> p.item(item("pk", "a"))).build(),
                        WriteRequest.builder().putRequest(p -> p.item(item("pk", "b"))).build()))));
    fake.table("things").put(item("pk", "c"));
    dynamo.updateItem(b -> b.tableName("things").key(item("pk", "d")));
    assertThat(records(arn))
        .extracting(record -> record.dynamodb().keys().get("pk").s())
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void the_four_types_of_iterators_lead_to_their_places() {
    String arn = streamed(StreamViewType.KEYS_ONLY);
    put("things", "pk", "a");
    put("things", "pk", "b");
    put("things", "pk", "c");
    String latest = iterator(arn, ShardIteratorType.LATEST);
    List<Record> all = records(arn);
    String second = all.get(1).dynamodb().sequenceNumber();
    String shard = describe(arn).shards().get(0).shardId();

    assertThat(keys(read(iterator(arn, ShardIteratorType.TRIM_HORIZON)).records()))
        .containsExactly("a", "b", "c");
    assertThat(keysFrom(arn, shard, ShardIteratorType.AT_SEQUENCE_NUMBER, second))
        .containsExactly("b", "c");
    assertThat(keysFrom(arn, shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER, second))
        .containsExactly("c");
    GetRecordsResponse nothingYet = read(latest);
    assertThat(nothingYet.records()).isEmpty();
    put("things", "pk", "d");
    assertThat(keys(read(nothingYet.nextShardIterator()).records())).containsExactly("d");
    assertThat(keys(read(latest).records())).containsExactly("d");
  }

  @Test
  void records_come_in_pages() {
    String arn = streamed(StreamViewType.NEW_IMAGE);
    for (int i = 0; i < 5; i++) {
      put("things", "pk", "a" + i, "text", "x".repeat(300_000));
    }
    String iterator = iterator(arn, ShardIteratorType.TRIM_HORIZON);
    // Of 1 MB at most.
    GetRecordsResponse page = read(iterator);
    assertThat(keys(page.records())).containsExactly("a0", "a1", "a2");
    assertThat(keys(read(page.nextShardIterator()).records())).containsExactly("a3", "a4");
    GetRecordsResponse small = streams.getRecords(b -> b.shardIterator(iterator).limit(2));
    assertThat(keys(small.records())).containsExactly("a0", "a1");
    assertThatThrownBy(() -> streams.getRecords(b -> b.shardIterator(iterator).limit(1001)))
        .isInstanceOf(LimitExceededException.class);
  }

  @Test
  void a_page_has_a_thousand_records_at_most() {
    String arn = streamed(StreamViewType.KEYS_ONLY);
    for (int i = 0; i < 1001; i++) {
      fake.table("things").put(item("pk", "a" + i));
    }
    GetRecordsResponse page = read(iterator(arn, ShardIteratorType.TRIM_HORIZON));
    assertThat(page.records()).hasSize(1000);
    assertThat(keys(read(page.nextShardIterator()).records())).containsExactly("a1000");
  }

  @Test
  void what_is_no_stream_specification_is_refused() {
    String invalid = "One or more parameter values were invalid: ";
    assertInvalid(
        invalid + "Table is being created with a stream enabled, UpdateViewType is required",
        () ->
            createTable(
                dynamo, "things", b -> b.streamSpecification(s -> s.streamEnabled(true)), "pk:S"));
    assertInvalid(
        invalid
            + "Table is being created with a stream disabled, UpdateViewType should not be"
            + " specified",
        () ->
            createTable(
                dynamo,
                "things",
                b ->
                    b.streamSpecification(
                        s -> s.streamEnabled(false).streamViewType(StreamViewType.NEW_IMAGE)),
                "pk:S"));
    assertInvalid(
        "1 validation error detected: Value 'ALL' at 'streamSpecification.streamViewType' failed to"
            + " satisfy constraint: Member must satisfy enum value set: [NEW_IMAGE, OLD_IMAGE,"
            + " NEW_AND_OLD_IMAGES, KEYS_ONLY]",
        () ->
            createTable(
                dynamo,
                "things",
                b -> b.streamSpecification(s -> s.streamEnabled(true).streamViewType("ALL")),
                "pk:S"));
    streamed(StreamViewType.KEYS_ONLY);
    assertInvalid(
        "Table already has an enabled stream: TableName: things",
        () ->
            dynamo.updateTable(
                b ->
                    b.tableName("things")
                        .streamSpecification(
                            s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))));
    assertInvalid(
        invalid + "If stream is being disabled, then UpdateViewType must not be specified",
        () ->
            dynamo.updateTable(
                b ->
                    b.tableName("things")
                        .streamSpecification(
                            s -> s.streamEnabled(false).streamViewType(StreamViewType.NEW_IMAGE))));
  }

  @Test
  void what_is_no_place_in_a_stream_is_refused() {
    String arn = streamed(StreamViewType.KEYS_ONLY);
    String shard = describe(arn).shards().get(0).shardId();
    assertInvalid("Invalid ShardIterator", () -> read("nonsense"));
    assertThatThrownBy(
            () -> iterator(arn, "shardId-00000000000000000000-00000000", ShardIteratorType.LATEST))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> iterator(arn, shard, ShardIteratorType.AT_SEQUENCE_NUMBER))
        .hasMessageContaining("SequenceNumber must be specified");
    assertThatThrownBy(
            () -> keysFrom(arn, shard, ShardIteratorType.AT_SEQUENCE_NUMBER, "9".repeat(21)))
        .hasMessageContaining("is not one of the shard");
    assertThatThrownBy(() -> streams.describeStream(b -> b.streamArn("short")))
        .hasMessageContaining("Member must have length greater than or equal to 37");
    assertInvalid(
        "1 validation error detected: Value null at 'streamArn' failed to satisfy constraint:"
            + " Member must not be null",
        () -> streams.describeStream(b -> {}));
  }

  @Test
  void a_fork_has_the_stream_and_goes_its_own_way() {
    String arn = streamed(StreamViewType.KEYS_ONLY);
    put("things", "pk", "a");
    try (FakeAws fork = aws.fork()) {
      fork.client(DynamoDbClient.class).putItem(b -> b.tableName("things").item(item("pk", "b")));
      put("things", "pk", "c");
      assertThat(keys(records(arn))).containsExactly("a", "c");
    }
  }
}
