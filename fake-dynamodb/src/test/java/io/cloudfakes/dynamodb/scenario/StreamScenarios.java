package io.cloudfakes.dynamodb.scenario;

import static io.cloudfakes.dynamodb.DynamoDbTestCase.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;

/** The four actions of streams. */
final class StreamScenarios {
  private StreamScenarios() {}

  static void addTo(Scenarios all) {
    all.on("ListStreams", StreamScenarios::list)
        .on("DescribeStream", StreamScenarios::describe)
        .on("GetShardIterator", StreamScenarios::iterator)
        .on("GetRecords", StreamScenarios::records);
  }

  private static String arn(Stage stage) {
    return stage.describe().latestStreamArn();
  }

  private static StreamDescription description(Stage stage) {
    String arn = arn(stage);
    return stage.streams().describeStream(b -> b.streamArn(arn)).streamDescription();
  }

  private static String iterator(Stage stage, ShardIteratorType type, String sequenceNumber) {
    Shard shard = description(stage).shards().get(0);
    String arn = arn(stage);
    return stage
        .streams()
        .getShardIterator(
            b ->
                b.streamArn(arn)
                    .shardId(shard.shardId())
                    .shardIteratorType(type)
                    .sequenceNumber(sequenceNumber))
        .shardIterator();
  }

  private static List<Record> read(Stage stage, String iterator) {
    return stage.streams().getRecords(b -> b.shardIterator(iterator)).records();
  }

  private static void list(Stage stage) {
    stage.streamed();
    stage.table(b -> b.tableName("without"));
    String arn = arn(stage);
    assertThat(stage.streams().listStreams(b -> {}).streams())
        .singleElement()
        .satisfies(
            stream -> {
              assertThat(stream.tableName()).isEqualTo(Stage.TABLE);
              assertThat(stream.streamArn()).isEqualTo(arn);
              assertThat(arn).endsWith("/stream/" + stream.streamLabel());
            });
    assertThat(stage.streams().listStreams(b -> b.tableName("without")).streams()).isEmpty();
  }

  private static void describe(Stage stage) {
    stage.streamed();
    StreamDescription stream = description(stage);
    assertThat(stream.streamStatus()).isEqualTo(StreamStatus.ENABLED);
    assertThat(stream.streamViewTypeAsString()).isEqualTo("NEW_AND_OLD_IMAGES");
    assertThat(stream.keySchema()).hasSize(2);
    assertThat(stream.shards()).hasSize(1);
    stage.put("pk", "a", "sk", 1);
    stage.aws().clock().advance(Duration.ofHours(5));
    List<Shard> shards = description(stage).shards();
    assertThat(shards).hasSize(2);
    assertThat(shards.get(0).sequenceNumberRange().endingSequenceNumber()).isNotNull();
    assertThat(shards.get(1).parentShardId()).isEqualTo(shards.get(0).shardId());
  }

  private static void iterator(Stage stage) {
    stage.streamed();
    stage.put("pk", "a", "sk", 1);
    stage.put("pk", "b", "sk", 1);
    String latest = iterator(stage, ShardIteratorType.LATEST, null);
    stage.put("pk", "c", "sk", 1);
    assertThat(read(stage, latest))
        .extracting(one -> one.dynamodb().keys())
        .containsExactly(Stage.key("c", 1));
    List<Record> all = read(stage, iterator(stage, ShardIteratorType.TRIM_HORIZON, null));
    assertThat(all).hasSize(3);
    String second = all.get(1).dynamodb().sequenceNumber();
    assertThat(read(stage, iterator(stage, ShardIteratorType.AT_SEQUENCE_NUMBER, second)))
        .isEqualTo(all.subList(1, 3));
    assertThat(read(stage, iterator(stage, ShardIteratorType.AFTER_SEQUENCE_NUMBER, second)))
        .isEqualTo(all.subList(2, 3));
  }

  private static void records(Stage stage) {
    stage.streamed();
    stage.put("pk", "a", "sk", 1, "n", 1);
    stage.put("pk", "a", "sk", 1, "n", 2);
    // What changes nothing is not told.
    stage.put("pk", "a", "sk", 1, "n", 2);
    stage.dynamo().deleteItem(b -> b.tableName(Stage.TABLE).key(Stage.key("a", 1)));
    String iterator = iterator(stage, ShardIteratorType.TRIM_HORIZON, null);
    var first = stage.streams().getRecords(b -> b.shardIterator(iterator).limit(2));
    assertThat(first.records())
        .extracting(Record::eventName)
        .containsExactly(OperationType.INSERT, OperationType.MODIFY);
    assertThat(first.records().get(1).dynamodb().oldImage())
        .isEqualTo(item("pk", "a", "sk", 1, "n", 1));
    assertThat(first.records().get(1).dynamodb().newImage())
        .isEqualTo(item("pk", "a", "sk", 1, "n", 2));
    assertThat(read(stage, first.nextShardIterator()))
        .singleElement()
        .satisfies(
            removed -> {
              assertThat(removed.eventName()).isEqualTo(OperationType.REMOVE);
              assertThat(removed.userIdentity()).isNull();
            });
    stage.aws().clock().advance(Duration.ofMinutes(16));
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> read(stage, iterator)))
        .isInstanceOf(ExpiredIteratorException.class);
  }
}
