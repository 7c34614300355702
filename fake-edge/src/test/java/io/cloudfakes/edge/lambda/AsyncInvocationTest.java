package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.FakeAws;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.protocol.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;

class AsyncInvocationTest {
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:";
  private static final String BUCKET = "arn:aws:s3:::photos";

  private final FakeAws aws =
      FakeAws.builder().seed(7).startingAt(Instant.parse("2026-01-31T12:00:00Z")).create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);
  private final LambdaClient client = aws.client(LambdaClient.class);
  private final FunctionTarget target = aws.links().find(FunctionTarget.class).orElseThrow();
  private final List<String> seen = new ArrayList<>();
  private int failures;

  @AfterEach
  void close() {
    aws.close();
  }

  private String note(JsonNode event) {
    seen.add(event.toString());
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("not now");
    }
    return "done";
  }

  private InvokeResponse send(String name, String event) {
    return client.invoke(
        b ->
            b.functionName(name)
                .invocationType(InvocationType.EVENT)
                .payload(SdkBytes.fromUtf8String(event)));
  }

  @Test
  void an_event_is_accepted_with_202_and_handled_before_the_call_returns() {
    LambdaFunction function = lambda.deploy("note", this::note);

    InvokeResponse response = send("note", "{\"a\":1}");

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.payload().asByteArray()).isEmpty();
    assertThat(response.executedVersion()).isNull();
    assertThat(seen).containsExactly("{\"a\":1}");
    Invocation made = function.lastInvocation();
    assertThat(made.requestId()).isEqualTo(response.responseMetadata().requestId());
    assertThat(made.type()).isEqualTo(InvocationType.EVENT);
    assertThat(made.attempt()).isEqualTo(1);
    assertThat(made.eventText()).isEqualTo("{\"a\":1}");
    assertThat(made.replyText()).isEqualTo("\"done\"");
    assertThat(made.source()).isEmpty();
  }

  @Test
  void a_failed_event_is_tried_again_after_one_minute_and_after_two_more() {
    failures = 2;
    LambdaFunction function = lambda.deploy("note", this::note);
    send("note", "1");
    assertThat(seen).hasSize(1);
    assertThat(function.waiting()).hasSize(1);
    assertThat(function.waiting().get(0).attempt()).isEqualTo(2);

    aws.clock().advance(Duration.ofSeconds(59));
    assertThat(seen).hasSize(1);
    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(seen).hasSize(2);
    aws.clock().advance(Duration.ofSeconds(119));
    assertThat(seen).hasSize(2);
    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(seen).containsExactly("1", "1", "1");

    List<Invocation> all = function.invocations();
    assertThat(all).extracting(Invocation::attempt).containsExactly(1, 2, 3);
    assertThat(all).extracting(Invocation::failed).containsExactly(true, true, false);
    assertThat(all).extracting(Invocation::requestId).containsOnly(all.get(0).requestId());
    assertThat(Duration.between(all.get(0).startedAt(), all.get(2).startedAt()))
        .isEqualTo(Duration.ofMinutes(3));
    assertThat(function.waiting()).isEmpty();
    assertThat(function.dropped()).isEmpty();
  }

  @Test
  void an_event_that_fails_three_times_is_given_up() {
    failures = 9;
    LambdaFunction function = lambda.deploy("note", this::note);

    send("note", "1");
    aws.clock().advance(Duration.ofDays(1));

    assertThat(seen).hasSize(3);
    assertThat(function.dropped()).hasSize(1);
    assertThat(function.dropped().get(0).attempt()).isEqualTo(3);
    assertThat(function.waiting()).isEmpty();
  }

  @Test
  void a_time_out_is_tried_again_as_well() {
    LambdaFunction function =
        lambda.deploy(
            "slow",
            event -> {
              aws.clock().advance(Duration.ofMinutes(16));
              return 1;
            });

    send("slow", "1");

    assertThat(function.lastInvocation().replyText()).contains("Sandbox.Timedout");
    assertThat(function.waiting()).hasSize(1);
  }

  @Test
  void an_event_over_1_mb_is_refused() {
    lambda.deploy("note", event -> event.asText().length());

    assertThat(send("note", "\"" + "x".repeat(1_048_574) + "\"").statusCode()).isEqualTo(202);
    assertThatExceptionOfType(RequestTooLargeException.class)
        .isThrownBy(() -> send("note", "\"" + "x".repeat(1_048_575) + "\""))
        .withMessageContaining("1048576");
  }

  @Test
  void an_event_held_back_is_handled_when_it_is_released() {
    lambda.deploy("note", this::note);
    aws.deliveries().hold();

    send("note", "1");
    assertThat(seen).isEmpty();
    assertThat(aws.deliveries().pending()).hasSize(1);
    aws.deliveries().release();

    assertThat(seen).containsExactly("1");
  }

  @Test
  void an_event_may_come_twice() {
    lambda.deploy("note", this::note);
    aws.deliveries().repeat(2);

    send("note", "1");

    assertThat(seen).containsExactly("1", "1");
  }

  @Test
  void an_event_whose_function_is_deleted_before_the_retry_is_lost() {
    failures = 1;
    LambdaFunction function = lambda.deploy("note", this::note);
    send("note", "1");

    client.deleteFunction(b -> b.functionName("note"));
    aws.clock().advance(Duration.ofHours(1));

    assertThat(seen).hasSize(1);
    assertThat(function.waiting()).isEmpty();
    assertThat(function.invocations()).hasSize(1);
  }

  @Test
  void a_fork_has_the_retries_of_its_parent() {
    failures = 1;
    lambda.deploy("note", this::note);
    send("note", "1");

    try (FakeAws fork = aws.fork()) {
      fork.clock().advance(Duration.ofMinutes(1));
      assertThat(fork.fake(FakeLambda.class).function("note").invocations()).hasSize(2);
    }
    assertThat(lambda.function("note").invocations()).hasSize(1);
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(lambda.function("note").invocations()).hasSize(2);
  }

  @Test
  void another_service_hands_over_an_event_which_reaches_an_s3_handler() {
    LambdaFunction function = lambda.deploy("index", new Photos.Index());

    target.invokeAsync(function.arn(), Bytes.utf8(Photos.S3_EVENT), BUCKET);

    Invocation made = function.lastInvocation();
    assertThat(made.failed()).isFalse();
    assertThat(made.source()).isEqualTo(BUCKET);
    assertThat(made.type()).isEqualTo(InvocationType.EVENT);
    assertThat(made.replyText()).startsWith("\"ObjectCreated:Put DOC-EXAMPLE-BUCKET/b21b84");
  }

  @Test
  void events_of_another_service_have_request_ids_of_their_own_and_are_retried() {
    failures = 1;
    LambdaFunction function = lambda.deploy("note", this::note);

    target.invokeAsync(function.arn(), Bytes.utf8("1"), BUCKET);
    target.invokeAsync(function.arn(), Bytes.utf8("2"), BUCKET);
    aws.clock().advance(Duration.ofMinutes(1));

    assertThat(seen).containsExactly("1", "2", "1");
    List<Invocation> all = function.invocations();
    assertThat(all.get(0).requestId())
        .isEqualTo(all.get(2).requestId())
        .isNotEqualTo(all.get(1).requestId());
  }

  @Test
  void a_target_exists_by_its_arn_in_its_region_and_account() {
    lambda.deploy("note", this::note);

    assertThat(target.exists(ARN + "note")).isTrue();
    assertThat(target.exists(ARN + "note:$LATEST")).isTrue();
    assertThat(target.exists(ARN + "note:1")).isFalse();
    assertThat(target.exists(ARN + "other")).isFalse();
    assertThat(target.exists("arn:aws:lambda:eu-west-1:123456789012:function:note")).isFalse();
    assertThat(target.exists("arn:aws:sqs:us-east-1:123456789012:note")).isFalse();
    assertThat(target.exists("note")).isFalse();
  }
}
