package io.cloudfakes.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.LambdaFunction;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.RecursiveLoop;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;

/** A function that writes into the bucket that triggers it. */
class RecursiveTriggersTest {
  private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:lost";
  private static final int STOPPED_AT = 16;

  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final S3Client s3 = aws.client(S3Client.class);
  private final LambdaClient client = aws.client(LambdaClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private LambdaFunction copying(int atMost) {
    int[] copies = {0};
    LambdaFunction copy =
        aws.fake(FakeLambda.class)
            .deploy(
                "copy",
                event -> {
                  int n = ++copies[0];
                  if (n <= atMost) {
                    s3.putObject(
                        b -> b.bucket("photos").key("copy-" + n), RequestBody.fromString("x"));
                  }
                  return n;
                });
    s3.createBucket(b -> b.bucket("photos"));
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket("photos")
                .notificationConfiguration(
                    n ->
                        n.lambdaFunctionConfigurations(
                            l -> l.lambdaFunctionArn(copy.arn()).events(Event.S3_OBJECT_CREATED))));
    return copy;
  }

  @Test
  void it_is_stopped_at_the_sixteenth_round_and_its_event_given_up() {
    LambdaFunction copy = copying(1000);
    client.putFunctionEventInvokeConfig(
        b -> b.functionName("copy").destinationConfig(d -> d.onFailure(f -> f.destination(QUEUE))));

    s3.putObject(b -> b.bucket("photos").key("first"), RequestBody.fromString("x"));
    aws.clock().advance(Duration.ofHours(7));

    assertThat(copy.invocations()).hasSize(STOPPED_AT).noneMatch(Invocation::failed);
    assertThat(aws.deliveries().to(QUEUE))
        .singleElement()
        .satisfies(
            given -> assertThat(given.text()).contains("\"condition\":\"RetriesExhausted\""));
  }

  @Test
  void it_goes_on_when_loops_are_allowed() {
    LambdaFunction copy = copying(40);
    client.putFunctionRecursionConfig(
        b -> b.functionName("copy").recursiveLoop(RecursiveLoop.ALLOW));

    s3.putObject(b -> b.bucket("photos").key("first"), RequestBody.fromString("x"));

    assertThat(copy.invocations()).hasSize(41);
  }
}
