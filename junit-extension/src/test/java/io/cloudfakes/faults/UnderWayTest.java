package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.s3.FakeS3;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** What a fault has put on its way, when its rule or its world has gone on. */
class UnderWayTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final FakeAws aws = FakeAws.create();

  @BeforeEach
  void bucket() {
    aws.fake(FakeS3.class).bucket("photos").enableVersioning();
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private static void put(FakeAws world, String text) {
    world
        .client(S3Client.class)
        .putObject(b -> b.bucket("photos").key("cat"), RequestBody.fromString(text));
  }

  private static int versions(FakeAws world) {
    return world.fake(FakeS3.class).bucket("photos").versions("cat").size();
  }

  private static String text(FakeAws world) {
    return world.fake(FakeS3.class).bucket("photos").object("cat").text();
  }

  @Test
  void a_late_effect_arrives_though_its_rule_was_healed() {
    aws.faults().on("s3:PutObject").call(1).then(Fault.lateEffect(MINUTE));
    put(aws, "old");
    put(aws, "new");
    aws.faults().heal();

    assertThat(text(aws)).isEqualTo("new");
    aws.clock().advance(MINUTE);

    assertThat(versions(aws)).isEqualTo(3);
    assertThat(text(aws)).isEqualTo("old");
    assertThat(aws.calls().of("s3:PutObject").get(0).outcome()).contains("took effect at ");
  }

  @Test
  void a_late_effect_arrives_in_the_world_and_in_its_fork_each_in_its_time() {
    aws.faults().on("s3:PutObject").call(1).then(Fault.lateEffect(MINUTE));
    put(aws, "old");
    put(aws, "new");
    try (FakeAws fork = aws.fork()) {
      fork.clock().advance(MINUTE);

      assertThat(versions(fork)).isEqualTo(3);
      assertThat(text(fork)).isEqualTo("old");
      assertThat(versions(aws)).isEqualTo(2);
      assertThat(aws.calls().of("s3:PutObject").get(0).outcome()).doesNotContain("took effect");

      aws.clock().advance(MINUTE);
      assertThat(versions(aws)).isEqualTo(3);
      assertThat(versions(fork)).isEqualTo(3);
    }
  }

  @Test
  void one_that_waits_for_the_next_call_waits_for_it_in_each_world() {
    aws.faults().on("s3:PutObject").call(1).then(Fault.lateEffect());
    put(aws, "old");
    try (FakeAws fork = aws.fork()) {
      put(fork, "other");
      assertThat(versions(fork)).isEqualTo(3);
      assertThat(text(fork)).isEqualTo("old");
      assertThat(versions(aws)).isEqualTo(1);

      aws.client(S3Client.class).listBuckets();
      assertThat(versions(aws)).isEqualTo(2);
    }
  }

  @Test
  void one_for_what_the_fork_no_longer_has_is_refused_there() {
    aws.faults().on("s3:PutObject").call(1).then(Fault.lateEffect(MINUTE));
    put(aws, "old");
    try (FakeAws fork = aws.fork()) {
      S3Client s3 = fork.client(S3Client.class);
      fork.fake(FakeS3.class).bucket("photos").versions("cat").stream()
          .forEach(
              version ->
                  s3.deleteObject(
                      b -> b.bucket("photos").key("cat").versionId(version.versionId())));
      s3.deleteBucket(b -> b.bucket("photos"));

      fork.clock().advance(MINUTE);

      assertThat(fork.fake(FakeS3.class).bucketNames()).isEmpty();
    }
    aws.clock().advance(MINUTE);
    assertThat(versions(aws)).isEqualTo(2);
  }
}
