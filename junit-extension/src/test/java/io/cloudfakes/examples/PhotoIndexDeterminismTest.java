package io.cloudfakes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.AsyncBridge;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/** One seed gives one history, byte for byte. */
class PhotoIndexDeterminismTest {
  private static final int RUNS = 100;

  /** Everything a world tells of a run: its calls, events, stored versions and items. */
  private static String run(long seed, boolean async) {
    try (FakeAws aws =
        FakeAws.builder().seed(seed).startingAt(Instant.parse("2026-06-01T12:00:00Z")).create()) {
      S3Client s3 =
          async
              ? AsyncBridge.to(aws.client(S3AsyncClient.class), S3Client.class)
              : aws.client(S3Client.class);
      DynamoDbClient dynamo =
          async
              ? AsyncBridge.to(aws.client(DynamoDbAsyncClient.class), DynamoDbClient.class)
              : aws.client(DynamoDbClient.class);
      PhotoIndex photos = new PhotoIndex(s3, dynamo);
      aws.fake(FakeLambda.class).deploy("index-photo", new IndexPhoto(s3, dynamo));
      photos.create(PhotoIndexTest.FUNCTION);
      aws.faults().on("dynamodb:PutItem").probability(0.3).then(Fault.loseReply());
      for (int i = 0; i < 5; i++) {
        photos.upload("photo" + i + ".jpg", i % 2 == 0 ? "Leica" : "Nikon", new byte[i * 100]);
        aws.clock().advance(Duration.ofHours(7));
      }
      return photos.takenWith("Leica")
          + "\n"
          + photos.totalSize()
          + "\n"
          + String.join("\n", aws.deliveries().history())
          + "\n"
          + aws.calls().describe();
    }
  }

  @Test
  void a_hundred_runs_are_the_same_byte_for_byte() {
    Set<String> histories = new LinkedHashSet<>();
    for (int i = 0; i < RUNS; i++) {
      histories.add(run(42, false));
    }
    assertThat(histories).hasSize(1);
    assertThat(histories.iterator().next())
        .contains(
            "s3:PutObject photos/photo0.jpg #1", "dynamodb:PutItem photo-index #5", "attempt 2");
    assertThat(run(43, false)).isNotEqualTo(histories.iterator().next());
  }

  @Test
  void a_hundred_runs_in_parallel_threads_are_the_same_byte_for_byte() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> runs = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        boolean async = i % 2 == 1;
        runs.add(() -> run(42, async));
      }
      Set<String> histories = new LinkedHashSet<>();
      for (Future<String> run : threads.invokeAll(runs)) {
        histories.add(run.get());
      }
      assertThat(histories).containsExactly(run(42, false));
    } finally {
      threads.shutdownNow();
    }
  }
}
