package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.s3.internal.rule.Accounts;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.Upload;
import software.amazon.awssdk.services.s3.model.Initiator;
import software.amazon.awssdk.services.s3.model.Owner;

/** Whose an upload is, as lists write it. */
final class UploadOwners {
  private UploadOwners() {}

  /** Who began it. */
  static Initiator initiator(Upload upload) {
    return Initiator.builder().id(Accounts.canonicalId(upload.initiator())).build();
  }

  /** Who will own the object. */
  static Owner owner(Bucket bucket, Upload upload) {
    String owner = upload.attributes().owner();
    return Owner.builder().id(Accounts.canonicalId(owner == null ? bucket.owner() : owner)).build();
  }
}
