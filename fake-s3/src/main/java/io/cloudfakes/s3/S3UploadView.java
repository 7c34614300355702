package io.cloudfakes.s3;

import io.cloudfakes.s3.internal.rule.Parts;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.Upload;
import java.time.Instant;
import java.util.List;

/**
 * One multipart upload under way, as a test looks at it.
 *
 * @param initiator who began it: an account, or the ARN of one of its users or sessions
 * @param partNumbers of the parts that are there, in order
 * @param size of those parts together, in bytes
 */
public record S3UploadView(
    String bucket,
    String key,
    String id,
    Instant initiated,
    String initiator,
    List<Integer> partNumbers,
    long size) {
  public S3UploadView {
    partNumbers = List.copyOf(partNumbers);
  }

  static S3UploadView of(Bucket bucket, Upload upload) {
    return new S3UploadView(
        bucket.name(),
        upload.key(),
        upload.id(),
        upload.initiated(),
        upload.initiator(),
        List.copyOf(upload.parts().keySet()),
        Parts.size(upload.parts().values()));
  }

  @Override
  public String toString() {
    return "upload of " + bucket + "/" + key + ", parts " + partNumbers;
  }
}
