package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.MultipartErrors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/** The upload a call is about, and the bucket it is in. */
record FoundUpload(Bucket bucket, Upload upload) {

  /** Which upload a request names. */
  record Named(String bucket, String key, String uploadId, @Nullable String expectedOwner) {
    /** The bucket, once the caller may do that with uploads of the key. */
    Bucket bucket(S3State state, String permission, CallContext call) {
      return BucketAccess.forObject(state, bucket, expectedOwner, permission, key, null, call);
    }

    /** The upload, once the caller may do that with it. */
    FoundUpload find(S3State state, String permission, CallContext call) {
      Bucket found = bucket(state, permission, call);
      Upload upload = found.uploads().find(key, uploadId);
      if (upload == null) {
        throw MultipartErrors.noSuchUpload(uploadId).asException();
      }
      return new FoundUpload(found, upload);
    }
  }
}
