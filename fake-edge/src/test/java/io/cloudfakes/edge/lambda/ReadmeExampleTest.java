package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ReadmeExamples;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** The README's example, run. */
class ReadmeExampleTest {
  // example
  @Test
  void a_failed_event_is_tried_again_a_minute_later() {
    try (FakeAws aws = FakeAws.create()) {
      FakeLambda lambda = aws.fake(FakeLambda.class);
      int[] tries = {0};
      LambdaFunction charge =
          lambda.deploy(
              "charge",
              event -> {
                if (++tries[0] == 1) {
                  throw new IllegalStateException("the bank is closed");
                }
                return "charged " + event.get("order").asText();
              });

      aws.client(LambdaClient.class)
          .invoke(
              b ->
                  b.functionName("charge")
                      .invocationType(InvocationType.EVENT)
                      .payload(SdkBytes.fromUtf8String("{\"order\":\"o-1\"}")));
      aws.clock().advance(Duration.ofMinutes(1));

      assertThat(charge.invocations()).hasSize(2);
      assertThat(charge.lastInvocation().replyText()).isEqualTo("\"charged o-1\"");
    }
  }

  // end of example

  @Test
  void the_readme_has_this_example() throws IOException {
    ReadmeExamples.check(getClass());
  }
}
