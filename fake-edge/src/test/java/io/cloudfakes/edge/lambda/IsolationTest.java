package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.FakeAws;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** What functions do to their process they do to their instance alone. */
class IsolationTest {
  private final FakeAws aws =
      FakeAws.builder()
          .seed(7)
          // Long enough for any handler that returns at all, on the slowest machine.
          .option(LambdaOptions.defaults().withWatchdog(Duration.ofMinutes(2)))
          .create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);
  private final LambdaClient client = aws.client(LambdaClient.class);

  @BeforeEach
  void create() {
    create("end", UploadedHandlers.Ending.class);
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private void create(String name, Class<?> handler) {
    client.createFunction(
        b ->
            b.functionName(name)
                .runtime("java17")
                .role("arn:aws:iam::123456789012:role/photos")
                .handler(handler.getName())
                .environment(e -> e.variables(java.util.Map.of("STAGE", "beta")))
                .code(c -> c.zipFile(Packages.of(handler))));
  }

  private InvokeResponse invoke(String event) {
    return client.invoke(b -> b.functionName("end").payload(SdkBytes.fromUtf8String(event)));
  }

  private String log() {
    return lambda.function("end").lastInvocation().logs();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"exit\",\"status\":\"1\"', with error: exit status 1",
    "'\"exit\",\"status\":\"0\"', without providing a reason",
    "'\"runtime\"', with error: exit status 3",
    "'\"halt\"', with error: exit status 4",
    "'\"reference\"', with error: exit status 5",
    "'\"caught\"', with error: exit status 1",
  })
  void code_that_ends_its_process_ends_its_instance_alone(String what, String reason)
      throws IOException {
    assertThat(invoke("{}").payload().asUtf8String()).isEqualTo("1");
    assertThat(invoke("{}").payload().asUtf8String()).isEqualTo("2");

    InvokeResponse ended = invoke("{\"do\":" + what + "}");

    String id = ended.responseMetadata().requestId();
    assertThat(ended.statusCode()).isEqualTo(200);
    assertThat(ended.functionError()).isEqualTo("Unhandled");
    JsonNode error = JsonMapper.builder().build().readTree(ended.payload().asByteArray());
    assertThat(error.get("errorType").asText()).isEqualTo("Runtime.ExitError");
    assertThat(error.get("errorMessage").asText())
        .isEqualTo("RequestId: " + id + " Error: Runtime exited " + reason);
    assertThat(log())
        .contains("RequestId: " + id + " Error: Runtime exited " + reason + "\nRuntime.ExitError\n")
        .endsWith("\tStatus: error\tError Type: Runtime.ExitError\t\n");
    assertThat(invoke("{}").payload().asUtf8String()).isEqualTo("1");
    assertThat(log()).contains("Init Duration: 0.00 ms");
  }

  @Test
  void a_handler_that_ends_its_process_when_it_is_made_fails_each_time() {
    create("never", UploadedHandlers.EndingAtOnce.class);

    for (int i = 0; i < 2; i++) {
      assertThat(client.invoke(b -> b.functionName("never")).payload().asUtf8String())
          .contains("Runtime exited without providing a reason");
    }
  }

  @Test
  void an_error_of_the_jvm_ends_the_instance_and_any_other_does_not() {
    invoke("{}");
    assertThat(invoke("{\"do\":\"linkage\"}").payload().asUtf8String())
        .contains("\"errorType\":\"java.lang.LinkageError\"");
    assertThat(invoke("{}").payload().asUtf8String()).isEqualTo("3");

    assertThat(invoke("{\"do\":\"overflow\"}").payload().asUtf8String())
        .contains("\"errorType\":\"java.lang.StackOverflowError\"");

    assertThat(invoke("{}").payload().asUtf8String()).isEqualTo("1");
  }

  @Test
  void code_sees_the_variables_of_its_function_and_those_that_lambda_sets() {
    assertThat(invoke("{\"do\":\"getenv\",\"name\":\"STAGE\"}").payload().asUtf8String())
        .isEqualTo("\"beta\"");
    assertThat(invoke("{\"do\":\"getenv\",\"name\":\"PATH\"}").payload().asUtf8String())
        .isEqualTo("null");
    assertThat(invoke("{\"do\":\"environment\"}").payload().asUtf8String())
        .contains(
            "\"AWS_LAMBDA_FUNCTION_NAME\":\"end\"",
            "\"AWS_REGION\":\"us-east-1\"",
            "\"AWS_EXECUTION_ENV\":\"AWS_Lambda_java17\"",
            "\"_HANDLER\":\"" + UploadedHandlers.Ending.class.getName() + "\"",
            "\"STAGE\":\"beta\"");

    client.updateFunctionConfiguration(
        b ->
            b.functionName("end").environment(e -> e.variables(java.util.Map.of("STAGE", "prod"))));

    assertThat(invoke("{\"do\":\"getenv\",\"name\":\"STAGE\"}").payload().asUtf8String())
        .isEqualTo("\"prod\"");
  }

  /** A world as this one, in which handlers are soon given up. */
  private FakeAws hasty() {
    return aws.forking("hasty")
        .option(LambdaOptions.defaults().withWatchdog(Duration.ofSeconds(2)))
        .create();
  }

  @Test
  void a_handler_that_never_returns_is_given_up_by_the_watchdog() {
    try (FakeAws hasty = hasty()) {
      LambdaClient impatient = hasty.client(LambdaClient.class);
      impatient.invoke(b -> b.functionName("end").payload(SdkBytes.fromUtf8String("{}")));

      InvokeResponse given =
          impatient.invoke(
              b -> b.functionName("end").payload(SdkBytes.fromUtf8String("{\"do\":\"forever\"}")));

      String id = given.responseMetadata().requestId();
      assertThat(given.payload().asUtf8String())
          .isEqualTo(
              "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: "
                  + id
                  + " Error: Task timed out after 3.00 seconds\"}");
      Invocation last = hasty.fake(FakeLambda.class).function("end").lastInvocation();
      assertThat(last.logs()).contains("Duration: 3000.00 ms").contains("Status: timeout");
      assertThat(last.duration()).isEqualTo(Duration.ofSeconds(3));
      assertThat(
              impatient
                  .invoke(b -> b.functionName("end").payload(SdkBytes.fromUtf8String("{}")))
                  .payload()
                  .asUtf8String())
          .as("a new instance")
          .isEqualTo("1");
    }
  }

  @Test
  void a_handler_in_the_tests_own_class_path_is_given_up_too_and_its_thread_interrupted()
      throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (FakeAws hasty = hasty()) {
      LambdaFunction function =
          hasty
              .fake(FakeLambda.class)
              .deploy(
                  "wait",
                  String.class,
                  (event, context) -> {
                    try {
                      new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                      interrupted.countDown();
                    }
                    return "";
                  });

      hasty
          .client(LambdaClient.class)
          .invoke(b -> b.functionName("wait").payload(SdkBytes.fromUtf8String("\"\"")));

      assertThat(function.lastInvocation().replyText()).contains("Sandbox.Timedout");
      interrupted.await();
    }
  }

  @Test
  void retries_and_loops_are_counted_on_the_watchdogs_threads_as_well() {
    LambdaFunction loop =
        lambda.deploy(
            "loop",
            event -> {
              client.invoke(
                  b -> b.functionName("loop").payload(SdkBytes.fromUtf8String("{\"again\":1}")));
              return "";
            });

    client.invoke(b -> b.functionName("loop").payload(SdkBytes.fromUtf8String("{}")));

    assertThat(loop.invocations()).hasSize(16);
    assertThat(loop.invocations().get(0).replyText())
        .as("the innermost")
        .contains("recursive loop");
  }

  @Test
  void two_events_at_once_are_handled_by_two_instances() {
    LambdaFunction twice =
        lambda.deploy(
            "twice",
            JsonNode.class,
            (event, context) -> {
              if (event.isEmpty()) {
                client.invoke(
                    b -> b.functionName("twice").payload(SdkBytes.fromUtf8String("{\"n\":1}")));
              }
              return context.getLogStreamName();
            });

    client.invoke(b -> b.functionName("twice").payload(SdkBytes.fromUtf8String("{}")));
    client.invoke(b -> b.functionName("twice").payload(SdkBytes.fromUtf8String("{\"n\":2}")));

    assertThat(twice.invocations())
        .extracting(Invocation::replyText)
        .satisfies(
            streams -> {
              assertThat(streams).hasSize(3);
              assertThat(streams.get(0)).isNotEqualTo(streams.get(1));
              assertThat(streams.get(2)).as("one of them again").isIn(streams.subList(0, 2));
            });
  }
}
