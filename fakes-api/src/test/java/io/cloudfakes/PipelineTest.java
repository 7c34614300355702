package io.cloudfakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.call.Call;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultPoint;
import io.cloudfakes.fault.FaultRule;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class PipelineTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeAws aws = world(7);
  private final DynamoDbClient client = client(aws);

  private static FakeAws world(long seed) {
    return FakeAws.builder()
        .providers(List.of(new Shelf.Provider()))
        .seed(seed)
        .startingAt(START)
        .recordChanges()
        .create();
  }

  private static DynamoDbClient client(FakeAws aws) {
    return aws.client(DynamoDbClient.class, aws.settings().withRegion("eu-west-1"));
  }

  private static DynamoDbClient client(FakeAws aws, String key, String secret) {
    return aws.client(DynamoDbClient.class, aws.settings().withCredentials(key, secret));
  }

  private static String put(DynamoDbClient client, String id) {
    return client
        .putItem(b -> b.tableName("shelf").item(Map.of("id", AttributeValue.fromS(id))))
        .attributes()
        .get("made")
        .s();
  }

  private static boolean has(DynamoDbClient client, String id) {
    return client
        .getItem(b -> b.tableName("shelf").key(Map.of("id", AttributeValue.fromS(id))))
        .hasItem();
  }

  @Test
  void a_call_is_answered_logged_and_its_effect_seen() {
    put(client, "a");
    assertThat(has(client, "a")).isTrue();
    assertThat(has(client, "b")).isFalse();
    assertThat(aws.calls().describe())
        .isEqualTo(
            """
            #1 2026-01-01T00:00:00.001Z dynamodb:PutItem shelf #1 [123456789012 eu-west-1] -> 200
            #2 2026-01-01T00:00:00.002Z dynamodb:GetItem shelf #1 [123456789012 eu-west-1] -> 200
            #3 2026-01-01T00:00:00.003Z dynamodb:GetItem shelf #2 [123456789012 eu-west-1] -> 200
            """);
    Call first = aws.calls().all().get(0);
    assertThat(first.request().orElseThrow()).isInstanceOf(PutItemRequest.class);
    assertThat(first.signedBy()).contains("AKIAIOSFODNN7EXAMPLE");
    assertThat(first.took()).isPositive();
  }

  @Test
  void the_account_is_the_access_key_when_that_is_twelve_digits() {
    put(client(aws, "111122223333", "x"), "a");
    assertThat(aws.calls().all().get(0).account()).isEqualTo("111122223333");
  }

  @Test
  void an_action_that_is_not_modelled_says_so_by_name() {
    assertThatThrownBy(() -> client.query(b -> b.tableName("shelf")))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(501);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("NotImplemented");
              assertThat(e.awsErrorDetails().errorMessage()).contains("dynamodb:Query");
            });
  }

  @Test
  void an_action_that_does_not_exist_is_refused_as_by_aws() {
    assertThatThrownBy(() -> client.describeLimits())
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e ->
                assertThat(e.awsErrorDetails().errorCode()).isEqualTo("UnknownOperationException"));
  }

  @Test
  void equal_seeds_give_equal_ids_and_others_give_others() {
    assertThat(put(client, "a")).isEqualTo(put(client(world(7)), "a"));
    assertThat(put(client, "b")).isNotEqualTo(put(client(world(8)), "b"));
    assertThat(put(client, "c")).isNotEqualTo(put(client, "c"));
  }

  @Test
  void an_error_meets_every_attempt_and_nothing_happens() {
    FaultRule rule = aws.faults().on("dynamodb:PutItem").then(Fault.error("InternalServerError"));
    assertThatThrownBy(() -> put(client, "a"))
        .isInstanceOfSatisfying(
            DynamoDbException.class, e -> assertThat(e.statusCode()).isEqualTo(500));
    assertThat(rule.acted()).isEqualTo(9);
    assertThat(aws.calls().of("PutItem"))
        .extracting(Call::attempt)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(aws.calls().of("PutItem")).extracting(Call::occurrence).containsOnly(1L);
    aws.faults().heal();
    assertThat(has(client, "a")).isFalse();
  }

  @Test
  void throttling_is_the_services_own_error() {
    aws.faults().on(PutItemRequest.class).call(2).then(Fault.throttle());
    put(client, "a");
    assertThatThrownBy(() -> put(client, "b"))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    put(client, "c");
  }

  @Test
  void a_lost_request_has_no_effect_and_is_tried_again() {
    aws.faults().on("PutItem").then(Fault.loseRequest());
    put(client, "a");
    assertThat(aws.store(Shelf.SERVICE).changes()).hasSize(1);
    assertThat(aws.calls().describe())
        .isEqualTo(
            """
            #1 2026-01-01T00:00:00.001Z dynamodb:PutItem shelf #1 [123456789012 eu-west-1] -> \
            connection broken (Connection reset: the request was lost) {PutItem -> loseRequest}
            #2 2026-01-01T00:00:00.002Z dynamodb:PutItem shelf #1 attempt 2 \
            [123456789012 eu-west-1] -> 200
            """);
  }

  @Test
  void a_lost_reply_has_its_effect_and_the_retry_has_it_again() {
    aws.faults().on("PutItem").then(Fault.loseReply());
    put(client, "a");
    assertThat(aws.store(Shelf.SERVICE).changes()).hasSize(2);
    assertThat(aws.fake(Shelf.class).told()).containsExactly("a", "a");
  }

  @Test
  void an_error_after_the_commit_leaves_the_effect() {
    aws.faults()
        .on("PutItem")
        .at(FaultPoint.AFTER_COMMIT)
        .then(Fault.unlistedError("SomeError", 400, "told to fail"));
    assertThatThrownBy(() -> put(client, "a")).hasMessageContaining("told to fail");
    assertThat(has(client, "a")).isTrue();
    assertThat(aws.fake(Shelf.class).told()).containsExactly("a");
  }

  @Test
  void latency_is_virtual_and_what_expires_meanwhile_has_expired() {
    put(client, "a");
    aws.faults().on(GetItemRequest.class).call(2).then(Fault.latency(Duration.ofHours(2)));
    assertThat(has(client, "a")).isTrue();
    assertThat(has(client, "a")).isFalse();
    assertThat(aws.clock().instant()).isAfter(START.plus(Duration.ofHours(2)));
  }

  @Test
  void a_hanging_call_ends_in_the_clients_own_time_out() {
    for (int attempt = 1; attempt <= 9; attempt++) {
      aws.faults().on("GetItem").attempt(attempt).then(Fault.hang());
    }
    assertThatThrownBy(() -> has(client, "a"))
        .isInstanceOf(SdkClientException.class)
        .hasRootCauseInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void a_corrupt_body_is_noticed_by_its_checksum() {
    put(client, "a");
    aws.faults().on("GetItem").call(1).then(Fault.corruptBody());
    assertThatThrownBy(() -> has(client, "a")).isInstanceOf(Crc32MismatchException.class);
    assertThat(has(client, "a")).isTrue();
  }

  @Test
  void a_broken_off_body_is_tried_again() {
    put(client, "a");
    aws.faults().on("GetItem").then(Fault.truncateBody(5));
    assertThat(has(client, "a")).isTrue();
    assertThat(aws.calls().of("GetItem")).extracting(Call::attempt).containsExactly(1, 2);
  }

  @Test
  void a_crash_refuses_everything_until_it_is_healed() {
    aws.faults().on("PutItem").call(1).at(FaultPoint.AFTER_COMMIT).then(Fault.crash());
    assertThatThrownBy(() -> put(client, "a")).hasRootCauseInstanceOf(IOException.class);
    assertThatThrownBy(() -> has(client, "a")).hasRootCauseInstanceOf(IOException.class);
    aws.faults().heal();
    assertThat(has(client, "a")).isTrue();
  }

  @Test
  void a_probability_strikes_the_same_calls_in_every_run() {
    assertThat(struck(world(1))).isEqualTo(struck(world(1))).isNotEqualTo(struck(world(2)));
    assertThat(struck(world(1)).size()).isBetween(10, 90);
  }

  private static List<Long> struck(FakeAws aws) {
    aws.faults().on("PutItem").probability(0.5).then(Fault.latency(Duration.ofMillis(5)));
    DynamoDbClient client = client(aws);
    for (int i = 0; i < 100; i++) {
      put(client, "thing" + i);
    }
    return aws.calls().matching(call -> !call.faults().isEmpty()).stream()
        .map(Call::sequence)
        .toList();
  }

  @Test
  void a_rule_may_look_at_the_request() {
    aws.faults()
        .on(PutItemRequest.class)
        .where(r -> r.item().get("id").s().equals("bad"))
        .then(Fault.error("ValidationException", 400, "told to fail"));
    put(client, "good");
    assertThatThrownBy(() -> put(client, "bad")).hasMessageContaining("told to fail");
  }

  @Test
  void an_action_that_is_not_written_like_one_is_refused_when_the_rule_is_made() {
    assertThatThrownBy(() -> aws.faults().on("put item"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"s3:PutObject\"");
    assertThatThrownBy(() -> aws.faults().on("PutItem").call(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_call_made_by_an_events_target_names_its_cause() {
    aws.links()
        .register(
            Shelf.Listener.class,
            id -> {
              if (!id.equals("echo")) {
                put(client, "echo");
              }
            });
    put(client, "a");
    assertThat(aws.calls().all()).extracting(Call::causedBy).containsExactly(0L, 1L);
    put(client, "b");
    assertThat(aws.calls().all()).extracting(Call::causedBy).containsExactly(0L, 1L, 0L, 3L);
  }

  @Test
  void events_that_cause_themselves_come_to_an_end() {
    aws.links().register(Shelf.Listener.class, id -> put(client, "again"));
    put(client, "a");
    assertThat(aws.deliveries().history())
        .anySatisfy(line -> assertThat(line).contains("triggers itself"));
  }

  @Test
  void events_can_be_held_released_reordered_and_repeated() {
    Shelf shelf = aws.fake(Shelf.class);
    put(client, "now");
    aws.deliveries().hold();
    put(client, "a");
    put(client, "b");
    assertThat(shelf.told()).containsExactly("now");
    assertThat(aws.deliveries().pending()).hasSize(2);
    aws.deliveries().reorder();
    aws.deliveries().release();
    assertThat(shelf.told()).containsExactly("now", "b", "a");
    aws.deliveries().repeat(2);
    put(client, "c");
    assertThat(shelf.told()).containsExactly("now", "b", "a", "c", "c");
  }

  @Test
  void what_was_delivered_can_be_read_by_target() {
    put(client, "a");
    put(client, "b");
    assertThat(aws.deliveries().to("arn:aws:shelf:::a"))
        .singleElement()
        .satisfies(
            delivered -> {
              assertThat(delivered.text()).isEqualTo("a");
              assertThat(delivered.failed()).isFalse();
              assertThat(delivered.at()).isEqualTo(aws.calls().all().get(0).at());
            });
    aws.links()
        .register(
            Shelf.Listener.class,
            id -> {
              throw new IllegalStateException("no room");
            });
    put(client, "c");
    assertThat(aws.deliveries().to("arn:aws:shelf:::c"))
        .singleElement()
        .satisfies(delivered -> assertThat(delivered.failure()).contains("no room"));
    assertThat(aws.deliveries().all()).hasSize(3);
  }

  @Test
  void events_can_be_delayed_on_the_virtual_clock() {
    aws.deliveries().delay(Duration.ofSeconds(10));
    put(client, "a");
    assertThat(aws.fake(Shelf.class).told()).isEmpty();
    aws.clock().advance(Duration.ofSeconds(9));
    assertThat(aws.fake(Shelf.class).told()).isEmpty();
    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(aws.fake(Shelf.class).told()).containsExactly("a");
  }

  @Test
  void time_alone_changes_the_state() {
    put(client, "a");
    aws.clock().advance(Duration.ofMinutes(59));
    assertThat(has(client, "a")).isTrue();
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(has(client, "a")).isFalse();
  }

  @Test
  void a_fork_begins_with_the_state_and_shares_nothing_afterwards() {
    put(client, "a");
    FakeAws fork = aws.fork();
    DynamoDbClient there = client(fork);
    put(there, "b");
    put(client, "c");
    assertThat(List.of(has(there, "a"), has(there, "b"), has(there, "c")))
        .containsExactly(true, true, false);
    assertThat(List.of(has(client, "a"), has(client, "b"), has(client, "c")))
        .containsExactly(true, false, true);
    fork.clock().advance(Duration.ofHours(1));
    assertThat(has(there, "a")).isFalse();
    assertThat(has(client, "a")).isTrue();
    assertThat(fork.calls().all().get(0).sequence()).isEqualTo(1);
  }

  @Test
  void two_services_may_share_one_state() {
    put(client, "a");
    put(client, "b");
    DynamoDbStreamsClient looker = aws.client(DynamoDbStreamsClient.class);
    assertThat(looker.listStreams().lastEvaluatedStreamArn()).isEqualTo("things: 2");
    DynamoDbStreamsClient there = aws.fork().client(DynamoDbStreamsClient.class);
    assertThat(there.listStreams().lastEvaluatedStreamArn()).isEqualTo("things: 2");
  }

  @Test
  void a_reset_world_is_as_new() {
    put(client, "a");
    String log = aws.calls().describe();
    aws.faults().on("*").then(Fault.crash());
    aws.reset();
    assertThat(aws.calls().count()).isZero();
    assertThat(aws.clock().instant()).isEqualTo(START);
    put(client, "a");
    assertThat(aws.calls().describe()).isEqualTo(log);
  }

  @Test
  void the_changes_replay_to_the_same_state() {
    put(client, "a");
    put(client, "b");
    client.deleteItem(b -> b.tableName("shelf").key(Map.of("id", AttributeValue.fromS("a"))));
    aws.clock().advance(Duration.ofHours(1));
    put(client, "c");
    Shelf.State replayed = Shelf.State.EMPTY;
    for (var change : aws.store(Shelf.SERVICE).changes()) {
      replayed = change.applyTo(replayed);
    }
    assertThat(replayed).isEqualTo(aws.store(Shelf.SERVICE).state());
  }

  @Test
  void the_log_is_bounded_and_counts_what_it_dropped() {
    FakeAws small =
        FakeAws.builder()
            .providers(List.of(new Shelf.Provider()))
            .callLogCapacity(2)
            .startingAt(START)
            .create();
    DynamoDbClient there = client(small);
    for (int i = 0; i < 5; i++) {
      put(there, "x");
    }
    assertThat(small.calls().all()).extracting(Call::sequence).containsExactly(4L, 5L);
    assertThat(small.calls().dropped()).isEqualTo(3);
    assertThat(small.calls().describe()).startsWith("(the first 3 calls are no longer held)");
  }

  @Test
  void the_signatures_of_keys_the_world_issued_are_checked() {
    // The client signs with the real clock, so the world has to agree with it.
    FakeAws now = FakeAws.builder().providers(List.of(new Shelf.Provider())).create();
    var issued = now.issueAccessKey("444455556666");
    put(client(now, issued.accessKeyId(), issued.secretAccessKey()), "a");
    assertThat(now.calls().all().get(0).account()).isEqualTo("444455556666");
    assertThatThrownBy(() -> put(client(now, issued.accessKeyId(), "wrong"), "b"))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e ->
                assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidSignatureException"));
    put(client(now, "unknown", "whatever"), "c");
  }

  @Test
  void a_defect_of_the_fake_is_said_to_be_one() {
    assertThatThrownBy(() -> client.getItem(b -> b.tableName("shelf").key(Map.of())))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(500);
              assertThat(e.getMessage()).contains("a defect of Cloudfakes");
            });
    assertThat(aws.calls().all().get(0).failure()).containsInstanceOf(NullPointerException.class);
  }
}
