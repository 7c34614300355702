package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.link.Delivered;
import io.cloudfakes.link.StreamTarget;
import io.cloudfakes.protocol.Bytes;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;

/** The records of changes that go to a table's Kinesis streams. */
class KinesisDestinationsTest extends DynamoDbTestCase {
  private static final String STREAM = "arn:aws:kinesis:us-east-1:123456789012:stream/changes";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A Kinesis that knows one stream. */
  private static final class OneStream implements StreamTarget {
    private final List<String> keys = new ArrayList<>();

    @Override
    public boolean accepts(String streamArn) {
      return streamArn.equals(STREAM);
    }

    @Override
    public void put(String streamArn, String partitionKey, Bytes data) {
      keys.add(partitionKey);
    }
  }

  @BeforeEach
  void table() {
    createTable("things");
  }

  private void enable(String streamArn) {
    dynamo.enableKinesisStreamingDestination(b -> b.tableName("things").streamArn(streamArn));
  }

  private DestinationStatus status() {
    return dynamo
        .describeKinesisStreamingDestination(b -> b.tableName("things"))
        .kinesisDataStreamDestinations()
        .get(0)
        .destinationStatus();
  }

  private List<JsonNode> records() {
    return aws.deliveries().to(STREAM).stream().map(KinesisDestinationsTest::parsed).toList();
  }

  private static JsonNode parsed(Delivered delivered) {
    try {
      return JSON.readTree(delivered.text());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_change_of_an_item_is_a_record_with_both_images() {
    enable(STREAM);
    put("things", "pk", "a", "n", 1);
    put("things", "pk", "a", "n", 2);
    dynamo.deleteItem(b -> b.tableName("things").key(item("pk", "a")));
    List<JsonNode> records = records();
    assertThat(records)
        .extracting(record -> record.get("eventName").asText())
        .containsExactly("INSERT", "MODIFY", "REMOVE");
    JsonNode second = records.get(1);
    assertThat(second.get("awsRegion").asText()).isEqualTo("us-east-1");
    assertThat(second.get("eventID").asText()).hasSize(36);
    assertThat(second.get("userIdentity").isNull()).isTrue();
    assertThat(second.get("recordFormat").asText()).isEqualTo("application/json");
    assertThat(second.get("tableName").asText()).isEqualTo("things");
    assertThat(second.get("eventSource").asText()).isEqualTo("aws:dynamodb");
    JsonNode change = second.get("dynamodb");
    assertThat(change.get("Keys").toString()).isEqualTo("{\"pk\":{\"S\":\"a\"}}");
    assertThat(change.get("OldImage").get("n").get("N").asText()).isEqualTo("1");
    assertThat(change.get("NewImage").get("n").get("N").asText()).isEqualTo("2");
    assertThat(change.get("SizeBytes").asInt()).isEqualTo(3 + 2 * 6);
    long time = change.get("ApproximateCreationDateTime").asLong();
    assertThat(aws.clock().millis() - time).isBetween(0L, 1000L);
    assertThat(change.get("ApproximateCreationDateTimePrecision").asText())
        .isEqualTo("MILLISECOND");
    assertThat(records.get(0).get("dynamodb").has("OldImage")).isFalse();
    assertThat(records.get(2).get("dynamodb").has("NewImage")).isFalse();
  }

  @Test
  void a_write_that_changes_nothing_has_no_record() {
    put("things", "pk", "a", "n", 1);
    enable(STREAM);
    put("things", "pk", "a", "n", 1);
    dynamo.deleteItem(b -> b.tableName("things").key(item("pk", "other")));
    assertThat(records()).isEmpty();
  }

  @Test
  void times_are_in_microseconds_once_that_is_asked_for() {
    enable(STREAM);
    dynamo.updateKinesisStreamingDestination(
        b ->
            b.tableName("things")
                .streamArn(STREAM)
                .updateKinesisStreamingConfiguration(
                    c ->
                        c.approximateCreationDateTimePrecision(
                            ApproximateCreationDateTimePrecision.MICROSECOND)));
    put("things", "pk", "a");
    JsonNode change = records().get(0).get("dynamodb");
    assertThat(change.get("ApproximateCreationDateTimePrecision").asText())
        .isEqualTo("MICROSECOND");
    assertThat(change.get("ApproximateCreationDateTime").asLong() / 1000)
        .isBetween(aws.clock().millis() - 1000, aws.clock().millis());
  }

  @Test
  void what_expires_is_removed_by_the_service() {
    enable(STREAM);
    dynamo.updateTimeToLive(
        b ->
            b.tableName("things")
                .timeToLiveSpecification(t -> t.attributeName("at").enabled(true)));
    put("things", "pk", "a", "at", aws.clock().instant().getEpochSecond() + 60);
    aws.clock().advance(Duration.ofMinutes(2));
    JsonNode last = records().get(1);
    assertThat(last.get("eventName").asText()).isEqualTo("REMOVE");
    assertThat(last.get("userIdentity").toString())
        .isEqualTo("{\"principalId\":\"dynamodb.amazonaws.com\",\"type\":\"Service\"}");
  }

  @Test
  void a_stream_that_is_turned_off_is_sent_nothing_more() {
    enable(STREAM);
    put("things", "pk", "a");
    dynamo.disableKinesisStreamingDestination(b -> b.tableName("things").streamArn(STREAM));
    put("things", "pk", "b");
    assertThat(records()).hasSize(1);
    assertThat(status()).isEqualTo(DestinationStatus.DISABLED);
  }

  @Test
  void whoever_is_kinesis_in_the_world_gets_the_records_and_says_which_streams_there_are() {
    OneStream kinesis = new OneStream();
    aws.links().register(StreamTarget.class, kinesis);
    enable(STREAM + "-2");
    assertThat(status()).isEqualTo(DestinationStatus.ENABLE_FAILED);
    put("things", "pk", "a");
    assertThat(kinesis.keys).isEmpty();
    enable(STREAM);
    put("things", "pk", "a", "n", 1);
    put("things", "pk", "a", "n", 2);
    put("things", "pk", "b");
    assertThat(kinesis.keys).hasSize(3).allSatisfy(key -> assertThat(key).matches("[0-9A-F]{32}"));
    assertThat(kinesis.keys.get(0))
        .isEqualTo(kinesis.keys.get(1))
        .isNotEqualTo(kinesis.keys.get(2));
  }
}
