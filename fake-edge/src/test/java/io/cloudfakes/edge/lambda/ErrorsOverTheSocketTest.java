package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.FakeAws;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** Everything that can go wrong with an invocation, as a client over the network sees it. */
class ErrorsOverTheSocketTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/photos";

  private final FakeAws aws =
      FakeAws.builder()
          .option(
              LambdaOptions.defaults()
                  .withWatchdog(Duration.ofMinutes(2))
                  .withActivation(Duration.ofSeconds(5)))
          .create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);
  private final LambdaClient client = aws.socketClient(LambdaClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private InvokeResponse invoke(String name, String event) {
    return client.invoke(b -> b.functionName(name).payload(SdkBytes.fromUtf8String(event)));
  }

  private static JsonNode error(InvokeResponse response) throws IOException {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.functionError()).isEqualTo("Unhandled");
    assertThat(response.sdkHttpResponse().firstMatchingHeader("X-Amz-Function-Error"))
        .hasValue("Unhandled");
    return JsonMapper.builder().build().readTree(response.payload().asByteArray());
  }

  @Test
  void a_function_that_throws_is_still_answered_with_200() throws IOException {
    lambda.deploy(
        "throws",
        (JsonNode event) -> {
          throw new IllegalStateException("no table");
        });
    JsonNode error = error(invoke("throws", "{}"));
    assertThat(error.get("errorMessage").asText()).isEqualTo("no table");
    assertThat(error.get("errorType").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(error.get("stackTrace").isArray()).isTrue();
  }

  @Test
  void a_function_that_takes_too_long() throws IOException {
    lambda.deploy(
        "slow",
        (JsonNode event) -> {
          aws.clock().advance(Duration.ofMinutes(16));
          return "late";
        });
    JsonNode error = error(invoke("slow", "{}"));
    assertThat(error.get("errorType").asText()).isEqualTo("Sandbox.Timedout");
    assertThat(error.get("errorMessage").asText())
        .matches("RequestId: [0-9a-f-]{36} Error: Task timed out after 900.00 seconds");
  }

  @Test
  void a_function_that_exits() throws IOException {
    client.createFunction(
        b ->
            b.functionName("ends")
                .runtime("java17")
                .role(ROLE)
                .handler(UploadedHandlers.Ending.class.getName())
                .code(c -> c.zipFile(Packages.of(UploadedHandlers.Ending.class))));
    aws.clock().advance(Duration.ofSeconds(5));

    JsonNode error = error(invoke("ends", "{\"do\":\"exit\",\"status\":\"0\"}"));
    assertThat(error.get("errorType").asText()).isEqualTo("Runtime.ExitError");
    assertThat(error.get("errorMessage").asText())
        .endsWith("Error: Runtime exited without providing a reason");
  }

  @Test
  void a_reply_that_is_too_long() throws IOException {
    lambda.deploy("long", (JsonNode event) -> "x".repeat(7_000_000));
    JsonNode error = error(invoke("long", "{}"));
    assertThat(error.get("errorType").asText()).isEqualTo("Function.ResponseSizeTooLarge");
    assertThat(error.get("errorMessage").asText())
        .contains("maximum allowed payload size (6291556 bytes).");
  }

  @Test
  void a_function_that_is_throttled() {
    lambda.deploy("busy", (JsonNode event) -> "done");
    client.putFunctionConcurrency(b -> b.functionName("busy").reservedConcurrentExecutions(0));
    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> invoke("busy", "{}"))
        .satisfies(
            e -> {
              assertThat(e.statusCode()).isEqualTo(429);
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("Rate Exceeded.");
              assertThat(e.reasonAsString())
                  .isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded");
              assertThat(e.type()).isEqualTo("User");
            });
  }

  @Test
  void a_function_that_is_still_being_made() {
    client.createFunction(
        b ->
            b.functionName("new")
                .runtime("java17")
                .role(ROLE)
                .handler(UploadedHandlers.Counting.class.getName())
                .code(c -> c.zipFile(Packages.of(UploadedHandlers.Counting.class))));
    assertThat(client.getFunctionConfiguration(b -> b.functionName("new")).stateAsString())
        .isEqualTo("Pending");
    refused(
        "new",
        "{}",
        409,
        "ResourceConflictException",
        "The operation cannot be performed at this time. The function is currently in the"
            + " following state: Pending");
    aws.clock().advance(Duration.ofSeconds(5));
    assertThat(client.getFunctionConfiguration(b -> b.functionName("new")).stateAsString())
        .isEqualTo("Active");
    assertThat(invoke("new", "{}").payload().asUtf8String()).isEqualTo("1");
  }

  @Test
  void an_event_that_is_too_long_or_no_json() {
    lambda.deploy("echo", (JsonNode event) -> event);
    refused("echo", "\"" + "x".repeat(6_291_456) + "\"", 413, "RequestTooLargeException", "");
    refused("echo", "{", 400, "InvalidRequestContentException", "");
    assertThat(lambda.function("echo").invocations()).isEmpty();
  }

  private void refused(String name, String event, int status, String code, String message) {
    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(() -> invoke(name, event))
        .satisfies(
            e -> {
              assertThat(e.statusCode()).isEqualTo(status);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(e.awsErrorDetails().errorMessage()).contains(message);
            });
  }

  @Test
  void what_is_no_request_for_a_reply() {
    lambda.deploy("null", (JsonNode event) -> null);
    assertThat(invoke("null", "{}").payload().asUtf8String()).isEqualTo("null");
    InvokeResponse event =
        client.invoke(b -> b.functionName("null").invocationType(InvocationType.EVENT));
    assertThat(event.statusCode()).isEqualTo(202);
    assertThat(event.payload().asByteArray()).isEmpty();
    assertThat(
            client
                .invoke(b -> b.functionName("null").invocationType(InvocationType.DRY_RUN))
                .statusCode())
        .isEqualTo(204);
  }

  @Test
  void function_urls() throws Exception {
    lambda.deploy(
        "site",
        (JsonNode event) -> {
          if (event.get("rawPath").asText().equals("/broken")) {
            throw new IllegalStateException();
          }
          return Map.of("statusCode", 200);
        });
    client.addPermission(
        b ->
            b.functionName("site")
                .statementId("all")
                .action("lambda:InvokeFunctionUrl")
                .principal("*")
                .functionUrlAuthType("NONE"));
    URI url =
        URI.create(
            client
                .createFunctionUrlConfig(b -> b.functionName("site").authType("NONE"))
                .functionUrl());

    assertThat(get(url.getHost(), "/").statusCode()).isEqualTo(200);
    HttpResponse<String> broken = get(url.getHost(), "/broken");
    assertThat(broken.statusCode()).isEqualTo(502);
    assertThat(broken.body()).isEqualTo("Internal Server Error");
    HttpResponse<String> unknown =
        get("abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws", "/");
    assertThat(unknown.statusCode()).isEqualTo(403);
    assertThat(unknown.body()).isEqualTo("{\"Message\":null}");
    assertThat(unknown.headers().firstValue("x-amzn-ErrorType")).hasValue("AccessDeniedException");
    client.putFunctionConcurrency(b -> b.functionName("site").reservedConcurrentExecutions(0));
    assertThat(get(url.getHost(), "/").statusCode()).isEqualTo(429);
  }

  private HttpResponse<String> get(String host, String path) throws Exception {
    URI uri = URI.create(aws.endpoint() + "/_cloudfakes/https/" + host + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
