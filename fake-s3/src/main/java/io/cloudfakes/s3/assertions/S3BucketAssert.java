package io.cloudfakes.s3.assertions;

import io.cloudfakes.s3.S3Bucket;
import io.cloudfakes.s3.S3ObjectView;
import io.cloudfakes.s3.S3VersionView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a bucket. Those that fail tell what is there instead. */
public final class S3BucketAssert extends AbstractAssert<S3BucketAssert, S3Bucket> {
  /** More keys than these would hide what the message has to say. */
  private static final int SHOWN = 50;

  S3BucketAssert(S3Bucket bucket) {
    super(bucket, S3BucketAssert.class);
  }

  /** Fails unless a plain read of the key finds an object. */
  public S3BucketAssert hasObject(String key) {
    object(key);
    return this;
  }

  /** Fails unless there is an object of that key and text. */
  public S3BucketAssert hasObject(String key, String text) {
    object(key).hasText(text);
    return this;
  }

  /** Fails unless there is an object of that key; the assertions that follow are about it. */
  public S3ObjectAssert object(String key) {
    isNotNull();
    Optional<S3ObjectView> object = actual.find(key);
    if (object.isEmpty()) {
      List<S3VersionView> versions = actual.versions(key);
      if (versions.isEmpty()) {
        failWithMessage("Expected %s to have the object %s, but it has %s", actual, key, there());
      }
      failWithMessage(
          "Expected %s to have the object %s, but it is deleted: %s", actual, key, versions);
    }
    return new S3ObjectAssert(object.orElseThrow());
  }

  /** Fails if a plain read of the key finds an object. */
  public S3BucketAssert hasNoObject(String key) {
    isNotNull();
    Optional<S3ObjectView> object = actual.find(key);
    if (object.isPresent()) {
      failWithMessage(
          "Expected %s not to have the object %s, but it has one of %d bytes, written at %s",
          actual, key, object.get().size(), object.get().lastModified());
    }
    return this;
  }

  /** Fails unless all these keys have objects; others may. */
  public S3BucketAssert hasKeys(String... keys) {
    isNotNull();
    Set<String> missing = new LinkedHashSet<>(Arrays.asList(keys));
    actual.keys().forEach(missing::remove);
    if (!missing.isEmpty()) {
      failWithMessage("Expected %s to have also %s, but it has %s", actual, missing, there());
    }
    return this;
  }

  /** Fails unless these keys have objects, and no others do. */
  public S3BucketAssert hasOnlyKeys(String... keys) {
    isNotNull();
    Set<String> missing = new LinkedHashSet<>(Arrays.asList(keys));
    List<String> beside = new ArrayList<>();
    for (String key : actual.keys()) {
      if (!missing.remove(key)) {
        beside.add(key);
      }
    }
    if (!missing.isEmpty() || !beside.isEmpty()) {
      failWithMessage(
          "Expected %s to have only %s, but %s",
          actual,
          Arrays.toString(keys),
          (missing.isEmpty() ? "" : "it has not " + missing)
              + (missing.isEmpty() || beside.isEmpty() ? "" : " and ")
              + (beside.isEmpty() ? "" : "it has also " + shown(beside)));
    }
    return this;
  }

  /** Fails unless a plain list shows that many objects. */
  public S3BucketAssert hasSize(int objects) {
    isNotNull();
    if (actual.keys().size() != objects) {
      failWithMessage("Expected %s to have %d objects, but it has %s", actual, objects, there());
    }
    return this;
  }

  /** Fails if a plain list shows an object. */
  public S3BucketAssert isEmpty() {
    return hasSize(0);
  }

  /** Fails unless the key has that many versions, delete markers counted. */
  public S3BucketAssert hasVersions(String key, int versions) {
    isNotNull();
    List<S3VersionView> there = actual.versions(key);
    if (there.size() != versions) {
      failWithMessage(
          "Expected %s to have %d versions of %s, but it has %d: %s",
          actual, versions, key, there.size(), there);
    }
    return this;
  }

  /** Fails unless the newest version of the key is a delete marker. */
  public S3BucketAssert hasDeleteMarker(String key) {
    isNotNull();
    List<S3VersionView> there = actual.versions(key);
    if (there.isEmpty() || !there.get(0).isDeleteMarker()) {
      failWithMessage(
          "Expected %s to have a delete marker of %s, but %s",
          actual, key, there.isEmpty() ? "it never had the key" : "it has " + there);
    }
    return this;
  }

  /** Fails unless there are multipart uploads of these keys under way, and no others. */
  public S3BucketAssert hasOnlyUploadsOf(String... keys) {
    isNotNull();
    List<String> there = actual.uploads().stream().map(upload -> upload.key()).toList();
    if (!there.equals(Arrays.stream(keys).sorted().toList())) {
      failWithMessage(
          "Expected %s to have multipart uploads of %s under way, but it has %s",
          actual, Arrays.toString(keys), actual.uploads());
    }
    return this;
  }

  /** Fails if a multipart upload is under way: what was begun is completed or aborted. */
  public S3BucketAssert hasNoUploads() {
    return hasOnlyUploadsOf();
  }

  private String there() {
    List<String> keys = actual.keys();
    return keys.isEmpty() ? "no objects" : keys.size() + ": " + shown(keys);
  }

  private static String shown(List<String> keys) {
    return keys.size() <= SHOWN
        ? keys.toString()
        : keys.subList(0, SHOWN) + " and " + (keys.size() - SHOWN) + " more";
  }
}
