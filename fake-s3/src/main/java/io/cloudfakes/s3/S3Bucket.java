package io.cloudfakes.s3;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.assertions.S3Assertions;
import io.cloudfakes.s3.assertions.S3BucketAssert;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.operation.object.DeleteObject;
import io.cloudfakes.s3.internal.operation.object.PutObject;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.ObjectKey;
import io.cloudfakes.s3.internal.state.ObjectNotice;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Versioning;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.SeedCall;
import io.cloudfakes.service.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.IntelligentTieringAccessTier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * One bucket as a test looks into it. It shows the bucket as it is when asked, not as it was when
 * this view was taken; once the bucket is deleted it answers with {@code NoSuchBucket}.
 */
public final class S3Bucket implements AssertProvider<S3BucketAssert> {
  private final String name;
  private final Store<S3State> store;

  S3Bucket(String name, Store<S3State> store) {
    this.name = name;
    this.store = store;
  }

  public String name() {
    return name;
  }

  public String region() {
    return state().region();
  }

  /** The account that owns it. */
  public String owner() {
    return state().owner();
  }

  public Instant created() {
    return state().created();
  }

  /** Writes an object as a client's {@code PutObject} would; who listens to the bucket hears. */
  public S3Bucket put(String key, byte[] content) {
    return put(key, content, how -> {});
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
    return put(key, content, how -> how.metadata(metadata));
  }

  /**
   * Writes an object with whatever {@code PutObject} can say of it: headers, tags, a storage class,
   * conditions.
   *
   * <pre>{@code
   * bucket.put("cat.jpg", jpeg, how -> how.contentType("image/jpeg").tagging("animal=cat"));
   * }</pre>
   *
   * @throws io.cloudfakes.AwsErrorException when {@code PutObject} would be refused
   */
  public S3Bucket put(String key, byte[] content, Consumer<PutObjectRequest.Builder> how) {
    return put(key, Bytes.wrap(content.clone()), how);
  }

  private S3Bucket put(String key, Bytes content, Consumer<PutObjectRequest.Builder> how) {
    PutObjectRequest.Builder request = PutObjectRequest.builder();
    how.accept(request);
    return done(new PutObject(), request.bucket(name).key(key).build(), content);
  }

  /**
   * Writes an object for every file below a directory: the key is the path from there on with
   * slashes, the content type follows from the name's ending. In the order of the keys.
   */
  public S3Bucket fromDirectory(Path directory) {
    SeedFiles.ofDirectory(directory).forEach(this::put);
    return this;
  }

  /**
   * Writes an object for every file below a folder of the class path, wherever it lies: in
   * directories or in jars. As {@link #fromDirectory}.
   *
   * @param folder for example {@code photos}, or {@code com/example/photos}
   */
  public S3Bucket fromClassPath(String folder) {
    SeedFiles.ofClassPath(folder).forEach(this::put);
    return this;
  }

  private void put(SeedFiles.File file) {
    put(
        file.key(),
        file.content(),
        how -> {
          if (file.contentType() != null) {
            how.contentType(file.contentType());
          }
        });
  }

  /** Deletes an object, as a client's {@code DeleteObject} would: in versions by a marker. */
  public S3Bucket delete(String key) {
    return delete(key, null);
  }

  /**
   * Deletes one version of an object for good.
   *
   * @param versionId null for leaving it to the bucket whether a marker is made
   */
  public S3Bucket delete(String key, @Nullable String versionId) {
    return done(
        new DeleteObject(),
        DeleteObjectRequest.builder().bucket(name).key(key).versionId(versionId).build(),
        Bytes.EMPTY);
  }

  /** Keeps versions from here on. */
  public S3Bucket enableVersioning() {
    return set(Versioning.ENABLED);
  }

  /** Keeps no further versions from here on. */
  public S3Bucket suspendVersioning() {
    return set(Versioning.SUSPENDED);
  }

  /** Whether it keeps versions. */
  public boolean isVersioned() {
    return state().versioning() == Versioning.ENABLED;
  }

  /**
   * Tells those who listen that Intelligent-Tiering has moved an object to an archive tier, as AWS
   * does with what nobody reads for long. The object itself stays as it is.
   */
  public S3Bucket announceTier(String key, IntelligentTieringAccessTier tier) {
    store.commit(
        (state, call) ->
            List.of(
                new ObjectNotice.Tiered(
                    name, key, required(state).requireObject(key, null), tier.toString())));
    return this;
  }

  /**
   * Tells those who listen that an object of the class {@code REDUCED_REDUNDANCY} was lost. The
   * object itself stays as it is.
   */
  public S3Bucket announceLoss(String key) {
    store.commit(
        (state, call) ->
            List.of(new ObjectNotice.Lost(name, key, required(state).requireObject(key, null))));
    return this;
  }

  private S3Bucket set(Versioning versioning) {
    store.commit(
        (state, call) ->
            List.of(new BucketChange.VersioningSet(name, versioning, required(state).mfaDelete())));
    return this;
  }

  private <I extends SdkRequest> S3Bucket done(
      Operation<I, ?, S3State> operation, I request, Bytes body) {
    store.commit(
        (state, call) -> {
          Bucket bucket = required(state);
          return new SeedCall<>(
                  S3Service.SERVICE, call, request, bucket.owner(), bucket.region(), body)
              .decide(operation, request, state);
        });
    return this;
  }

  public boolean exists(String key) {
    return state().objects().current(key) != null;
  }

  /** The keys a plain list shows, in S3's order. */
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
    return new S3ObjectView(key, state().requireObject(key, null));
  }

  /**
   * One version of an object.
   *
   * @throws io.cloudfakes.AwsErrorException {@code NoSuchVersion} when there is none
   */
  public S3ObjectView object(String key, String versionId) {
    return new S3ObjectView(key, state().requireObject(key, versionId));
  }

  /** The object of that key; empty when there is none. */
  public Optional<S3ObjectView> find(String key) {
    StoredObject current = state().objects().current(key);
    return current == null ? Optional.empty() : Optional.of(new S3ObjectView(key, current));
  }

  /** All versions of one key, delete markers among them, newest first. */
  public List<S3VersionView> versions(String key) {
    ObjectVersions versions = state().objects().versions(key);
    return versions == null ? List.of() : S3VersionView.all(key, versions);
  }

  /** All versions of all keys: in the order of the keys, each newest first. */
  public List<S3VersionView> versions() {
    List<S3VersionView> all = new ArrayList<>();
    for (Map.Entry<ObjectKey, ObjectVersions> entry : state().objects().entries()) {
      all.addAll(S3VersionView.all(entry.getKey().text(), entry.getValue()));
    }
    return all;
  }

  /**
   * A document of its configuration; empty when there is none.
   *
   * @param type the SDK's class, for example {@code NotificationConfiguration}
   */
  public <T> Optional<T> configuration(Class<T> type) {
    return Optional.ofNullable(state().document(type));
  }

  /** The documents of a type of which there may be several, in the order of their ids. */
  public <T> List<T> configurations(Class<T> type) {
    return state().documents().all(type);
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
    return required(store.state());
  }

  private Bucket required(S3State state) {
    Bucket bucket = state.bucket(name);
    if (bucket == null) {
      throw S3Errors.noSuchBucket(name).asException();
    }
    return bucket;
  }

  @Override
  public String toString() {
    return "the bucket " + name;
  }

  /** For AssertJ's own {@code assertThat(bucket)}. */
  @Override
  public S3BucketAssert assertThat() {
    return S3Assertions.assertThat(this);
  }
}
