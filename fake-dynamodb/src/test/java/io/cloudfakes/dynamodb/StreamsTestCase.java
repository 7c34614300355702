package io.cloudfakes.dynamodb;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A table with a stream, and short ways to read it. */
abstract class StreamsTestCase extends DynamoDbTestCase {
  final DynamoDbStreamsClient streams = aws.client(DynamoDbStreamsClient.class);

  /** Makes a table {@code things} with a stream and gives the stream's ARN. */
  String streamed(StreamViewType view) {
    createTable(
        dynamo,
        "things",
        b -> b.streamSpecification(s -> s.streamEnabled(true).streamViewType(view)),
        "pk:S");
    return dynamo.describeTable(b -> b.tableName("things")).table().latestStreamArn();
  }

  StreamDescription describe(String arn) {
    return streams.describeStream(b -> b.streamArn(arn)).streamDescription();
  }

  String iterator(String arn, ShardIteratorType type) {
    List<Shard> shards = describe(arn).shards();
    return iterator(arn, shards.get(shards.size() - 1).shardId(), type);
  }

  String iterator(String arn, String shardId, ShardIteratorType type) {
    return streams
        .getShardIterator(b -> b.streamArn(arn).shardId(shardId).shardIteratorType(type))
        .shardIterator();
  }

  GetRecordsResponse read(String iterator) {
    return streams.getRecords(b -> b.shardIterator(iterator));
  }

  /** All records of all shards. */
  List<Record> records(String arn) {
    return records(streams, arn);
  }

  static List<Record> records(DynamoDbStreamsClient streams, String arn) {
    List<Record> all = new ArrayList<>();
    for (Shard shard : streams.describeStream(b -> b.streamArn(arn)).streamDescription().shards()) {
      String iterator =
          streams
              .getShardIterator(
                  b ->
                      b.streamArn(arn)
                          .shardId(shard.shardId())
                          .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
              .shardIterator();
      all.addAll(streams.getRecords(b -> b.shardIterator(iterator)).records());
    }
    return all;
  }

  List<String> keysFrom(String arn, String shard, ShardIteratorType type, String sequenceNumber) {
    String iterator =
        streams
            .getShardIterator(
                b ->
                    b.streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(type)
                        .sequenceNumber(sequenceNumber))
            .shardIterator();
    return keys(read(iterator).records());
  }

  static List<String> keys(List<Record> records) {
    return records.stream().map(record -> record.dynamodb().keys().get("pk").s()).toList();
  }
}
