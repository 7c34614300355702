package io.cloudfakes.s3.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.s3.history.NaiveBucket.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import software.amazon.awssdk.services.s3.model.GetObjectLegalHoldResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;

/** The steps of a history that are about the protection of versions. */
final class HistoryOfLocks {
  private final History history;

  HistoryOfLocks(History history) {
    this.history = history;
  }

  void go(NaiveBucket bucket, String key) {
    String id = history.random.nextBoolean() ? null : history.someId(bucket, key);
    if (history.random.nextBoolean()) {
      hold(bucket, key, id);
    } else {
      retain(bucket, key, id);
    }
  }

  private static Version version(NaiveBucket bucket, String key, String id) {
    return id == null ? bucket.current(key) : bucket.find(key, id);
  }

  private void hold(NaiveBucket bucket, String key, String id) {
    boolean on = history.random.nextInt(3) == 0;
    Object done =
        history.step(
            "hold " + bucket.name + " " + key + " " + id,
            bucket.lockable ? bucket.mayRead(key, id) : "InvalidRequest",
            () ->
                history.s3.putObjectLegalHold(
                    b ->
                        b.bucket(bucket.name)
                            .key(key)
                            .versionId(id)
                            .legalHold(
                                h ->
                                    h.status(
                                        on
                                            ? ObjectLockLegalHoldStatus.ON
                                            : ObjectLockLegalHoldStatus.OFF))));
    if (done != null) {
      version(bucket, key, id).hold = on;
      GetObjectLegalHoldResponse got =
          history.s3.getObjectLegalHold(b -> b.bucket(bucket.name).key(key).versionId(id));
      assertThat(got.legalHold().statusAsString()).isEqualTo(on ? "ON" : "OFF");
    }
  }

  private void retain(NaiveBucket bucket, String key, String id) {
    Instant now = history.aws.clock().instant();
    // Between half hours, at which the history's time moves on.
    Instant until =
        now.truncatedTo(ChronoUnit.HOURS)
            .plus(Duration.ofMinutes(15 + 60L * (history.random.nextInt(8) - 1)));
    String mode = history.random.nextInt(3) == 0 ? "COMPLIANCE" : "GOVERNANCE";
    boolean bypass = history.random.nextInt(3) == 0;
    String foretold = "InvalidRequest";
    if (bucket.lockable) {
      foretold = bucket.mayRead(key, id);
      Version version = version(bucket, key, id);
      if (version != null && foretold.equals(NaiveBucket.GOOD)) {
        foretold = bucket.mayRetain(version, mode, until, bypass, now);
      }
    } else if (bypass || !until.isAfter(now)) {
      // Two things are wrong with the request; which is said first is not written anywhere.
      return;
    }
    Object done =
        history.step(
            "retain " + bucket.name + " " + key + " " + id + " " + mode + " " + until,
            foretold,
            () ->
                history.s3.putObjectRetention(
                    b ->
                        b.bucket(bucket.name)
                            .key(key)
                            .versionId(id)
                            .bypassGovernanceRetention(bypass ? true : null)
                            .retention(r -> r.mode(mode).retainUntilDate(until))));
    if (done != null) {
      version(bucket, key, id).mode = mode;
      version(bucket, key, id).until = until;
    }
  }

  void compareAll() {
    for (NaiveBucket bucket : history.buckets) {
      if (bucket.lockable) {
        bucket.keys.forEach((key, versions) -> compare(bucket, key, versions));
      }
    }
  }

  private void compare(NaiveBucket bucket, String key, List<Version> versions) {
    for (Version version : versions) {
      if (!version.isMarker()) {
        HeadObjectResponse head =
            history.s3.headObject(b -> b.bucket(bucket.name).key(key).versionId(version.id));
        assertThat(head.objectLockModeAsString()).isEqualTo(version.mode);
        assertThat(head.objectLockRetainUntilDate()).isEqualTo(version.until);
        assertThat("ON".equals(head.objectLockLegalHoldStatusAsString())).isEqualTo(version.hold);
      }
    }
  }
}
