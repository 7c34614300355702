package io.cloudfakes.s3.assertions;

import io.cloudfakes.s3.S3ObjectView;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about an object. Those that fail tell what is there instead. */
public final class S3ObjectAssert extends AbstractAssert<S3ObjectAssert, S3ObjectView> {
  /** Longer texts are cut in messages. */
  private static final int SHOWN = 500;

  S3ObjectAssert(S3ObjectView object) {
    super(object, S3ObjectAssert.class);
  }

  /** Fails unless the content is that text in UTF-8. */
  public S3ObjectAssert hasText(String text) {
    return hasContent(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Fails unless the text, read as UTF-8, has that in it. */
  public S3ObjectAssert contains(String part) {
    isNotNull();
    if (!actual.text().contains(part)) {
      failWithMessage(
          "Expected %s to contain <%s>, but it is %s", actual, part, shown(actual.bytes()));
    }
    return this;
  }

  public S3ObjectAssert hasContent(byte[] content) {
    isNotNull();
    byte[] there = actual.bytes();
    int at = Arrays.mismatch(content, there);
    if (at >= 0) {
      failWithMessage(
          "Expected the content of %s to be %s, but it is %s; they differ at byte %d",
          actual, shown(content), shown(there), at);
    }
    return this;
  }

  /** Fails unless the content is that long. */
  public S3ObjectAssert hasSize(long bytes) {
    isNotNull();
    return check("size", bytes, actual.size());
  }

  public S3ObjectAssert isEmpty() {
    return hasSize(0);
  }

  /** Fails unless it has that ETag, in quotes or not. */
  public S3ObjectAssert hasEtag(String etag) {
    isNotNull();
    return check("ETag", etag.replace("\"", ""), actual.etag());
  }

  public S3ObjectAssert hasVersionId(String versionId) {
    isNotNull();
    return check("version id", versionId, actual.versionId());
  }

  public S3ObjectAssert hasContentType(String contentType) {
    isNotNull();
    return check("content type", contentType, actual.contentType());
  }

  public S3ObjectAssert hasCacheControl(String value) {
    isNotNull();
    return check("Cache-Control", value, orNull(actual.cacheControl()));
  }

  public S3ObjectAssert hasContentEncoding(String value) {
    isNotNull();
    return check("Content-Encoding", value, orNull(actual.contentEncoding()));
  }

  public S3ObjectAssert hasStorageClass(String storageClass) {
    isNotNull();
    return check("storage class", storageClass, actual.storageClass());
  }

  /** Fails unless it is encrypted so: {@code AES256}, {@code aws:kms}, {@code SSE-C} … */
  public S3ObjectAssert hasEncryption(String algorithm) {
    isNotNull();
    return check("encryption", algorithm, actual.encryption());
  }

  /** Fails unless it has that user metadata; it may have more. */
  public S3ObjectAssert hasMetadata(String name, String value) {
    isNotNull();
    return entry("metadata", name, value, actual.metadata());
  }

  /** Fails unless its user metadata are these and no others. */
  public S3ObjectAssert hasOnlyMetadata(Map<String, String> metadata) {
    isNotNull();
    return check("metadata", metadata, actual.metadata());
  }

  /** Fails unless it has that tag; it may have more. */
  public S3ObjectAssert hasTag(String key, String value) {
    isNotNull();
    return entry("tag", key, value, actual.tags());
  }

  /** Fails unless its tags are these and no others, in whatever order. */
  public S3ObjectAssert hasOnlyTags(Map<String, String> tags) {
    isNotNull();
    return check("tags", tags, actual.tags());
  }

  public S3ObjectAssert hasNoTags() {
    return hasOnlyTags(Map.of());
  }

  public S3ObjectAssert isRetainedUntil(Instant time) {
    isNotNull();
    return check("retention's end", time, orNull(actual.retainUntil()));
  }

  public S3ObjectAssert isUnderLegalHold() {
    isNotNull();
    return check("legal hold", true, actual.isUnderLegalHold());
  }

  public S3ObjectAssert hasReplicationStatus(String status) {
    isNotNull();
    return check("replication status", status, orNull(actual.replicationStatus()));
  }

  private S3ObjectAssert entry(String what, String name, String value, Map<String, String> there) {
    if (!value.equals(there.get(name))) {
      failWithMessage(
          "Expected %s to have the %s %s=%s, but it has %s", actual, what, name, value, there);
    }
    return this;
  }

  private S3ObjectAssert check(String what, Object expected, @Nullable Object there) {
    if (!Objects.equals(expected, there)) {
      failWithMessage(
          "Expected the %s of %s to be <%s>, but it is <%s>", what, actual, expected, there);
    }
    return this;
  }

  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.orElse(null);
  }

  /** Text as text, everything else by its length and beginning. */
  private static String shown(byte[] content) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(content)).toString();
      return text.length() <= SHOWN
          ? "<" + text + ">"
          : "<" + text.substring(0, SHOWN) + "…> of " + content.length + " bytes";
    } catch (CharacterCodingException e) {
      byte[] beginning = Arrays.copyOf(content, Math.min(content.length, 16));
      return content.length
          + " bytes that begin with "
          + java.util.HexFormat.ofDelimiter(" ").formatHex(beginning);
    }
  }
}
