package io.cloudfakes.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.link.Delivered;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingResponse;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** DynamoDB's streams read by Lambda's event source mappings. */
class StreamMappingsTest {
  private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:lost";

  private final FakeAws aws =
      FakeAws.builder().seed(7).startingAt(Instant.parse("2026-01-31T12:00:00Z")).create();
  private final DynamoDbClient dynamo = aws.client(DynamoDbClient.class);
  private final LambdaClient client = aws.client(LambdaClient.class);
  private final List<List<String>> batches = new ArrayList<>();
  private final List<JsonNode> events = new ArrayList<>();
  private final String stream = table();
  private int written;

  @AfterEach
  void close() {
    aws.close();
  }

  private String table() {
    return dynamo
        .createTable(
            b ->
                b.tableName("orders")
                    .attributeDefinitions(
                        a -> a.attributeName("id").attributeType(ScalarAttributeType.S))
                    .keySchema(k -> k.attributeName("id").keyType(KeyType.HASH))
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .streamSpecification(
                        s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)))
        .tableDescription()
        .latestStreamArn();
  }

  private void put(String... ids) {
    for (String id : ids) {
      String n = String.valueOf(++written); // A put that changes nothing gives no record.
      dynamo.putItem(
          b ->
              b.tableName("orders")
                  .item(Map.of("id", AttributeValue.fromS(id), "n", AttributeValue.fromN(n))));
    }
  }

  private static List<String> ids(JsonNode event) {
    List<String> ids = new ArrayList<>();
    event.get("Records").forEach(record -> ids.add(record.at("/dynamodb/Keys/id/S").asText()));
    return ids;
  }

  private static String sequence(JsonNode event, String id) {
    for (JsonNode record : event.get("Records")) {
      if (record.at("/dynamodb/Keys/id/S").asText().equals(id)) {
        return record.at("/dynamodb/SequenceNumber").asText();
      }
    }
    throw new AssertionError(id);
  }

  /** Deploys a function that notes what it is given, and then does what it is told. */
  private void deploy(Function<JsonNode, Object> then) {
    aws.fake(FakeLambda.class)
        .deploy(
            "index",
            event -> {
              events.add(event);
              batches.add(ids(event));
              return then.apply(event);
            });
  }

  private static Function<JsonNode, Object> failingOn(String id) {
    return event -> {
      if (ids(event).contains(id)) {
        throw new IllegalStateException("poison " + id);
      }
      return "";
    };
  }

  private CreateEventSourceMappingResponse map(
      Consumer<CreateEventSourceMappingRequest.Builder> how) {
    return client.createEventSourceMapping(
        b ->
            b.functionName("index")
                .eventSourceArn(stream)
                .startingPosition(EventSourcePosition.TRIM_HORIZON)
                .applyMutation(how));
  }

  @Test
  void records_arrive_as_they_are_written_and_those_before_from_the_trim_horizon() {
    deploy(event -> "");
    put("a", "b");

    CreateEventSourceMappingResponse made = map(b -> {});

    assertThat(made.state()).isEqualTo("Creating");
    assertThat(batches).containsExactly(List.of("a", "b"));
    put("c");
    assertThat(batches).containsExactly(List.of("a", "b"), List.of("c"));
    assertThat(events.get(0).at("/Records/0/eventSourceARN").asText()).isEqualTo(stream);
    assertThat(events.get(0).at("/Records/0/eventName").asText()).isEqualTo("INSERT");
    assertThat(client.getEventSourceMapping(b -> b.uuid(made.uuid())).state()).isEqualTo("Enabled");
    assertThat(client.getEventSourceMapping(b -> b.uuid(made.uuid())).lastProcessingResult())
        .isEqualTo("OK");
  }

  @Test
  void latest_begins_with_what_comes_after_the_mapping() {
    deploy(event -> "");
    put("a", "b");
    map(b -> b.startingPosition(EventSourcePosition.LATEST));

    put("c");

    assertThat(batches).containsExactly(List.of("c"));
  }

  @Test
  void a_disabled_mapping_reads_on_where_it_was_when_it_is_enabled() {
    deploy(event -> "");
    String uuid = map(b -> b.batchSize(2)).uuid();
    put("a");
    client.updateEventSourceMapping(b -> b.uuid(uuid).enabled(false));
    put("b", "c", "d");
    assertThat(batches).containsExactly(List.of("a"));

    client.updateEventSourceMapping(b -> b.uuid(uuid).enabled(true));

    assertThat(batches).containsExactly(List.of("a"), List.of("b", "c"), List.of("d"));
  }

  @Test
  void a_batch_that_fails_holds_up_its_shard_and_is_tried_again_after_1_2_4_seconds() {
    deploy(failingOn("a"));
    map(b -> {});
    put("a");
    put("b");
    assertThat(batches).containsExactly(List.of("a"));

    aws.clock().advance(Duration.ofMillis(1100));
    assertThat(batches).containsExactly(List.of("a"), List.of("a", "b"));
    aws.clock().advance(Duration.ofSeconds(2));
    assertThat(batches).hasSize(3);
    deploy(event -> "");
    aws.clock().advance(Duration.ofSeconds(4));
    assertThat(batches).hasSize(4);
    aws.clock().advance(Duration.ofDays(1));
    assertThat(batches).hasSize(4);
  }

  @Test
  void a_poison_record_is_found_by_halving_and_told_of_after_the_last_retry() throws IOException {
    deploy(failingOn("c"));
    put("a", "b", "c", "d");
    map(
        b ->
            b.bisectBatchOnFunctionError(true)
                .maximumRetryAttempts(2)
                .destinationConfig(d -> d.onFailure(f -> f.destination(QUEUE))));

    aws.clock().advance(Duration.ofMinutes(10));

    assertThat(batches.get(0)).containsExactly("a", "b", "c", "d");
    assertThat(batches).contains(List.of("a", "b"), List.of("c"), List.of("d"));
    assertThat(batches.stream().filter(List.of("c")::equals).count()).isEqualTo(3);
    List<Delivered> told =
        aws.deliveries().all().stream().filter(one -> one.target().equals(QUEUE)).toList();
    assertThat(told).hasSize(1);
    JsonNode document = JsonMapper.builder().build().readTree(told.get(0).text());
    assertThat(document.at("/requestContext/condition").asText())
        .isEqualTo("RetryAttemptsExhausted");
    assertThat(document.at("/DDBStreamBatchInfo/batchSize").asInt()).isEqualTo(1);
    assertThat(document.at("/DDBStreamBatchInfo/streamArn").asText()).isEqualTo(stream);
    put("e");
    assertThat(batches.get(batches.size() - 1)).containsExactly("e");
  }

  @Test
  void a_function_can_say_from_which_record_on_it_failed() {
    deploy(
        event ->
            ids(event).contains("c") && events.size() < 3
                ? Map.of(
                    "batchItemFailures", List.of(Map.of("itemIdentifier", sequence(event, "c"))))
                : Map.of());
    put("a", "b", "c", "d");
    map(b -> b.functionResponseTypes(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES));

    aws.clock().advance(Duration.ofMinutes(1));

    assertThat(batches)
        .containsExactly(List.of("a", "b", "c", "d"), List.of("c", "d"), List.of("c", "d"));
  }

  @Test
  void records_that_are_too_old_are_given_up() {
    deploy(failingOn("a"));
    put("a");
    map(
        b ->
            b.maximumRecordAgeInSeconds(60)
                .destinationConfig(d -> d.onFailure(f -> f.destination(QUEUE))));

    aws.clock().advance(Duration.ofMinutes(3));
    put("b");

    assertThat(batches.get(batches.size() - 1)).containsExactly("b");
    assertThat(aws.deliveries().all())
        .filteredOn(one -> one.target().equals(QUEUE))
        .singleElement()
        .satisfies(one -> assertThat(one.text()).contains("RecordAgeExceeded"));
  }

  @Test
  void filters_let_only_some_records_through() {
    deploy(event -> "");
    map(
        b ->
            b.filterCriteria(
                f ->
                    f.filters(
                        one ->
                            one.pattern(
                                "{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[{\"prefix\":\"o-\"}]}}}}"))));

    put("x", "o-1", "y", "o-2");

    assertThat(batches).containsExactly(List.of("o-1"), List.of("o-2"));
  }

  @Test
  void a_batching_window_gathers_records_until_it_is_over_or_the_batch_is_full() {
    deploy(event -> "");
    map(b -> b.maximumBatchingWindowInSeconds(10).batchSize(3));
    put("a", "b");
    assertThat(batches).isEmpty();

    aws.clock().advance(Duration.ofSeconds(10));
    assertThat(batches).containsExactly(List.of("a", "b"));
    put("c", "d", "e");
    assertThat(batches).containsExactly(List.of("a", "b"), List.of("c", "d", "e"));
  }

  @Test
  void a_tumbling_window_hands_its_state_on_and_ends_with_one_more_invocation() {
    deploy(
        event ->
            Map.of(
                "state",
                Map.of("sum", event.at("/state/sum").asInt() + event.get("Records").size())));
    map(b -> b.tumblingWindowInSeconds(60));
    put("a");
    put("b");

    aws.clock().advance(Duration.ofSeconds(61));

    assertThat(events).hasSize(3);
    assertThat(events.get(1).at("/state/sum").asInt()).isEqualTo(1);
    assertThat(events.get(2).at("/state/sum").asInt()).isEqualTo(2);
    assertThat(events.get(2).at("/isFinalInvokeForWindow").asBoolean()).isTrue();
    assertThat(events.get(2).at("/window/end").asText()).isEqualTo("2026-01-31T12:01:00Z");
  }

  @Test
  void each_lane_of_a_shard_reads_the_records_of_its_keys_alone() {
    deploy(failingOn("a"));
    map(b -> b.parallelizationFactor(10));

    put("a", "b", "c", "a", "b");

    assertThat(batches).contains(List.of("b"), List.of("c"));
    assertThat(batches.stream().filter(List.of("b")::equals).count()).isEqualTo(2);
  }

  @Test
  void a_record_that_is_delivered_twice_reaches_the_function_twice() {
    deploy(event -> "");
    map(b -> {});
    aws.deliveries().repeat(2);

    put("a");

    assertThat(batches).containsExactly(List.of("a"), List.of("a"));
  }

  @Test
  void records_keep_the_order_of_their_shard_when_their_deliveries_do_not() {
    deploy(event -> "");
    map(b -> {});
    aws.deliveries().hold();
    put("a", "b", "c");
    aws.deliveries().reorder();
    aws.deliveries().release();

    assertThat(batches).containsExactly(List.of("a", "b", "c"));
  }

  /** Halving finds the poison, and the good records before and after it are handled. */
  private void poisonIsFound() throws IOException {
    aws.clock().advance(Duration.ofMinutes(10));

    List<Delivered> told =
        aws.deliveries().all().stream().filter(one -> one.target().equals(QUEUE)).toList();
    assertThat(told).hasSize(1);
    JsonNode document = JsonMapper.builder().build().readTree(told.get(0).text());
    assertThat(document.at("/requestContext/condition").asText())
        .isEqualTo("RetryAttemptsExhausted");
    assertThat(document.at("/DDBStreamBatchInfo/batchSize").asInt()).isEqualTo(1);
    List<String> handled = new ArrayList<>();
    batches.stream().filter(batch -> !batch.contains("c")).forEach(handled::addAll);
    assertThat(handled).contains("a", "b", "d").containsSubsequence("a", "b", "d");
    put("e");
    aws.clock().advance(Duration.ofMinutes(2));
    assertThat(batches.get(batches.size() - 1)).containsExactly("e");
  }

  private void mapWithBisect() {
    map(
        b ->
            b.bisectBatchOnFunctionError(true)
                .maximumRetryAttempts(2)
                .destinationConfig(d -> d.onFailure(f -> f.destination(QUEUE))));
  }

  @Test
  void a_poison_record_is_found_when_records_come_twice() throws IOException {
    deploy(failingOn("c"));
    mapWithBisect();
    aws.faults().on("dynamodb:PutItem").then(Fault.duplicate(2));

    put("a", "b", "c", "d");

    poisonIsFound();
  }

  @Test
  void a_poison_record_is_found_when_deliveries_come_out_of_order() throws IOException {
    deploy(failingOn("c"));
    mapWithBisect();
    // A fault cannot do this: a stream keeps the order of an item's records, if not of deliveries.
    aws.deliveries().hold();
    put("a", "b", "c", "d");
    aws.deliveries().reorder();
    aws.deliveries().release();

    poisonIsFound();
  }

  @Test
  void a_partial_answer_counts_when_records_come_twice() {
    deploy(
        event ->
            ids(event).contains("c") && events.size() < 5
                ? Map.of(
                    "batchItemFailures", List.of(Map.of("itemIdentifier", sequence(event, "c"))))
                : Map.of());
    map(b -> b.functionResponseTypes(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES));
    aws.faults().on("dynamodb:PutItem").then(Fault.duplicate(2));

    put("a", "b", "c", "d");
    aws.clock().advance(Duration.ofMinutes(1));

    assertThat(batches.get(batches.size() - 1)).contains("d");
    assertThat(batches.stream().filter(batch -> batch.contains("c")).count()).isGreaterThan(1);
  }

  @Test
  void what_aws_refuses_is_refused_in_its_words() {
    deploy(event -> "");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> map(b -> b.functionName("none")))
        .withMessageContaining("Function not found: arn:aws:lambda:us-east-1:123456789012:");
    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> map(b -> b.eventSourceArn(stream + "x")))
        .withMessageContaining("Stream not found: " + stream + "x");
    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> map(b -> b.filterCriteria(f -> f.filters(one -> one.pattern("{")))))
        .withMessageContaining("Invalid filter pattern definition.");
    String uuid = map(b -> {}).uuid();
    assertThatExceptionOfType(ResourceConflictException.class)
        .isThrownBy(() -> map(b -> {}))
        .withMessageContaining(uuid);
    assertThat(client.deleteEventSourceMapping(b -> b.uuid(uuid)).state()).isEqualTo("Deleting");
    assertThat(client.listEventSourceMappings(b -> {}).eventSourceMappings()).isEmpty();
    put("a");
    assertThat(batches).isEmpty();
  }
}
