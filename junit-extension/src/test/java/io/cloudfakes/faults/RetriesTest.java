package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.fault.Fault;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Which attempts of one call a fault meets, by the mode in which the SDK tries again. */
class RetriesTest {
  private final FakeAws aws = FakeAws.create();

  @BeforeEach
  void createBucket() {
    aws.client(S3Client.class).createBucket(b -> b.bucket("photos"));
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @ParameterizedTest
  @CsvSource({
    "LEGACY, false, 4",
    "LEGACY, true, 4",
    "STANDARD, false, 3",
    "STANDARD, true, 3",
    "ADAPTIVE_V2, false, 3",
    "ADAPTIVE_V2, true, 3"
  })
  void an_error_meets_every_attempt_and_a_broken_connection_the_first(
      RetryMode mode, boolean async, int attempts) {
    Runnable head = head(mode, async);
    aws.faults().on("s3:HeadBucket").call(1).then(Fault.error("InternalError"));
    aws.faults().on("s3:HeadBucket").call(2).then(Fault.loseReply());
    aws.faults().on("s3:HeadBucket").call(3).attempt(2).then(Fault.error("SlowDown"));

    assertThatExceptionOfType(S3Exception.class)
        .isThrownBy(head::run)
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo(500));
    List<Call> first = aws.calls().of("s3:HeadBucket");
    assertThat(first).hasSize(attempts).allMatch(call -> call.status() == 500);
    assertThat(first).extracting(Call::invocationId).containsOnly(first.get(0).invocationId());
    assertThat(first).extracting(Call::occurrence).containsOnly(1L);

    aws.calls().clear();
    head.run();
    List<Call> second = aws.calls().of("s3:HeadBucket");
    assertThat(second).extracting(Call::status).containsExactly(0, 200);
    assertThat(second.get(0).invocationId())
        .isEqualTo(second.get(1).invocationId())
        .isNotEqualTo(Optional.empty());

    aws.calls().clear();
    head.run();
    assertThat(aws.calls().of("s3:HeadBucket")).extracting(Call::status).containsExactly(200);
  }

  /** Asks in that mode, with no waiting in between. */
  private Runnable head(RetryMode mode, boolean async) {
    HeadBucketRequest request =
        HeadBucketRequest.builder()
            .bucket("photos")
            .overrideConfiguration(o -> o.addPlugin(client -> tryAgain(client, mode)))
            .build();
    return async
        ? () -> joined(aws.client(S3AsyncClient.class).headBucket(request))
        : () -> aws.client(S3Client.class).headBucket(request);
  }

  private static void tryAgain(SdkServiceClientConfiguration.Builder client, RetryMode mode) {
    RetryStrategy.Builder<?, ?> strategy = AwsRetryStrategy.forRetryMode(mode).toBuilder();
    strategy.backoffStrategy(BackoffStrategy.retryImmediately());
    strategy.throttlingBackoffStrategy(BackoffStrategy.retryImmediately());
    client.overrideConfiguration(o -> o.retryStrategy(strategy.build()));
  }

  private static void joined(CompletableFuture<?> reply) {
    try {
      reply.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : e;
    }
  }
}
