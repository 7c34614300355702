package io.cloudfakes.s3.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractWorld;
import io.cloudfakes.s3.FakeS3;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Where a scenario plays: a world of its own, and a client that reaches it in one of the four ways.
 */
record Stage(FakeAws aws, S3Client s3, FakeS3 fake) {
  static final String BUCKET = "photos";
  static final String ACCOUNT = "123456789012";

  static Stage in(ContractWorld world) {
    return new Stage(world.aws(), world.client(S3Client.class), world.aws().fake(FakeS3.class));
  }

  /** With the usual bucket. */
  Stage bucket() {
    return bucket(BUCKET);
  }

  Stage bucket(String name) {
    s3.createBucket(b -> b.bucket(name));
    return this;
  }

  /** With the usual bucket, which keeps versions. */
  Stage versioned() {
    bucket();
    versioning(BUCKET, BucketVersioningStatus.ENABLED);
    return this;
  }

  void versioning(String bucket, BucketVersioningStatus status) {
    s3.putBucketVersioning(b -> b.bucket(bucket).versioningConfiguration(v -> v.status(status)));
  }

  /** With the usual bucket, in which versions can be locked. */
  Stage lockable() {
    s3.createBucket(b -> b.bucket(BUCKET).objectLockEnabledForBucket(true));
    return this;
  }

  PutObjectResponse put(String key, String content) {
    return s3.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.fromString(content));
  }

  String text(String key) {
    return s3.getObjectAsBytes(b -> b.bucket(BUCKET).key(key)).asUtf8String();
  }

  String begin(String key) {
    return s3.createMultipartUpload(b -> b.bucket(BUCKET).key(key)).uploadId();
  }

  CompletedPart part(String key, String upload, int number, String content) {
    String etag =
        s3.uploadPart(
                b -> b.bucket(BUCKET).key(key).uploadId(upload).partNumber(number),
                RequestBody.fromString(content))
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(etag).build();
  }

  void complete(String key, String upload, CompletedPart... parts) {
    s3.completeMultipartUpload(
        b ->
            b.bucket(BUCKET)
                .key(key)
                .uploadId(upload)
                .multipartUpload(m -> m.parts(List.of(parts))));
  }

  /** The call is refused so. */
  S3Exception refused(int status, String code, ThrowingCallable call) {
    S3Exception refusal = catchThrowableOfType(S3Exception.class, call);
    assertThat(refusal).as("a refusal with " + code).isNotNull();
    assertThat(refusal.awsErrorDetails().errorCode()).as(refusal.getMessage()).isEqualTo(code);
    assertThat(refusal.statusCode()).as(refusal.getMessage()).isEqualTo(status);
    return refusal;
  }

  /** A HEAD is refused so: its reply has no document, so no code of AWS's. */
  void refused(int status, ThrowingCallable call) {
    S3Exception refusal = catchThrowableOfType(S3Exception.class, call);
    assertThat(refusal).as("a refusal with " + status).isNotNull();
    assertThat(refusal.statusCode()).as(refusal.getMessage()).isEqualTo(status);
  }
}
