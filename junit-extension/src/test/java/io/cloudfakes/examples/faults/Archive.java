package io.cloudfakes.examples.faults;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** Stores a large file in parts: once leaving failed uploads behind, once clearing them up. */
final class Archive {
  private static final String BUCKET = "archive";
  private static final LifecycleRule ABANDONED =
      LifecycleRule.builder()
          .id("abandoned uploads")
          .status(ExpirationStatus.ENABLED)
          .filter(f -> f.prefix(""))
          .abortIncompleteMultipartUpload(a -> a.daysAfterInitiation(1))
          .build();

  private final S3Client s3;
  private final boolean clearsUp;

  private Archive(S3Client s3, boolean clearsUp) {
    this.s3 = s3;
    this.clearsUp = clearsUp;
  }

  static Archive careless(S3Client s3) {
    return new Archive(s3, false);
  }

  static Archive careful(S3Client s3) {
    return new Archive(s3, true);
  }

  /** Once, when the bucket is made. */
  void prepare() {
    if (clearsUp) {
      // Only this ends an upload that is begun when all is over: by a request that came late.
      s3.putBucketLifecycleConfiguration(
          b -> b.bucket(BUCKET).lifecycleConfiguration(l -> l.rules(ABANDONED)));
    }
  }

  void store(String key, byte[]... parts) {
    upload(key, parts);
    if (clearsUp) {
      // Also those whose id never came back: the SDK began a second one when a reply was lost.
      for (MultipartUpload left :
          s3.listMultipartUploads(b -> b.bucket(BUCKET).prefix(key)).uploads()) {
        s3.abortMultipartUpload(b -> b.bucket(BUCKET).key(key).uploadId(left.uploadId()));
      }
    }
  }

  private void upload(String key, byte[]... parts) {
    String id = s3.createMultipartUpload(b -> b.bucket(BUCKET).key(key)).uploadId();
    List<CompletedPart> done = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      int number = i + 1;
      String etag =
          s3.uploadPart(
                  b -> b.bucket(BUCKET).key(key).uploadId(id).partNumber(number),
                  RequestBody.fromBytes(parts[i]))
              .eTag();
      done.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
    }
    s3.completeMultipartUpload(
        b -> b.bucket(BUCKET).key(key).uploadId(id).multipartUpload(m -> m.parts(done)));
  }
}
