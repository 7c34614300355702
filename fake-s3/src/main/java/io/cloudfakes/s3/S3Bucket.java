package io.cloudfakes.s3;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.rule.ChecksumKind;
import io.cloudfakes.s3.internal.rule.Digests;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectHeaders;
import io.cloudfakes.s3.internal.state.ObjectKey;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.Store;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One bucket as a test looks into it. It shows the bucket as it is when asked, not as it was when
 * this view was taken; once the bucket is deleted it answers with {@code NoSuchBucket}.
 */
public final class S3Bucket {
  private final String name;
  private final Store<S3State> store;
  private final Clock clock;

  S3Bucket(String name, Store<S3State> store, Clock clock) {
    this.name = name;
    this.store = store;
    this.clock = clock;
  }

  public String name() {
    return name;
  }

  public String region() {
    return state().region();
  }

  /** Writes an object as a client's {@code PutObject} would; who listens to the bucket hears. */
  public S3Bucket put(String key, byte[] content) {
    return put(key, content, Map.of());
  }

  /** Writes an object of text in UTF-8. */
  public S3Bucket put(String key, String content) {
    return put(key, content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes an object with user metadata.
   *
   * @param metadata by name without {@code x-amz-meta-}, in lower case
   */
  public S3Bucket put(String key, byte[] content, Map<String, String> metadata) {
    state();
    Bytes bytes = Bytes.wrap(content.clone());
    StoredObject object =
        new StoredObject(
            ObjectVersion.NULL_ID,
            bytes,
            ETags.of(Digests.md5(bytes)),
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            ObjectHeaders.NONE,
            Map.copyOf(metadata),
            ObjectChecksum.of(ChecksumKind.CRC64NVME, bytes),
            ObjectAttributes.PLAIN);
    store.commit(
        List.of(
            new ObjectChange.Written(
                name,
                key,
                object,
                ObjectChange.Origin.PUT,
                ObjectChange.Cause.REQUEST,
                store.state().sequence() + 1)));
    return this;
  }

  /** Deletes an object, as a client's {@code DeleteObject} would; no more than that if absent. */
  public S3Bucket delete(String key) {
    if (exists(key)) {
      store.commit(
          List.of(
              new ObjectChange.Removed(
                  name,
                  key,
                  ObjectVersion.NULL_ID,
                  ObjectChange.Cause.REQUEST,
                  store.state().sequence() + 1)));
    }
    return this;
  }

  public boolean exists(String key) {
    return state().objects().current(key) != null;
  }

  /** All keys, in S3's order. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>(state().objects().size());
    for (Map.Entry<ObjectKey, ObjectVersions> entry : state().objects().entries()) {
      if (entry.getValue().current() != null) {
        keys.add(entry.getKey().text());
      }
    }
    return keys;
  }

  /**
   * The object of that key.
   *
   * @throws io.cloudfakes.AwsErrorException {@code NoSuchKey} when there is none
   */
  public S3ObjectView object(String key) {
    return S3ObjectView.of(key, state().requireObject(key, null));
  }

  /** The object of that key; empty when there is none. */
  public Optional<S3ObjectView> find(String key) {
    return Optional.ofNullable(state().objects().current(key))
        .map(object -> S3ObjectView.of(key, object));
  }

  /**
   * The multipart uploads under way, by key and then by when they were begun. Empty is what a test
   * of an uploader hopes for: parts left behind are paid for.
   */
  public List<S3UploadView> uploads() {
    List<S3UploadView> uploads = new ArrayList<>();
    Bucket bucket = state();
    bucket.uploads().all().forEach(upload -> uploads.add(S3UploadView.of(bucket, upload)));
    return uploads;
  }

  private Bucket state() {
    Bucket bucket = store.state().bucket(name);
    if (bucket == null) {
      throw S3Errors.noSuchBucket(name).asException();
    }
    return bucket;
  }

  @Override
  public String toString() {
    return "S3Bucket[" + name + "]";
  }
}
