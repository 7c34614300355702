package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a table's stream on from where it was left, and holds it against what the model had to
 * tell: every change once, an item's changes in their order, with the images its view has.
 */
final class StreamReads {
  /** A record as the view of its stream shows it; images that are not shown are null. */
  private record Seen(
      String event, Map<String, Object> old, Map<String, Object> now, boolean expired) {}

  private final Course course;
  private final DynamoDbStreamsClient streams;
  private final Map<String, String> lastRead = new LinkedHashMap<>();
  private final Set<String> finished = new HashSet<>();
  private final Set<String> eventIds = new HashSet<>();

  StreamReads(Course course) {
    this.course = course;
    this.streams = course.aws.directClient(DynamoDbStreamsClient.class);
  }

  void hold(NaiveTable table) {
    if (table.view == null) {
      return;
    }
    Map<List<Object>, List<Seen>> expected = new LinkedHashMap<>();
    for (NaiveTable.Told told : table.told()) {
      expected
          .computeIfAbsent(told.key(), key -> new ArrayList<>())
          .add(
              seen(
                  table.view,
                  told.before() == null ? "INSERT" : told.after() == null ? "REMOVE" : "MODIFY",
                  told));
      course.met(told.expired() ? "stream expired" : "stream written");
    }
    Map<List<Object>, List<Seen>> found = new LinkedHashMap<>();
    String arn =
        course.client.describeTable(b -> b.tableName(table.name)).table().latestStreamArn();
    for (Shard shard : shards(arn)) {
      read(table, arn, shard, found);
    }
    course.asked("the stream of " + table.name + ", " + table.view);
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach((key, seen) -> assertThat(found.get(key)).as(key.toString()).isEqualTo(seen));
  }

  private static Seen seen(String view, String event, NaiveTable.Told told) {
    return new Seen(
        event,
        view.contains("OLD") ? told.before() : null,
        view.contains("NEW") ? told.after() : null,
        told.expired());
  }

  /** Parents stand before their children. */
  private List<Shard> shards(String arn) {
    List<Shard> shards = new ArrayList<>();
    String after = null;
    do {
      String start = after;
      StreamDescription page =
          streams
              .describeStream(b -> b.streamArn(arn).exclusiveStartShardId(start).limit(7))
              .streamDescription();
      shards.addAll(page.shards());
      after = page.lastEvaluatedShardId();
    } while (after != null);
    return shards;
  }

  private void read(
      NaiveTable table, String arn, Shard shard, Map<List<Object>, List<Seen>> found) {
    if (finished.contains(shard.shardId())) {
      return;
    }
    String last = lastRead.get(shard.shardId());
    String iterator =
        streams
            .getShardIterator(
                b ->
                    b.streamArn(arn)
                        .shardId(shard.shardId())
                        .shardIteratorType(
                            last == null
                                ? ShardIteratorType.TRIM_HORIZON
                                : ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                        .sequenceNumber(last))
            .shardIterator();
    boolean closed = shard.sequenceNumberRange().endingSequenceNumber() != null;
    while (iterator != null) {
      String next = iterator;
      int limit = 1 + course.random.nextInt(1000);
      GetRecordsResponse page = streams.getRecords(b -> b.shardIterator(next).limit(limit));
      assertThat(page.records()).hasSizeLessThanOrEqualTo(limit);
      page.records().forEach(one -> see(table, shard, one, found));
      iterator = page.records().isEmpty() && !closed ? null : page.nextShardIterator();
    }
    if (closed) {
      finished.add(shard.shardId());
      lastRead.remove(shard.shardId());
    }
  }

  private void see(
      NaiveTable table, Shard shard, Record told, Map<List<Object>, List<Seen>> found) {
    assertThat(eventIds.add(told.eventID())).as("event " + told.eventID()).isTrue();
    StreamRecord change = told.dynamodb();
    assertThat(change.streamViewTypeAsString()).isEqualTo(table.view);
    String before = lastRead.put(shard.shardId(), change.sequenceNumber());
    if (before != null) {
      assertThat(new BigInteger(change.sequenceNumber())).isGreaterThan(new BigInteger(before));
    }
    boolean expired =
        told.userIdentity() != null
            && told.userIdentity().type().equals("Service")
            && told.userIdentity().principalId().equals("dynamodb.amazonaws.com");
    assertThat(told.userIdentity() == null || expired).isTrue();
    found
        .computeIfAbsent(table.key(Naive.ofSdk(change.keys())), key -> new ArrayList<>())
        .add(
            new Seen(
                told.eventNameAsString(),
                change.hasOldImage() ? Naive.ofSdk(change.oldImage()) : null,
                change.hasNewImage() ? Naive.ofSdk(change.newImage()) : null,
                expired));
  }
}
