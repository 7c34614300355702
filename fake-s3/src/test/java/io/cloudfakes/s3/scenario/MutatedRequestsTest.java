package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.RecordedRequest;
import io.cloudfakes.contract.RequestRecorder;
import io.cloudfakes.contract.SpoiledRequests;
import io.cloudfakes.s3.FakeS3;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.Sdk;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectKey;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.service.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;

/**
 * Thousands of requests, each a good one that was spoiled, sent to the socket: none of them is
 * answered with a failure of the fake's own, nothing of theirs cannot be cleared away, and the fake
 * goes on serving.
 */
class MutatedRequestsTest {
  private final FakeAws aws = FakeAws.builder().seed(1).callLogCapacity(1000).create();

  @Test
  void spoiled_requests_do_no_harm() throws Exception {
    List<RecordedRequest> good = ofAllScenarios();
    assertThat(good).hasSizeGreaterThan(50);
    Random random = new Random(20261122);
    Mutation mutation = new Mutation(20261123);
    try (aws) {
      SpoiledRequests spoiled = new SpoiledRequests(aws);
      spoiled.send(mutation.of(good.get(0)));
      int threads = Thread.activeCount();
      for (int i = 0; i < SpoiledRequests.COUNT; i++) {
        if (i % 500 == 0) {
          fillAnew();
          spoiled.nothingFailedInside();
        }
        spoiled.send(mutation.of(good.get(random.nextInt(good.size()))));
      }
      spoiled.nothingFailedInside();
      assertThat(Thread.activeCount()).isLessThan(threads + 32);
      everythingCanBeClearedAway();
      serves();
      assertThat(spoiled.statuses()).containsKeys("200", "204", "400", "404");
    }
  }

  /** What the SDK sends in the scenarios of all modelled actions. */
  private static List<RecordedRequest> ofAllScenarios() throws Exception {
    RequestRecorder recorder = new RequestRecorder();
    Map<String, Scenario> scenarios = Scenarios.all();
    for (Action<S3State> action : S3Service.SERVICE.table().actions()) {
      Scenario scenario = scenarios.get(action.name());
      if (action.isModelled() && Sdk.knows(action) && scenario != null) {
        try (FakeAws aws = FakeAws.builder().seed(42).create()) {
          scenario.play(
              new Stage(aws, recorder.client(aws, S3Client.builder()), aws.fake(FakeS3.class)));
        }
      }
    }
    return recorder.recorded();
  }

  /** Spoiled requests may well delete: so that others find something, there is always this. */
  private void fillAnew() {
    S3Client s3 = aws.directClient(S3Client.class);
    s3.createBucket(b -> b.bucket(BUCKET));
    for (String key : List.of("k", "a", "b", "a/1", "folder//käse +1?.txt", "source", "plain")) {
      s3.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.fromString("0123456789"));
    }
  }

  /** All but what a spoiled date has locked for longer than the clock can go. */
  private void everythingCanBeClearedAway() {
    aws.clock().advance(Duration.ofDays(36_500));
    S3Client s3 = aws.directClient(S3Client.class);
    List<String> locked = new ArrayList<>();
    for (Bucket bucket : aws.store(S3Service.SERVICE).state().allBuckets()) {
      for (Upload upload : bucket.uploads().all()) {
        s3.abortMultipartUpload(
            b -> b.bucket(bucket.name()).key(upload.key()).uploadId(upload.id()));
      }
      boolean empty = true;
      for (Map.Entry<ObjectKey, ObjectVersions> entry : bucket.objects().entries()) {
        for (ObjectVersion version : entry.getValue().all()) {
          empty &= cleared(s3, bucket.name(), entry.getKey().text(), version);
        }
      }
      if (empty) {
        s3.deleteBucket(b -> b.bucket(bucket.name()));
      } else {
        locked.add(bucket.name());
      }
    }
    assertThat(aws.fake(FakeS3.class).bucketNames()).isEqualTo(locked);
  }

  /** Deletes a version, its legal hold first; false when its retention has not ended. */
  private boolean cleared(S3Client s3, String bucket, String key, ObjectVersion version) {
    if (version instanceof StoredObject object) {
      ObjectLock lock = object.attributes().lock();
      if (lock.retainUntil() != null && lock.retainUntil().isAfter(aws.clock().instant())) {
        return false;
      }
      if ("ON".equals(lock.legalHold())) {
        s3.putObjectLegalHold(
            b ->
                b.bucket(bucket)
                    .key(key)
                    .versionId(version.versionId())
                    .legalHold(h -> h.status(ObjectLockLegalHoldStatus.OFF)));
      }
    }
    s3.deleteObject(b -> b.bucket(bucket).key(key).versionId(version.versionId()));
    return true;
  }

  private void serves() {
    S3Client s3 = aws.socketClient(S3Client.class);
    s3.createBucket(b -> b.bucket("afterwards"));
    s3.putObject(b -> b.bucket("afterwards").key("k"), RequestBody.fromString("hello"));
    assertThat(s3.getObjectAsBytes(b -> b.bucket("afterwards").key("k")).asUtf8String())
        .isEqualTo("hello");
  }
}
