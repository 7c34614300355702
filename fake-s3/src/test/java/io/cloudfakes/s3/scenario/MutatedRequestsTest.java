package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.s3.FakeS3;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectKey;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Upload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;

/**
 * Thousands of requests, each a good one that was spoiled, sent to the socket: none of them is
 * answered with a failure of the fake's own, nothing of theirs cannot be cleared away, and the fake
 * goes on serving. {@code -Dcloudfakes.mutations=50000} sends that many.
 */
class MutatedRequestsTest {
  private static final int MUTATIONS = Integer.getInteger("cloudfakes.mutations", 3000);

  private final FakeAws aws = FakeAws.builder().seed(1).callLogCapacity(1000).create();
  private final Map<String, Integer> statuses = new TreeMap<>();

  @Test
  void spoiled_requests_do_no_harm() throws Exception {
    List<RecordedRequest> good = RecordedRequest.ofAllScenarios();
    assertThat(good).hasSizeGreaterThan(50);
    Random random = new Random(20261122);
    Mutation mutation = new Mutation(20261123);
    try (aws) {
      int port = aws.endpoint().getPort();
      send(port, mutation.of(good.get(0)));
      int threads = Thread.activeCount();
      for (int i = 0; i < MUTATIONS; i++) {
        if (i % 500 == 0) {
          fillAnew();
          nothingFailedInside();
        }
        byte[] bytes = mutation.of(good.get(random.nextInt(good.size())));
        judge(send(port, bytes), bytes);
      }
      nothingFailedInside();
      assertThat(Thread.activeCount()).isLessThan(threads + 32);
      everythingCanBeClearedAway();
      serves();
    }
    assertThat(statuses).containsKeys("200", "204", "400", "404");
  }

  private void judge(String reply, byte[] request) {
    String asText = new String(request, StandardCharsets.UTF_8);
    if (reply.isEmpty()) {
      statuses.merge("closed", 1, Integer::sum);
      return;
    }
    assertThat(reply).as(asText).startsWith("HTTP/1.1 ").doesNotContain("\tat ");
    String status = reply.substring(9, 12);
    assertThat(status.startsWith("5") && !status.equals("501"))
        .as(status + " to " + asText + "\n" + reply + "\n" + failures())
        .isFalse();
    statuses.merge(status, 1, Integer::sum);
  }

  private void nothingFailedInside() {
    assertThat(failures()).isEmpty();
  }

  private List<String> failures() {
    return aws.calls().matching(call -> call.failure().isPresent()).stream()
        .map(call -> call.describe() + failure(call))
        .toList();
  }

  private static String failure(Call call) {
    Throwable thrown = call.failure().orElseThrow();
    return "\n" + thrown + "\n  " + List.of(thrown.getStackTrace()).subList(0, 4);
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

  /**
   * Sends the bytes, ends the sending side, and reads what comes back until the other side ends.
   */
  private static String send(int port, byte[] bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      try {
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (SocketException reset) {
        return "";
      }
    }
  }
}
