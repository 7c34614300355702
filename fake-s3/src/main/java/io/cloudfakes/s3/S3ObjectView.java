package io.cloudfakes.s3;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.assertions.S3Assertions;
import io.cloudfakes.s3.assertions.S3ObjectAssert;
import io.cloudfakes.s3.internal.state.Encryption;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectHeaders;
import io.cloudfakes.s3.internal.state.Restore;
import io.cloudfakes.s3.internal.state.StoredObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AssertProvider;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;

/** One object, or one version of it, as a test looks at it. Immutable. */
public final class S3ObjectView implements AssertProvider<S3ObjectAssert> {
  private final String key;
  private final StoredObject object;

  S3ObjectView(String key, StoredObject object) {
    this.key = key;
    this.object = object;
  }

  public String key() {
    return key;
  }

  /** The word {@code null} when it was written without versioning. */
  public String versionId() {
    return object.versionId();
  }

  /** The content, shared with the object and not to be written to. */
  public Bytes content() {
    return object.content();
  }

  /** The content read as UTF-8. */
  public String text() {
    return object.content().utf8();
  }

  /** The content, copied. */
  public byte[] bytes() {
    return object.content().toByteArray().clone();
  }

  /** In bytes. */
  public long size() {
    return object.size();
  }

  /** Without quotes. */
  public String etag() {
    return object.etag();
  }

  /** In whole seconds. */
  public Instant lastModified() {
    return object.lastModified();
  }

  /** User metadata by name without {@code x-amz-meta-}, in lower case. */
  public Map<String, String> metadata() {
    return object.metadata();
  }

  /** By key, in the order set. */
  public Map<String, String> tags() {
    return attributes().tags();
  }

  public String contentType() {
    return headers().contentType();
  }

  public Optional<String> cacheControl() {
    return Optional.ofNullable(headers().cacheControl());
  }

  public Optional<String> contentDisposition() {
    return Optional.ofNullable(headers().contentDisposition());
  }

  public Optional<String> contentEncoding() {
    return Optional.ofNullable(headers().contentEncoding());
  }

  public Optional<String> contentLanguage() {
    return Optional.ofNullable(headers().contentLanguage());
  }

  /** As AWS writes it, for example {@code STANDARD}. */
  public String storageClass() {
    return attributes().storageClass();
  }

  /** {@code AES256}, {@code aws:kms}, {@code aws:kms:dsse}; or {@code SSE-C}, a customer's key. */
  public String encryption() {
    return attributes().encryption().algorithm();
  }

  /** The key in KMS; empty when KMS has no part in it. */
  public Optional<String> kmsKeyArn() {
    return Optional.ofNullable(attributes().encryption().kmsKeyArn());
  }

  /** Whether a customer's own key encrypts it, which every read must bring along. */
  public boolean isEncryptedWithCustomerKey() {
    return encryption().equals(Encryption.CUSTOMER_KEY);
  }

  /** The account that owns it; empty when it is the bucket's owner. */
  public Optional<String> owner() {
    return Optional.ofNullable(attributes().owner());
  }

  /** Who was granted what; empty for the private ACL of the owner. */
  public Optional<AccessControlPolicy> acl() {
    return Optional.ofNullable(attributes().acl());
  }

  /** {@code GOVERNANCE} or {@code COMPLIANCE}; empty without retention. */
  public Optional<String> retentionMode() {
    return Optional.ofNullable(attributes().lock().mode());
  }

  public Optional<Instant> retainUntil() {
    return Optional.ofNullable(attributes().lock().retainUntil());
  }

  public boolean isUnderLegalHold() {
    return "ON".equals(attributes().lock().legalHold());
  }

  /** Where the website sends its readers. */
  public Optional<String> websiteRedirect() {
    return Optional.ofNullable(attributes().websiteRedirect());
  }

  /** The sizes of the parts it was put together from; empty when it was written in one piece. */
  public List<Long> partSizes() {
    return attributes().parts().stream().map(part -> part.size()).toList();
  }

  /** Until when the copy of an archived object can be read; empty when there is none. */
  public Optional<Instant> restoredUntil() {
    return Optional.ofNullable(attributes().restore()).map(Restore::expiry);
  }

  /** {@code PENDING}, {@code COMPLETED}, {@code FAILED}, {@code REPLICA}; empty without a rule. */
  public Optional<String> replicationStatus() {
    return Optional.ofNullable(attributes().replicationStatus());
  }

  private ObjectHeaders headers() {
    return object.headers();
  }

  private ObjectAttributes attributes() {
    return object.attributes();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof S3ObjectView that && key.equals(that.key) && object.equals(that.object);
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, object);
  }

  /** For messages: no content. */
  @Override
  public String toString() {
    return "the object " + key + (object.isNullVersion() ? "" : "@" + versionId());
  }

  /** For AssertJ's own {@code assertThat(object)}. */
  @Override
  public S3ObjectAssert assertThat() {
    return S3Assertions.assertThat(this);
  }
}
