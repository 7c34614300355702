package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.cloudfakes.FakeAws;
import io.cloudfakes.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

class InvokeTest {
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:";

  private final FakeAws aws =
      FakeAws.builder().seed(7).startingAt(Instant.parse("2026-01-31T12:00:00Z")).create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);
  private final LambdaClient client = aws.client(LambdaClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private InvokeResponse invoke(String name, String payload) {
    return client.invoke(b -> b.functionName(name).payload(SdkBytes.fromUtf8String(payload)));
  }

  @Test
  void a_reply_comes_with_status_200_and_the_version_that_ran() {
    lambda.deploy("double", event -> event.get("n").asInt() * 2);

    InvokeResponse response = invoke("double", "{\"n\": 21}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.executedVersion()).isEqualTo("$LATEST");
    assertThat(response.functionError()).isNull();
    assertThat(response.logResult()).isNull();
    assertThat(response.payload().asUtf8String()).isEqualTo("42");
  }

  @Test
  void it_works_through_every_way_into_the_world() {
    lambda.deploy("echo", event -> event);
    SdkBytes payload = SdkBytes.fromUtf8String("{\"a\":1}");

    assertThat(
            aws.socketClient(LambdaClient.class)
                .invoke(b -> b.functionName("echo").payload(payload))
                .payload())
        .isEqualTo(payload);
    assertThat(
            aws.directClient(LambdaClient.class)
                .invoke(b -> b.functionName("echo").payload(payload))
                .payload())
        .isEqualTo(payload);
    assertThat(
            aws.client(LambdaAsyncClient.class)
                .invoke(b -> b.functionName("echo").payload(payload))
                .join()
                .payload())
        .isEqualTo(payload);
    assertThat(lambda.function("echo").invocations()).hasSize(3);
  }

  @Test
  void a_reply_of_null_is_the_json_null() {
    lambda.deploy("nothing", event -> null);

    assertThat(invoke("nothing", "{}").payload().asUtf8String()).isEqualTo("null");
  }

  @Test
  void no_payload_at_all_is_an_empty_object_to_the_function() {
    lambda.deploy("echo", event -> event);

    assertThat(client.invoke(b -> b.functionName("echo")).payload().asUtf8String()).isEqualTo("{}");
  }

  @Test
  void a_handler_that_throws_gives_status_200_and_the_error_document() {
    lambda.deploy("broken", new Broken());

    InvokeResponse response = invoke("broken", "{}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.functionError()).isEqualTo("Unhandled");
    assertThat(response.executedVersion()).isEqualTo("$LATEST");
    assertThat(response.payload().asUtf8String())
        .startsWith(
            "{\"errorMessage\":\"out of film\",\"errorType\":\"java.lang.IllegalStateException\","
                + "\"stackTrace\":[\"")
        .contains("Broken.handleRequest(InvokeTest.java:")
        .doesNotContain("cloudfakes.edge.lambda.internal");
    Invocation made = lambda.function("broken").lastInvocation();
    assertThat(made.failed()).isTrue();
    assertThat(made.thrown()).containsInstanceOf(IllegalStateException.class);
    assertThat(made.dropped()).isFalse();
    assertThat(made.logs()).contains("out of film: java.lang.IllegalStateException\n");
  }

  @Test
  void an_exception_without_message_gives_its_class_for_one() {
    lambda.deploy(
        "broken",
        event -> {
          throw new UnsupportedOperationException();
        });

    assertThat(invoke("broken", "{}").payload().asUtf8String())
        .contains("\"errorMessage\":\"java.lang.UnsupportedOperationException\"");
  }

  @Test
  void an_event_that_is_no_json_is_refused() {
    lambda.deploy("echo", event -> event);

    assertThatExceptionOfType(InvalidRequestContentException.class)
        .isThrownBy(() -> invoke("echo", "n\u0007ot"))
        .satisfies(
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(400);
              assertThat(refusal.getMessage())
                  .contains(
                      "Could not parse request body into json: Could not parse payload into json:");
            });
    assertThatExceptionOfType(InvalidRequestContentException.class)
        .isThrownBy(() -> invoke("echo", "{\"a\":"));
    assertThat(lambda.function("echo").invocations()).isEmpty();
  }

  @Test
  void an_event_over_6_mb_is_refused_and_one_of_6_mb_is_not() {
    lambda.deploy("length", event -> event.asText().length());
    String largest = "\"" + "x".repeat(6_291_454) + "\"";

    assertThat(invoke("length", largest).payload().asUtf8String()).isEqualTo("6291454");
    assertThatExceptionOfType(RequestTooLargeException.class)
        .isThrownBy(() -> invoke("length", largest + " "))
        .satisfies(
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(413);
              assertThat(refusal.getMessage())
                  .contains(
                      "Request must be smaller than 6291456 bytes for the InvokeFunction"
                          + " operation");
            });
  }

  @Test
  void a_reply_over_6_mb_is_an_error_of_the_function() {
    lambda.deploy("big", event -> "x".repeat(6_291_555));

    InvokeResponse response = invoke("big", "{}");

    assertThat(response.functionError()).isEqualTo("Unhandled");
    assertThat(response.payload().asUtf8String())
        .contains("Function.ResponseSizeTooLarge")
        .contains("maximum allowed payload size (6291556 bytes).");
  }

  @Test
  void a_dry_run_runs_nothing() {
    lambda.deploy("echo", event -> event);

    InvokeResponse response =
        client.invoke(b -> b.functionName("echo").invocationType(InvocationType.DRY_RUN));

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(lambda.function("echo").invocations()).isEmpty();
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(
            () ->
                client.invoke(b -> b.functionName("none").invocationType(InvocationType.DRY_RUN)));
  }

  @Test
  void the_log_tail_has_lambdas_lines_around_the_handlers() {
    lambda.deploy("talk", new Talker());

    InvokeResponse response =
        client.invoke(b -> b.functionName("talk").logType(LogType.TAIL).payload(text("\"hi\"")));

    String id = response.responseMetadata().requestId();
    assertThat(new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8))
        .isEqualTo(
            "START RequestId: "
                + id
                + " Version: $LATEST\n"
                + "hi\n"
                + "[WARN] twice\n"
                + "END RequestId: "
                + id
                + "\n"
                + "REPORT RequestId: "
                + id
                + "\tDuration: 0.00 ms\tBilled Duration: 1 ms\tMemory Size: 128 MB\t"
                + "Max Memory Used: 128 MB\tInit Duration: 0.00 ms\t\n");
  }

  @Test
  void the_log_tail_is_the_last_4_kb() {
    lambda.deploy(
        "talk",
        String.class,
        (event, context) -> {
          context.getLogger().log("x".repeat(10_000));
          return event;
        });

    InvokeResponse response =
        client.invoke(b -> b.functionName("talk").logType(LogType.TAIL).payload(text("\"\"")));

    byte[] tail = Base64.getDecoder().decode(response.logResult());
    assertThat(tail).hasSize(4096);
    assertThat(new String(tail, StandardCharsets.UTF_8)).startsWith("xxx").contains("REPORT");
  }

  @Test
  void the_context_says_which_invocation_it_is() {
    List<String> seen = new ArrayList<>();
    lambda.deploy(
        "context",
        Map.class,
        (event, context) -> {
          seen.add(context.getAwsRequestId());
          seen.add(context.getFunctionName());
          seen.add(context.getFunctionVersion());
          seen.add(context.getInvokedFunctionArn());
          seen.add(context.getLogGroupName());
          seen.add(context.getLogStreamName());
          seen.add(Integer.toString(context.getMemoryLimitInMB()));
          seen.add(context.getClientContext().getCustom().get("shop"));
          seen.add(context.getClientContext().getClient().getAppTitle());
          return null;
        });
    String clientContext =
        Base64.getEncoder()
            .encodeToString(
                "{\"custom\":{\"shop\":\"7\"},\"client\":{\"app_title\":\"Till\"}}"
                    .getBytes(StandardCharsets.UTF_8));

    InvokeResponse response =
        client.invoke(b -> b.functionName("context:$LATEST").clientContext(clientContext));

    assertThat(response.functionError()).isNull();
    assertThat(seen.get(0)).isEqualTo(response.responseMetadata().requestId());
    assertThat(seen.subList(1, 5))
        .containsExactly("context", "$LATEST", ARN + "context:$LATEST", "/aws/lambda/context");
    assertThat(seen.get(5)).matches("2026/01/31/\\[\\$LATEST\\][0-9a-f]{32}");
    assertThat(seen.subList(6, 9)).containsExactly("128", "7", "Till");
  }

  @Test
  void a_client_context_that_is_no_json_object_is_refused() {
    lambda.deploy("echo", event -> event);

    assertThatExceptionOfType(InvalidRequestContentException.class)
        .isThrownBy(() -> client.invoke(b -> b.functionName("echo").clientContext("%%")));
  }

  @Test
  void the_remaining_time_is_virtual_and_a_function_that_takes_longer_times_out() {
    List<Integer> remaining = new ArrayList<>();
    lambda.deploy(
        "slow",
        Map.class,
        (event, context) -> {
          remaining.add(context.getRemainingTimeInMillis());
          aws.clock().advance(Duration.ofMinutes(10));
          remaining.add(context.getRemainingTimeInMillis());
          aws.clock().advance(Duration.ofMinutes(10));
          remaining.add(context.getRemainingTimeInMillis());
          return "late";
        });

    InvokeResponse response = invoke("slow", "{}");

    assertThat(remaining).containsExactly(900_000, 300_000, 0);
    assertThat(response.functionError()).isEqualTo("Unhandled");
    assertThat(response.payload().asUtf8String())
        .isEqualTo(
            "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: "
                + response.responseMetadata().requestId()
                + " Error: Task timed out after 900.00 seconds\"}");
    Invocation made = lambda.function("slow").lastInvocation();
    assertThat(made.duration()).isEqualTo(Duration.ofMinutes(15));
    assertThat(made.logs()).contains("Task timed out after 900.00 seconds");
  }

  @Test
  void a_name_may_be_given_in_all_of_awss_forms() {
    lambda.deploy("echo", event -> event);

    for (String name :
        List.of(
            "echo",
            "echo:$LATEST",
            "123456789012:function:echo",
            "function:echo",
            ARN + "echo",
            ARN + "echo:$LATEST")) {
      assertThat(invoke(name, "1").payload().asUtf8String()).as(name).isEqualTo("1");
    }
    assertThat(
            client
                .invoke(b -> b.functionName("echo").qualifier("$LATEST").payload(text("2")))
                .payload()
                .asUtf8String())
        .isEqualTo("2");
  }

  @Test
  void a_function_that_is_not_there_is_refused_by_its_arn() {
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> invoke("doesnotexist", "{}"))
        .satisfies(
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(404);
              assertThat(refusal.type()).isEqualTo("User");
              assertThat(refusal.getMessage())
                  .contains("Function not found: " + ARN + "doesnotexist");
            });
    lambda.deploy("echo", event -> event);
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.invoke(b -> b.functionName("echo").qualifier("3")))
        .withMessageContaining("Function not found: " + ARN + "echo:3");
  }

  @Test
  void names_that_aws_refuses_are_refused_in_its_words() {
    lambda.deploy("echo", event -> event);

    refused("invalid:function:name", 400, "ValidationException", "at 'functionName' failed to");
    refused(
        "arn:aws:lambda:eu-west-1:123456789012:function:echo",
        404,
        "ResourceNotFoundException",
        "Functions from 'eu-west-1' are not reachable in this region ('us-east-1')");
    refused(
        "arn:aws:lambda:us-east-1:210987654321:function:echo", 403, "AccessDeniedException", "");
    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(() -> client.invoke(b -> b.functionName("echo:1").qualifier("2")))
        .withMessageContaining(
            "The derived qualifier from the function name does not match the specified"
                + " qualifier.");
    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(() -> client.invoke(b -> b.functionName("echo").qualifier("a-?")))
        .withMessageContaining("Value 'a-?' at 'qualifier' failed to satisfy constraint");
  }

  private void refused(String name, int status, String code, String message) {
    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(() -> invoke(name, "{}"))
        .satisfies(
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(status);
              assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(refusal.getMessage()).contains(message);
            });
  }

  @Test
  void members_that_are_not_modelled_are_refused_by_name() {
    lambda.deploy("echo", event -> event);

    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(() -> client.invoke(b -> b.functionName("echo").invocationType("Sometimes")))
        .withMessageContaining("Value 'Sometimes' at 'invocationType'");
    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(() -> client.listFunctions(b -> b.masterRegion("ALL")))
        .satisfies(
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(501);
              assertThat(refusal.getMessage())
                  .contains("the member MasterRegion of lambda:ListFunctions");
            });
  }

  @Test
  void a_throttled_call_never_reaches_the_function() {
    lambda.deploy("echo", event -> event);
    aws.faults().on("lambda:Invoke").then(Fault.throttle());

    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> invoke("echo", "{}"))
        .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(429));
    assertThat(lambda.function("echo").invocations()).isEmpty();
  }

  @Test
  void a_lost_reply_leaves_the_function_run_and_the_sdk_runs_it_again() {
    lambda.deploy("echo", event -> event);
    aws.faults().on("lambda:Invoke").attempt(1).then(Fault.loseReply());

    assertThat(invoke("echo", "1").payload().asUtf8String()).isEqualTo("1");

    assertThat(lambda.function("echo").invocations()).hasSize(2);
  }

  @Test
  void equal_worlds_give_equal_invocations() {
    List<Invocation> first = someCalls();
    List<Invocation> second = someCalls();

    assertThat(first).isEqualTo(second).hasSize(2);
  }

  private static List<Invocation> someCalls() {
    try (FakeAws world =
        FakeAws.builder().seed(3).startingAt(Instant.parse("2026-01-01T00:00:00Z")).create()) {
      LambdaFunction echo = world.fake(FakeLambda.class).deploy("echo", event -> event);
      LambdaClient calls = world.client(LambdaClient.class);
      calls.invoke(b -> b.functionName("echo").payload(text("1")));
      calls.invoke(
          b -> b.functionName("echo").invocationType(InvocationType.EVENT).payload(text("2")));
      return echo.invocations();
    }
  }

  private static SdkBytes text(String json) {
    return SdkBytes.fromUtf8String(json);
  }

  /** Fails. */
  public static final class Broken implements RequestHandler<Object, String> {
    @Override
    public String handleRequest(Object event, Context context) {
      throw new IllegalStateException("out of film");
    }
  }

  /** Logs. */
  public static final class Talker implements RequestHandler<String, String> {
    @Override
    public String handleRequest(String event, Context context) {
      context.getLogger().log(event);
      context.getLogger().log("twice", LogLevel.WARN);
      return event;
    }
  }
}
