package io.cloudfakes.edge.lambda;

import static io.cloudfakes.edge.lambda.assertions.LambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

class AssertionsTest {
  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final LambdaClient client = aws.client(LambdaClient.class);
  private final LambdaFunction charge =
      aws.fake(FakeLambda.class)
          .deploy(
              "charge",
              event -> {
                if (event.has("broken")) {
                  throw new IllegalStateException("the bank is closed");
                }
                return "charged";
              });

  @AfterEach
  void close() {
    aws.close();
  }

  private void invoke(String event) {
    client.invoke(b -> b.functionName("charge").payload(SdkBytes.fromUtf8String(event)));
  }

  @Test
  void what_holds_passes() {
    assertThat(charge).wasNeverInvoked();
    invoke("{\"order\":1}");
    assertThat(charge).wasInvoked(1).lastReplied("\"charged\"").wasGiven("\"order\":1");
    invoke("{\"broken\":true}");
    assertThat(charge).lastFailedWith("the bank is closed").gaveUpNothing().hasWaiting(0);
  }

  @Test
  void what_does_not_hold_fails_and_tells_what_was_instead() {
    assertThatThrownBy(() -> assertThat(charge).lastReplied("1"))
        .hasMessageContaining("it never was");
    invoke("{\"broken\":true}");
    assertThatThrownBy(() -> assertThat(charge).wasNeverInvoked())
        .hasMessageContaining("it was 1 times")
        .hasMessageContaining("the bank is closed");
    assertThatThrownBy(() -> assertThat(charge).lastReplied("\"charged\""))
        .hasMessageContaining("failed with");
    assertThatThrownBy(() -> assertThat(charge).wasGiven("order"))
        .hasMessageContaining("{\"broken\":true}");
    client.invoke(
        b ->
            b.functionName("charge")
                .invocationType(InvocationType.EVENT)
                .payload(SdkBytes.fromUtf8String("{\"broken\":true}")));
    assertThatThrownBy(() -> assertThat(charge).hasWaiting(0)).hasMessageContaining("attempt=2");
    aws.clock().advance(java.time.Duration.ofHours(1));
    assertThatThrownBy(() -> assertThat(charge).gaveUpNothing())
        .hasMessageContaining("it gave up 1");
  }

  @Test
  void soft_assertions_gather_failures() {
    SoftAssertions softly = new SoftAssertions();
    softly.check(() -> assertThat(charge).wasInvoked(1));
    softly.check(() -> assertThat(charge).hasWaiting(1));
    org.assertj.core.api.Assertions.assertThat(softly.assertionErrorsCollected()).hasSize(2);
  }
}
