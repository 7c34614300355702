package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.FakeAws;
import io.cloudfakes.s3.FakeS3;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;

/** How much time it takes to let time pass; run by hand, for its numbers are the machine's. */
class TimedMeasurements {
  private static final int OBJECTS = 100_000;

  @Test
  void measure() {
    try (FakeAws aws = FakeAws.create()) {
      aws.fake(FakeS3.class).bucket("plain").put("a", "1");
      S3State state = aws.store(S3Service.SERVICE).state();
      StoredObject object = state.bucket("plain").objects().current("a");
      ObjectChange.Written written = written("plain", "a", object);
      S3Consequences consequences = new S3Consequences();
      for (int round = 0; round < 5; round++) {
        long start = System.nanoTime();
        for (int i = 0; i < 5_000_000; i++) {
          consequences.of(written, state, state, null);
        }
        System.out.printf("no rules: %.1f ns%n", (System.nanoTime() - start) / 5_000_000.0);
      }
      fill(aws, object);
      rule(aws, 300);
      timed("a year without anything due", () -> aws.clock().advance(Duration.ofDays(280)));
      timed("the same again", () -> aws.clock().advance(Duration.ofDays(10)));
      timed("all expire", () -> aws.clock().advance(Duration.ofDays(20)));
      System.out.println(aws.fake(FakeS3.class).bucket("large").keys().size() + " left");
    }
  }

  private static void fill(FakeAws aws, StoredObject object) {
    aws.fake(FakeS3.class).bucket("large");
    List<ObjectChange> all = new ArrayList<>();
    StoredObject now = object.as("null", aws.clock().instant());
    for (int i = 0; i < OBJECTS; i++) {
      all.add(written("large", "key-" + i, now));
    }
    aws.store(S3Service.SERVICE).commit(all);
  }

  private static void rule(FakeAws aws, int days) {
    LifecycleRule rule =
        LifecycleRule.builder()
            .id("r")
            .status(ExpirationStatus.ENABLED)
            .filter(f -> f.prefix(""))
            .expiration(e -> e.days(days))
            .build();
    aws.store(S3Service.SERVICE)
        .commit(
            List.of(
                BucketChange.Configured.of(
                    "large", BucketLifecycleConfiguration.builder().rules(rule).build())));
  }

  private static ObjectChange.Written written(String bucket, String key, StoredObject object) {
    return new ObjectChange.Written(
        bucket, key, object, ObjectChange.Origin.PUT, ObjectChange.Cause.REQUEST, 0);
  }

  private static void timed(String what, Runnable work) {
    long start = System.nanoTime();
    work.run();
    System.out.printf("%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
  }
}
