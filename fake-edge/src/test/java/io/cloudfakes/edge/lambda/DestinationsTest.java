package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.link.Delivered;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.PutFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Where results of asynchronous invocations go, how often they are tried, and for how long. */
class DestinationsTest {
  private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:results";
  private static final String LETTERS = "arn:aws:sns:us-east-1:123456789012:letters";
  private static final String BUS = "arn:aws:events:us-east-1:123456789012:event-bus/default";

  private final FakeAws aws =
      FakeAws.builder().seed(7).startingAt(Instant.parse("2026-01-31T12:00:00Z")).create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);
  private final LambdaClient client = aws.client(LambdaClient.class);
  private boolean broken;

  @AfterEach
  void close() {
    aws.close();
  }

  private LambdaFunction deploy() {
    return lambda.deploy(
        "charge",
        event -> {
          if (broken) {
            throw new IllegalStateException("closed");
          }
          return "charged";
        });
  }

  private void configure(
      java.util.function.Consumer<PutFunctionEventInvokeConfigRequest.Builder> how) {
    client.putFunctionEventInvokeConfig(b -> b.functionName("charge").applyMutation(how));
  }

  private void send() {
    client.invoke(
        b ->
            b.functionName("charge")
                .invocationType(InvocationType.EVENT)
                .payload(SdkBytes.fromUtf8String("{\"order\":1}")));
  }

  private List<Delivered> to(String arn) {
    return aws.deliveries().to(arn);
  }

  private static JsonNode json(Delivered delivered) throws IOException {
    return JsonMapper.builder().build().readTree(delivered.text());
  }

  @Test
  void a_success_is_told_with_request_and_reply() throws IOException {
    deploy();
    configure(b -> b.destinationConfig(d -> d.onSuccess(s -> s.destination(QUEUE))));

    send();

    JsonNode record = json(to(QUEUE).get(0));
    assertThat(record.get("version").asText()).isEqualTo("1.0");
    assertThat(record.at("/requestContext/condition").asText()).isEqualTo("Success");
    assertThat(record.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(1);
    assertThat(record.at("/requestContext/functionArn").asText())
        .isEqualTo("arn:aws:lambda:us-east-1:123456789012:function:charge:$LATEST");
    assertThat(record.at("/requestPayload/order").asInt()).isEqualTo(1);
    assertThat(record.at("/responseContext/statusCode").asInt()).isEqualTo(200);
    assertThat(record.at("/responseContext/executedVersion").asText()).isEqualTo("$LATEST");
    assertThat(record.get("responsePayload").asText()).isEqualTo("charged");
  }

  @Test
  void a_failure_is_told_after_the_last_retry_and_the_event_goes_to_the_dead_letters()
      throws IOException {
    broken = true;
    deploy();
    client.updateFunctionConfiguration(
        b -> b.functionName("charge").deadLetterConfig(d -> d.targetArn(LETTERS)));
    configure(
        b ->
            b.maximumRetryAttempts(1).destinationConfig(d -> d.onFailure(f -> f.destination(BUS))));

    send();
    aws.clock().advance(Duration.ofSeconds(59));
    assertThat(to(BUS)).isEmpty();
    aws.clock().advance(Duration.ofSeconds(2));

    JsonNode event = json(to(BUS).get(0));
    assertThat(event.get("detail-type").asText())
        .isEqualTo("Lambda Function Invocation Result - Failure");
    assertThat(event.at("/detail/requestContext/condition").asText()).isEqualTo("RetriesExhausted");
    assertThat(event.at("/detail/requestContext/approximateInvokeCount").asInt()).isEqualTo(2);
    assertThat(event.at("/detail/responseContext/functionError").asText()).isEqualTo("Unhandled");
    assertThat(event.at("/detail/responsePayload/errorMessage").asText()).isEqualTo("closed");
    assertThat(to(LETTERS).get(0).text()).isEqualTo("{\"order\":1}");
  }

  @Test
  void another_function_can_be_told() {
    deploy();
    LambdaFunction told = lambda.deploy("told", event -> event);
    configure(b -> b.destinationConfig(d -> d.onSuccess(s -> s.destination(told.arn()))));

    send();

    assertThat(told.lastInvocation().eventText()).contains("\"condition\":\"Success\"");
  }

  @Test
  void an_event_for_a_function_that_is_throttled_waits_1_2_4_seconds_and_is_given_up_when_too_old()
      throws IOException {
    LambdaFunction function = deploy();
    configure(
        b ->
            b.maximumEventAgeInSeconds(60)
                .destinationConfig(d -> d.onFailure(f -> f.destination(QUEUE))));
    client.putFunctionConcurrency(b -> b.functionName("charge").reservedConcurrentExecutions(1));
    lambda.deploy(
        "charge",
        event -> {
          if (event.has("send")) {
            send(); // There is no capacity while this one runs.
          }
          return "";
        });

    client.invoke(
        b -> b.functionName("charge").payload(SdkBytes.fromUtf8String("{\"send\":true}")));

    assertThat(function.waiting()).hasSize(1);
    assertThat(function.waiting().get(0).attempt()).isEqualTo(1);
    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(function.waiting()).isEmpty();
    assertThat(function.lastInvocation().eventText()).isEqualTo("{\"order\":1}");
    assertThat(to(QUEUE)).isEmpty();
  }

  @Test
  void no_concurrency_at_all_sends_events_straight_to_the_failure_destination() throws IOException {
    LambdaFunction function = deploy();
    configure(b -> b.destinationConfig(d -> d.onFailure(f -> f.destination(QUEUE))));
    client.putFunctionConcurrency(b -> b.functionName("charge").reservedConcurrentExecutions(0));

    send();

    assertThat(function.invocations()).isEmpty();
    assertThat(json(to(QUEUE).get(0)).at("/requestContext/approximateInvokeCount").asInt())
        .isZero();
  }

  @Test
  void what_is_set_is_changed_read_listed_and_deleted() {
    deploy();
    configure(
        b ->
            b.maximumRetryAttempts(1)
                .destinationConfig(d -> d.onSuccess(s -> s.destination(QUEUE))));

    client.updateFunctionEventInvokeConfig(
        b -> b.functionName("charge").maximumEventAgeInSeconds(120));

    assertThat(client.getFunctionEventInvokeConfig(b -> b.functionName("charge")))
        .satisfies(
            config -> {
              assertThat(config.maximumRetryAttempts()).isEqualTo(1);
              assertThat(config.maximumEventAgeInSeconds()).isEqualTo(120);
              assertThat(config.destinationConfig().onSuccess().destination()).isEqualTo(QUEUE);
            });
    assertThat(
            client
                .listFunctionEventInvokeConfigs(b -> b.functionName("charge"))
                .functionEventInvokeConfigs())
        .hasSize(1);
    client.deleteFunctionEventInvokeConfig(b -> b.functionName("charge"));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.getFunctionEventInvokeConfig(b -> b.functionName("charge")))
        .withMessageContaining("doesn't have an EventInvokeConfig");
  }

  @Test
  void what_aws_refuses_is_refused_in_its_words() {
    LambdaFunction function = deploy();
    refused(b -> {}, "You must specify at least one of error handling or destination setting.");
    refused(
        b -> b.destinationConfig(d -> d.onFailure(f -> f.destination(function.arn()))),
        "You can't specify the function as a destination for itself.");
    refused(
        b ->
            b.destinationConfig(
                d -> d.onFailure(f -> f.destination("arn:aws:ec2:us-east-1:123456789012:x"))),
        "is invalid");
  }

  private void refused(
      java.util.function.Consumer<PutFunctionEventInvokeConfigRequest.Builder> how,
      String message) {
    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> configure(how))
        .withMessageContaining(message);
  }
}
