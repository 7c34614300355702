package io.cloudfakes.s3.internal;

import io.cloudfakes.service.ServiceFaults;
import java.util.List;

/** What faults can do to S3: its notifications are delivered at least once, in any order. */
final class S3Faults implements ServiceFaults {
  private static final List<String> EVENT_SOURCES =
      List.of(
          "CompleteMultipartUpload",
          "CopyObject",
          "DeleteObject",
          "DeleteObjectTagging",
          "DeleteObjects",
          "PostObject",
          "PutBucketNotificationConfiguration",
          "PutObject",
          "PutObjectAcl",
          "PutObjectTagging",
          "RestoreObject");

  @Override
  public List<String> eventSources() {
    return EVENT_SOURCES;
  }

  @Override
  public String consistency() {
    return "S3 reads are strongly consistent since December 2020";
  }
}
