package io.cloudfakes.faults;

import io.cloudfakes.FakeAws;
import io.cloudfakes.s3.FakeS3;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;

/** Puts versions of one object. */
final class S3Subject extends Subject {
  private final S3Client s3;

  S3Subject(FakeAws aws, S3Client s3) {
    super(aws);
    this.s3 = s3;
    s3.createBucket(b -> b.bucket("photos"));
    aws.fake(FakeS3.class).bucket("photos").enableVersioning();
    s3.putObject(b -> b.bucket("photos").key("old"), RequestBody.fromString("as it was"));
    aws.calls().clear();
  }

  @Override
  String internalError() {
    return "InternalError";
  }

  @Override
  String throttled() {
    return "SlowDown";
  }

  @Override
  String expired() {
    return "ExpiredToken";
  }

  @Override
  String skewed() {
    return "RequestTimeTooSkewed";
  }

  @Override
  String write() {
    return "s3:PutObject";
  }

  @Override
  String read() {
    return "s3:GetObject";
  }

  @Override
  void doWrite() {
    s3.putObject(
        b ->
            b.bucket("photos")
                .key("cat")
                .overrideConfiguration(
                    o -> o.apiCallAttemptTimeout(patience.isZero() ? null : patience)),
        RequestBody.fromString("meow"));
  }

  @Override
  String doRead() {
    return s3.getObjectAsBytes(
            b -> b.bucket("photos").key("old").checksumMode(ChecksumMode.ENABLED))
        .asUtf8String();
  }

  @Override
  long effects() {
    return aws.fake(FakeS3.class).bucket("photos").versions("cat").size();
  }
}
