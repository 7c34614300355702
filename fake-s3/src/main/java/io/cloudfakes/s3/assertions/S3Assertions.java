package io.cloudfakes.s3.assertions;

import io.cloudfakes.s3.S3Bucket;
import io.cloudfakes.s3.S3ObjectView;

/**
 * Where assertions about S3 begin.
 *
 * <pre>{@code
 * assertThat(aws.fake(FakeS3.class).bucket("photos"))
 *     .hasOnlyKeys("cat.jpg", "cat.thumbnail.jpg")
 *     .object("cat.thumbnail.jpg")
 *     .hasContentType("image/jpeg")
 *     .hasTag("made-by", "thumbnailer");
 * }</pre>
 */
public final class S3Assertions {
  private S3Assertions() {}

  /** Assertions about a bucket as it is at that moment. */
  public static S3BucketAssert assertThat(S3Bucket bucket) {
    return new S3BucketAssert(bucket);
  }

  /** Assertions about an object. */
  public static S3ObjectAssert assertThat(S3ObjectView object) {
    return new S3ObjectAssert(object);
  }
}
