package io.cloudfakes.s3.history;

import static io.cloudfakes.s3.history.NaiveBucket.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.s3.history.NaiveBucket.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/** One random history: every step is done and foretold, and the two are held together. */
final class History {
  private static final String[] PARTS = {"a", "b/", "/", "é", "\uFF5E", "😀"};

  final FakeAws aws;
  final S3Client s3;
  final Random random;
  final List<NaiveBucket> buckets = new ArrayList<>();
  private final Set<String> outcomes = new TreeSet<>();
  private final HistoryOfUploads uploads = new HistoryOfUploads(this);
  private final HistoryOfLocks locks = new HistoryOfLocks(this);
  private final HistoryOfLists lists = new HistoryOfLists(this);
  private String anotherId = "null";
  private int step;

  History(FakeAws aws, long seed) {
    this.aws = aws;
    this.s3 = aws.directClient(S3Client.class);
    this.random = new Random(seed);
  }

  NaiveBucket bucket(String name, boolean lockable) {
    s3.createBucket(b -> b.bucket(name).objectLockEnabledForBucket(lockable));
    NaiveBucket made = new NaiveBucket(name, lockable);
    buckets.add(made);
    return made;
  }

  void version(NaiveBucket bucket, NaiveBucket.Versioning to) {
    s3.putBucketVersioning(
        b ->
            b.bucket(bucket.name)
                .versioningConfiguration(
                    v -> v.status(to == NaiveBucket.Versioning.ENABLED ? "Enabled" : "Suspended")));
    bucket.versioning = to;
  }

  /** How each kind of step ended. */
  Set<String> outcomes() {
    return outcomes;
  }

  void go() {
    step++;
    NaiveBucket bucket = buckets.get(random.nextInt(buckets.size()));
    String key = key();
    switch (random.nextInt(20)) {
      case 0, 1, 2 -> put(bucket, key);
      case 3, 4 -> get(bucket, key);
      case 5 -> getVersion(bucket, key);
      case 6, 7 -> delete(bucket, key);
      case 8, 9 -> remove(bucket, key);
      case 10 -> copy(bucket, key);
      case 11 -> tag(bucket, key);
      case 12, 13 -> uploads.begin(bucket, key);
      case 14 -> uploads.part(bucket);
      case 15, 16 -> uploads.end(bucket);
      case 17 -> locks.go(bucket, key);
      case 18 -> lists.go(bucket);
      default -> turn(bucket);
    }
  }

  /** Does the step and holds how it ended against what was foretold. */
  <R> R step(String what, String foretold, Supplier<R> call) {
    R result = null;
    String ended = GOOD;
    try {
      result = call.get();
    } catch (S3Exception e) {
      ended = e.awsErrorDetails().errorCode();
    }
    assertThat(ended).as("step %d: %s", step, what).isEqualTo(foretold);
    outcomes.add(what.substring(0, what.indexOf(' ')) + " " + ended);
    return result;
  }

  private void put(NaiveBucket bucket, String key) {
    String content = "content " + random.nextInt(50);
    String ifNoneMatch = random.nextInt(4) == 0 ? "*" : null;
    String ifMatch = ifNoneMatch == null && random.nextInt(3) == 0 ? someEtag(bucket, key) : null;
    PutObjectResponse done =
        step(
            "put " + bucket.name + " " + key,
            bucket.mayWrite(key, ifMatch, ifNoneMatch),
            () ->
                s3.putObject(
                    b -> b.bucket(bucket.name).key(key).ifMatch(ifMatch).ifNoneMatch(ifNoneMatch),
                    RequestBody.fromString(content)));
    if (done != null) {
      String etag = NaiveBucket.md5(content);
      assertThat(done.eTag()).isEqualTo('"' + etag + '"');
      bucket.write(key, content, etag, id(bucket, done.versionId()));
    }
  }

  /** The id of a version just written: there is one while versioning is enabled only. */
  String id(NaiveBucket bucket, String given) {
    if (bucket.versioning == NaiveBucket.Versioning.ENABLED) {
      assertThat(given).isNotNull().isNotEqualTo("null");
      if (random.nextInt(5) == 0) {
        anotherId = given;
      }
    } else {
      assertThat(given).isIn(null, "null");
    }
    return given;
  }

  String someEtag(NaiveBucket bucket, String key) {
    List<Version> versions = bucket.keys.get(key);
    if (versions == null || random.nextInt(3) == 0) {
      return NaiveBucket.md5("content " + random.nextInt(50));
    }
    Version some = versions.get(random.nextInt(versions.size()));
    return some.isMarker() ? NaiveBucket.md5("nothing") : some.etag;
  }

  private void get(NaiveBucket bucket, String key) {
    ResponseBytes<GetObjectResponse> got =
        step(
            "get " + bucket.name + " " + key,
            bucket.mayRead(key, null),
            () -> s3.getObjectAsBytes(b -> b.bucket(bucket.name).key(key)));
    if (got != null) {
      same(bucket, got, bucket.current(key));
    }
  }

