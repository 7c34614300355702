package io.cloudfakes.s3.internal.timed;

import io.cloudfakes.FakeAws;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Versioning;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.TransitionDefaultMinimumObjectSize;

/** A world at noon with a bucket in it, whose time a test lets pass. */
abstract class TimedTestCase {
  static final String BUCKET = "photos";
  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  /** Goes with the next lifecycle rules. */
  TransitionDefaultMinimumObjectSize minimum;

  FakeAws aws;
  S3Client s3;

  @BeforeEach
  void world() {
    aws = world(FakeAws.builder());
    s3 = aws.client(S3Client.class);
    s3.createBucket(b -> b.bucket(BUCKET));
  }

  static FakeAws world(FakeAws.Builder builder) {
    return builder.seed(7).startingAt(START).recordChanges().create();
  }

  /** What happened can be replayed: the log of changes leads to the same state. */
  @AfterEach
  void replayAndClose() {
    S3State replayed = S3Service.SERVICE.initial();
    for (Change<S3State> change : store().changes()) {
      replayed = change.applyTo(replayed);
    }
    org.assertj.core.api.Assertions.assertThat(replayed.equals(store().state()))
        .as("the log of changes replays to the same state")
        .isTrue();
    aws.close();
  }

  Store<S3State> store() {
    return aws.store(S3Service.SERVICE);
  }

  Bucket bucket(String name) {
    return store().state().bucket(name);
  }

  void commit(S3Change... changes) {
    store().commit(List.of(changes));
  }

  void configure(String bucket, Object document) {
    commit(BucketChange.Configured.of(bucket, document));
  }

  void versioning(String bucket, Versioning versioning) {
    s3.putBucketVersioning(
        b ->
            b.bucket(bucket)
                .versioningConfiguration(
                    v ->
                        v.status(
                            versioning == Versioning.ENABLED
                                ? BucketVersioningStatus.ENABLED
                                : BucketVersioningStatus.SUSPENDED)));
  }

  @SafeVarargs
  final void lifecycle(Consumer<LifecycleRule.Builder>... rules) {
    List<LifecycleRule> made = new ArrayList<>();
    for (Consumer<LifecycleRule.Builder> rule : rules) {
      LifecycleRule.Builder builder =
          LifecycleRule.builder().id("rule-" + made.size()).status(ExpirationStatus.ENABLED);
      rule.accept(builder);
      made.add(builder.build());
    }
    s3.putBucketLifecycleConfiguration(
        b ->
            b.bucket(BUCKET)
                .transitionDefaultMinimumObjectSize(minimum)
                .lifecycleConfiguration(c -> c.rules(made)));
  }

  void put(String key, int size) {
    s3.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.fromBytes(new byte[size]));
  }

  void put(String key) {
    put(key, 5);
  }

  void days(int days) {
    aws.clock().advance(Duration.ofDays(days));
  }

  /** Goes to a second before that day begins, so that nothing of it has happened. */
  void justBefore(String day) {
    aws.clock().set(Instant.parse(day + "T00:00:00Z").minusSeconds(1));
  }

  /** Goes to where that day begins, and what is to be done at midnight is done. */
  void at(String day) {
    aws.clock().set(Instant.parse(day + "T00:00:00Z"));
  }

  List<String> keys(String bucket) {
    List<String> keys = new ArrayList<>();
    bucket(bucket)
        .objects()
        .entries()
        .forEach(
            entry -> {
              if (entry.getValue().current() != null) {
                keys.add(entry.getKey().text());
              }
            });
    return keys;
  }

  List<String> keys() {
    return keys(BUCKET);
  }

  List<ObjectVersion> versions(String bucket, String key) {
    ObjectVersions versions = bucket(bucket).objects().versions(key);
    return versions == null ? List.of() : versions.all();
  }

  StoredObject current(String bucket, String key) {
    return bucket(bucket).objects().current(key);
  }

  String storageClass(String key) {
    return current(BUCKET, key).attributes().storageClass();
  }
}
