package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.link.StreamListener;
import io.cloudfakes.link.StreamPage;
import io.cloudfakes.link.StreamPosition;
import io.cloudfakes.link.StreamShard;
import io.cloudfakes.link.StreamSource;
import io.cloudfakes.link.StreamedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Another fake that reads a table's stream, as Lambda's event source mappings will. */
class StreamLinkTest extends DynamoDbTestCase {

  /** Reads all that is there whenever it is told of something, in batches, and keeps its place. */
  private final class Consumer implements StreamListener {
    private final String arn;
    private final StreamSource source;
    private final Map<String, StreamPosition> places = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private final List<List<String>> batches = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    Consumer(String arn) {
      this.arn = arn;
      this.source = StreamSource.of(arn, aws.links());
    }

    @Override
    public boolean listensTo(String streamArn) {
      return streamArn.equals(arn);
    }

    @Override
    public void arrived(String streamArn, StreamedRecord record) {
      told.add(record.sequenceNumber());
      for (StreamShard shard : source.shards(streamArn)) {
        if (done.containsAll(shard.parents()) && !done.contains(shard.id())) {
          drain(shard.id());
        }
      }
    }

    private void drain(String shard) {
      while (true) {
        StreamPosition from = places.getOrDefault(shard, new StreamPosition.Oldest());
        StreamPage page = source.read(arn, shard, from, 2);
        places.put(shard, page.next());
        if (!page.records().isEmpty()) {
          batches.add(page.records().stream().map(record -> record.event().utf8()).toList());
        }
        if (page.over()) {
          done.add(shard);
          return;
        }
        if (page.records().isEmpty()) {
          return;
        }
      }
    }
  }

  private String streamed() {
    createTable(
        dynamo,
        "things",
        b ->
            b.streamSpecification(
                s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)),
        "pk:S");
    return dynamo.describeTable(b -> b.tableName("things")).table().latestStreamArn();
  }

  private Consumer consumer(String arn) {
    Consumer consumer = new Consumer(arn);
    aws.links().register(StreamListener.class, consumer);
    return consumer;
  }

  @Test
  void a_record_is_read_before_the_call_that_made_it_returns() {
    String arn = streamed();
    Consumer consumer = consumer(arn);
    put("things", "pk", "a", "n", 1);
    assertThat(consumer.batches).hasSize(1);
    assertThat(consumer.batches.get(0).get(0))
        .startsWith("{\"eventID\":\"")
        .endsWith(
            "\",\"eventName\":\"INSERT\",\"eventVersion\":\"1.1\",\"eventSource\":\"aws:dynamodb\","
                + "\"awsRegion\":\"us-east-1\",\"dynamodb\":{\"ApproximateCreationDateTime\":"
                + START.getEpochSecond()
                + ",\"Keys\":{\"pk\":{\"S\":\"a\"}},\"NewImage\":{\"n\":{\"N\":\"1\"},\"pk\":{\"S\":"
                + "\"a\"}},\"SequenceNumber\":\"100000000000000000002\",\"SizeBytes\":9,"
                + "\"StreamViewType\":\"NEW_AND_OLD_IMAGES\"},\"eventSourceARN\":\""
                + arn
                + "\"}");
  }

  @Test
  void records_of_one_call_make_batches() {
    Consumer consumer = consumer(streamed());
    List<WriteRequest> writes =
        List.of("a", "b", "c").stream()
            .map(key -> WriteRequest.builder().putRequest(p -> p.item(item("pk", key))).build())
            .toList();
    dynamo.batchWriteItem(b -> b.requestItems(Map.of("things", writes)));
    assertThat(consumer.told).hasSize(3);
    assertThat(consumer.batches).extracting(List::size).containsExactly(2, 1);
  }

  @Test
  void a_reader_follows_the_shards_as_they_are_rotated() {
    Consumer consumer = consumer(streamed());
    put("things", "pk", "a");
    aws.clock().advance(Duration.ofHours(9));
    put("things", "pk", "b");
    put("things", "pk", "c");
    assertThat(consumer.done).hasSize(2);
    assertThat(consumer.batches).hasSize(3);
  }

  @Test
  void the_news_can_be_held_back() {
    Consumer consumer = consumer(streamed());
    aws.deliveries().hold();
    put("things", "pk", "a");
    assertThat(aws.deliveries().pending()).hasSize(1);
    assertThat(consumer.batches).isEmpty();
    aws.deliveries().release();
    assertThat(consumer.batches).hasSize(1);
  }

  @Test
  void every_type_of_value_is_written() {
    Consumer consumer = consumer(streamed());
    put(
        "things",
        "pk",
        "a",
        "b",
        new byte[] {1, 2},
        "bool",
        true,
        "bs",
        AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[] {3}))),
        "l",
        List.of("x", 1),
        "m",
        Map.of("k", "v"),
        "ns",
        numbers("1", "2"),
        "nul",
        AttributeValue.fromNul(true),
        "ss",
        strings("p", "q"));
    assertThat(consumer.batches.get(0).get(0))
        .contains(
            "\"NewImage\":{\"b\":{\"B\":\"AQI=\"},\"bool\":{\"BOOL\":true},\"bs\":{\"BS\":[\"Aw==\"]},"
                + "\"l\":{\"L\":[{\"S\":\"x\"},{\"N\":\"1\"}]},\"m\":{\"M\":{\"k\":{\"S\":\"v\"}}},"
                + "\"ns\":{\"NS\":[\"1\",\"2\"]},\"nul\":{\"NULL\":true},\"pk\":{\"S\":\"a\"},"
                + "\"ss\":{\"SS\":[\"p\",\"q\"]}}");
  }

  @Test
  void positions_lead_to_their_places() {
    String arn = streamed();
    put("things", "pk", "a");
    put("things", "pk", "b");
    StreamSource source = StreamSource.of(arn, aws.links());
    String shard = source.shards(arn).get(0).id();
    List<StreamedRecord> all = source.read(arn, shard, new StreamPosition.Oldest(), 10).records();
    assertThat(all).hasSize(2);
    StreamedRecord second = all.get(1);
    String number = second.sequenceNumber();
    assertThat(source.read(arn, shard, new StreamPosition.At(number), 10).records())
        .containsExactly(second);
    assertThat(source.read(arn, shard, new StreamPosition.After(number), 10).records()).isEmpty();
    assertThat(source.read(arn, shard, new StreamPosition.Since(second.arrived()), 10).records())
        .containsExactly(second);
    StreamPage latest = source.read(arn, shard, new StreamPosition.Latest(), 10);
    assertThat(latest.records()).isEmpty();
    put("things", "pk", "c");
    assertThat(source.read(arn, shard, latest.next(), 10).records()).hasSize(1);
    aws.clock().advance(Duration.ofHours(24));
    assertThat(source.shards(arn)).isNotEmpty();
    assertThat(source.exists(arn)).isTrue();
    assertThat(source.exists(arn + "x")).isFalse();
    assertThatThrownBy(() -> source.shards(arn + "x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> StreamSource.of("arn:aws:kinesis:us-east-1:123456789012:stream/s", aws.links()))
        .hasMessageContaining("No fake on the class path has streams of kinesis");
  }

  @Test
  void who_does_not_listen_is_not_told() {
    String arn = streamed();
    Consumer other = consumer(arn + "-other");
    put("things", "pk", "a");
    assertThat(other.told).isEmpty();
    assertThat(aws.deliveries().all()).isEmpty();
  }
}
