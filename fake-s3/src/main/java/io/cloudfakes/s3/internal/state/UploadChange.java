package io.cloudfakes.s3.internal.state;

/** What can change of multipart uploads under way. */
public sealed interface UploadChange extends S3Change {
  String bucket();

  record Started(String bucket, Upload upload) implements UploadChange {
    @Override
    public S3State applyTo(S3State state) {
      return state.change(bucket, there -> there.with(there.uploads().with(upload)));
    }
  }

  /** A part is there, in place of one of its number. */
  record PartWritten(String bucket, String key, String uploadId, StoredPart part)
      implements UploadChange {
    @Override
    public S3State applyTo(S3State state) {
      return state.change(
          bucket,
          there -> {
            Upload upload = there.uploads().find(key, uploadId);
            return upload == null ? there : there.with(there.uploads().with(upload.with(part)));
          });
    }
  }

  /** An upload became an object (a change of its own) and is remembered for a while. */
  record Completed(String bucket, CompletedUpload upload) implements UploadChange {
    @Override
    public S3State applyTo(S3State state) {
      return state.change(bucket, there -> there.with(there.uploads().completing(upload)));
    }
  }

  /** An upload is there no more, and no object came of it. */
  record Ended(String bucket, String key, String uploadId) implements UploadChange {
    @Override
    public S3State applyTo(S3State state) {
      return state.change(
          bucket,
          there -> {
            Upload upload = there.uploads().find(key, uploadId);
            return upload == null ? there : there.with(there.uploads().without(upload));
          });
    }
  }
}
