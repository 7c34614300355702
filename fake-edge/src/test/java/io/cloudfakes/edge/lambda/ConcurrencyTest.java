package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigNotFoundException;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyStatusEnum;
import software.amazon.awssdk.services.lambda.model.RecursiveLoop;
import software.amazon.awssdk.services.lambda.model.ThrottleReason;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** How many invocations run at once, and how often a function may invoke itself. */
class ConcurrencyTest {
  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);
  private final LambdaClient client = aws.client(LambdaClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private void reserve(int concurrency) {
    client.putFunctionConcurrency(
        b -> b.functionName("f").reservedConcurrentExecutions(concurrency));
  }

  @Test
  void a_function_without_concurrency_is_throttled_with_the_reason() {
    lambda.deploy("f", event -> event);
    reserve(0);

    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> client.invoke(b -> b.functionName("f")))
        .withMessageContaining("Rate Exceeded.")
        .satisfies(
            throttled -> {
              assertThat(throttled.statusCode()).isEqualTo(429);
              assertThat(throttled.reason())
                  .isEqualTo(ThrottleReason.RESERVED_FUNCTION_CONCURRENT_INVOCATION_LIMIT_EXCEEDED);
              assertThat(throttled.type()).isEqualTo("User");
            });
    client.deleteFunctionConcurrency(b -> b.functionName("f"));
    assertThat(client.invoke(b -> b.functionName("f")).statusCode()).isEqualTo(200);
  }

  @Test
  void a_function_that_calls_itself_needs_concurrency_for_both() {
    lambda.deploy(
        "f",
        event ->
            event.has("again")
                ? client
                    .invoke(b -> b.functionName("f").payload(SdkBytes.fromUtf8String("{}")))
                    .payload()
                    .asUtf8String()
                : "done");
    reserve(1);
    assertThat(client.invoke(b -> b.functionName("f")).functionError()).isNull();

    assertThat(
            client
                .invoke(
                    b -> b.functionName("f").payload(SdkBytes.fromUtf8String("{\"again\":true}")))
                .payload()
                .asUtf8String())
        .contains("Rate Exceeded.");
  }

  @Test
  void the_last_100_of_the_account_cannot_be_reserved() {
    lambda.deploy("f", event -> event);
    reserve(900);
    assertThat(
            client.getFunctionConcurrency(b -> b.functionName("f")).reservedConcurrentExecutions())
        .isEqualTo(900);
    assertThat(
            client
                .getFunction(b -> b.functionName("f"))
                .concurrency()
                .reservedConcurrentExecutions())
        .isEqualTo(900);
    assertThat(client.getAccountSettings(b -> {}).accountLimit().unreservedConcurrentExecutions())
        .isEqualTo(100);

    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> reserve(901))
        .withMessageContaining("below its minimum value of [100].");
  }

  @Test
  void a_loop_is_stopped_at_the_sixteenth_round_unless_it_is_allowed() {
    AtomicInteger rounds = new AtomicInteger();
    lambda.deploy(
        "f",
        event -> {
          if (rounds.incrementAndGet() < 40) {
            client.invoke(b -> b.functionName("f").invocationType(InvocationType.EVENT));
          }
          return "";
        });

    client.invoke(b -> b.functionName("f"));
    assertThat(rounds).hasValue(16);

    rounds.set(0);
    client.putFunctionRecursionConfig(b -> b.functionName("f").recursiveLoop(RecursiveLoop.ALLOW));
    client.invoke(b -> b.functionName("f"));
    assertThat(rounds).hasValue(40);
  }

  @Test
  void concurrency_is_provisioned_for_versions_and_aliases_alone() {
    lambda.deploy("f", event -> event);
    client.publishVersion(b -> b.functionName("f"));

    assertThat(
            client
                .putProvisionedConcurrencyConfig(
                    b -> b.functionName("f").qualifier("1").provisionedConcurrentExecutions(5))
                .status())
        .isEqualTo(ProvisionedConcurrencyStatusEnum.IN_PROGRESS);
    assertThat(
            client
                .getProvisionedConcurrencyConfig(b -> b.functionName("f").qualifier("1"))
                .availableProvisionedConcurrentExecutions())
        .isEqualTo(5);
    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(
            () ->
                client.putProvisionedConcurrencyConfig(
                    b ->
                        b.functionName("f")
                            .qualifier("$LATEST")
                            .provisionedConcurrentExecutions(5)))
        .withMessageContaining("cannot be applied to unpublished function versions");
    client.deleteProvisionedConcurrencyConfig(b -> b.functionName("f").qualifier("1"));
    assertThatExceptionOfType(ProvisionedConcurrencyConfigNotFoundException.class)
        .isThrownBy(
            () -> client.getProvisionedConcurrencyConfig(b -> b.functionName("f").qualifier("1")));
  }
}