  private void getVersion(NaiveBucket bucket, String key) {
    String id = someId(bucket, key);
    ResponseBytes<GetObjectResponse> got =
        step(
            "getVersion " + bucket.name + " " + key + " " + id,
            bucket.mayRead(key, id),
            () -> s3.getObjectAsBytes(b -> b.bucket(bucket.name).key(key).versionId(id)));
    if (got != null) {
      same(bucket, got, bucket.find(key, id));
    }
  }

  private static void same(
      NaiveBucket bucket, ResponseBytes<GetObjectResponse> got, Version version) {
    assertThat(got.asUtf8String()).isEqualTo(version.content);
    assertThat(got.response().eTag()).isEqualTo('"' + version.etag + '"');
    if (bucket.versioning != NaiveBucket.Versioning.NEVER) {
      assertThat(got.response().versionId()).isEqualTo(version.id);
    }
    assertThat(got.response().tagCount())
        .isEqualTo(version.tags.isEmpty() ? null : version.tags.size());
  }

  /** The id of a version of that key, of another, perhaps in another bucket, or of none. */
  String someId(NaiveBucket bucket, String key) {
    if (random.nextInt(8) == 0) {
      return anotherId;
    }
    List<Version> versions = bucket.keys.get(key);
    return versions == null || random.nextInt(8) == 0
        ? "null"
        : versions.get(random.nextInt(versions.size())).id;
  }

  private void delete(NaiveBucket bucket, String key) {
    String ifMatch = random.nextInt(4) == 0 ? someEtag(bucket, key) : null;
    DeleteObjectResponse done =
        step(
            "delete " + bucket.name + " " + key,
            bucket.mayDelete(key, ifMatch),
            () -> s3.deleteObject(b -> b.bucket(bucket.name).key(key).ifMatch(ifMatch)));
    if (done != null) {
      if (bucket.versioning != NaiveBucket.Versioning.NEVER) {
        assertThat(done.deleteMarker()).isTrue();
        id(bucket, done.versionId());
      }
      bucket.delete(key, done.versionId());
    }
  }

  private void remove(NaiveBucket bucket, String key) {
    String id = someId(bucket, key);
    boolean bypass = random.nextInt(4) == 0;
    DeleteObjectResponse done =
        step(
            "remove " + bucket.name + " " + key + " " + id + (bypass ? " bypassing" : ""),
            bucket.mayRemove(key, id, bypass, aws.clock().instant()),
            () ->
                s3.deleteObject(
                    b ->
                        b.bucket(bucket.name)
                            .key(key)
                            .versionId(id)
                            .bypassGovernanceRetention(bypass ? true : null)));
    if (done != null) {
      bucket.remove(key, id);
    }
  }

  private void copy(NaiveBucket bucket, String key) {
    NaiveBucket to = buckets.get(random.nextInt(buckets.size()));
    String toKey = key();
    if (to == bucket && toKey.equals(key)) {
      return;
    }
    String version =
        step(
            "copy " + bucket.name + " " + key,
            bucket.mayRead(key, null),
            () ->
                ""
                    + s3.copyObject(
                            b ->
                                b.sourceBucket(bucket.name)
                                    .sourceKey(key)
                                    .destinationBucket(to.name)
                                    .destinationKey(toKey))
                        .versionId());
    if (version != null) {
      Version from = bucket.current(key);
      String etag = NaiveBucket.md5(from.content);
      to.write(toKey, from.content, etag, id(to, version));
      to.current(toKey).tags = new TreeMap<>(from.tags);
    }
  }

  private void tag(NaiveBucket bucket, String key) {
    String id = random.nextBoolean() ? null : someId(bucket, key);
    String value = "" + random.nextInt(5);
    Object done =
        step(
            "tag " + bucket.name + " " + key + " " + id,
            bucket.mayTouch(key, id),
            () ->
                s3.putObjectTagging(
                    b ->
                        b.bucket(bucket.name)
                            .key(key)
                            .versionId(id)
                            .tagging(
                                t -> t.tagSet(Tag.builder().key("colour").value(value).build()))));
    if (done != null) {
      Version version = id == null ? bucket.current(key) : bucket.find(key, id);
      version.tags = new TreeMap<>(Map.of("colour", value));
    }
  }

  /** Versioning on or off, or an hour passes. */
  private void turn(NaiveBucket bucket) {
    if (random.nextInt(3) == 0) {
      aws.clock().advance(java.time.Duration.ofMinutes(30));
    } else if (!bucket.lockable && bucket.versioning != NaiveBucket.Versioning.NEVER) {
      version(
          bucket,
          random.nextBoolean() ? NaiveBucket.Versioning.ENABLED : NaiveBucket.Versioning.SUSPENDED);
    }
  }

  String key() {
    int parts = 1 + random.nextInt(2);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      key.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return key.toString();
  }

  /** Everything there is, against everything there should be. */
  void compare() {
    lists.compareAll();
    uploads.compareAll();
    locks.compareAll();
  }
}
