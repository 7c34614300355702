package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Sixteen writers race for one key, round after round: each round has exactly one winner. */
class ConditionalRaceTest {
  private static final int WRITERS = 16;
  private static final int ROUNDS = 1_000;

  private final FakeAws aws = FakeAws.builder().callLogCapacity(100).create();
  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
  private final CyclicBarrier line = new CyclicBarrier(WRITERS);
  private final S3Client s3 = aws.directClient(S3Client.class);

  @BeforeEach
  void bucket() {
    s3.createBucket(b -> b.bucket("photos"));
  }

  @AfterEach
  void close() {
    writers.shutdownNow();
    aws.close();
  }

  @Test
  void of_those_who_write_only_what_is_not_there_one_wins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String winner = race(round, null, "*");
      assertThat(content()).isEqualTo(winner);
      s3.deleteObject(b -> b.bucket("photos").key("key"));
    }
  }

  @Test
  void of_those_who_write_in_place_of_what_they_read_one_wins() throws Exception {
    s3.putObject(b -> b.bucket("photos").key("key"), RequestBody.fromString("first"));
    for (int round = 0; round < ROUNDS; round++) {
      String read = s3.headObject(b -> b.bucket("photos").key("key")).eTag();
      String winner = race(round, read, null);
      assertThat(content()).isEqualTo(winner);
    }
  }

  /** All start together; gives what the only winner wrote. */
  private String race(int round, String ifMatch, String ifNoneMatch) throws Exception {
    List<Future<String>> runs = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      String content = "round " + round + " writer " + writer;
      runs.add(writers.submit(() -> write(content, ifMatch, ifNoneMatch)));
    }
    List<String> won = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (Future<String> run : runs) {
      String end = run.get();
      (end.startsWith("round ") ? won : lost).add(end);
    }
    assertThat(won).as("winners of round %d", round).hasSize(1);
    assertThat(lost).hasSize(WRITERS - 1).containsOnly("PreconditionFailed 412");
    return won.get(0);
  }

  private String write(String content, String ifMatch, String ifNoneMatch) throws Exception {
    line.await();
    try {
      s3.putObject(
          b -> b.bucket("photos").key("key").ifMatch(ifMatch).ifNoneMatch(ifNoneMatch),
          RequestBody.fromString(content));
      return content;
    } catch (S3Exception e) {
      return e.awsErrorDetails().errorCode() + " " + e.statusCode();
    }
  }

  private String content() {
    return s3.getObjectAsBytes(b -> b.bucket("photos").key("key")).asUtf8String();
  }
}
