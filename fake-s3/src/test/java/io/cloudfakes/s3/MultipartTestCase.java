package io.cloudfakes.s3;

import io.cloudfakes.FakeAws;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** A world where parts of 4 bytes are large enough, and clients send no checksums unasked. */
abstract class MultipartTestCase extends S3TestCase {
  static final long MINIMUM = 4;
  FakeS3 fake;

  @Override
  @BeforeEach
  void world() {
    aws = world(S3Limits.defaults().withMinimumPartBytes(MINIMUM));
    s3 = aws.client(S3Client.class);
    fake = aws.fake(FakeS3.class);
    bucket();
  }

  static FakeAws world(S3Limits limits) {
    return FakeAws.builder()
        .seed(7)
        .startingAt(START)
        .option(S3Options.defaults().withLimits(limits))
        .create();
  }

  String begin(String key) {
    return s3.createMultipartUpload(b -> b.bucket(BUCKET).key(key)).uploadId();
  }

  UploadPartResponse uploaded(String key, String id, int number, String content) {
    return s3.uploadPart(
        b -> b.bucket(BUCKET).key(key).uploadId(id).partNumber(number),
        RequestBody.fromString(content));
  }

  CompletedPart upload(String key, String id, int number, String content) {
    return listed(number, uploaded(key, id, number, content));
  }

  static CompletedPart listed(int number, UploadPartResponse part) {
    return CompletedPart.builder()
        .partNumber(number)
        .eTag(part.eTag())
        .checksumCRC32(part.checksumCRC32())
        .checksumCRC32C(part.checksumCRC32C())
        .checksumCRC64NVME(part.checksumCRC64NVME())
        .checksumSHA1(part.checksumSHA1())
        .checksumSHA256(part.checksumSHA256())
        .build();
  }

  CompleteMultipartUploadResponse complete(String key, String id, CompletedPart... parts) {
    return s3.completeMultipartUpload(
        b -> b.bucket(BUCKET).key(key).uploadId(id).multipartUpload(m -> m.parts(parts)));
  }

  /** A whole upload of these parts. */
  CompleteMultipartUploadResponse write(String key, String... contents) {
    String id = begin(key);
    CompletedPart[] parts = new CompletedPart[contents.length];
    for (int i = 0; i < contents.length; i++) {
      parts[i] = upload(key, id, i + 1, contents[i]);
    }
    return complete(key, id, parts);
  }
}
