package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.s3.internal.access.Owners;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.service.CallContext;
import software.amazon.awssdk.services.s3.model.Initiator;
import software.amazon.awssdk.services.s3.model.Owner;

/** Whose an upload is, as lists write it. */
final class UploadOwners {
  private UploadOwners() {}

  /** Who began it: an account by its canonical id, all others by their ARN. */
  static Initiator initiator(Upload upload, CallContext call) {
    if (upload.initiator().startsWith("arn:")) {
      String name = upload.initiator().substring(upload.initiator().lastIndexOf('/') + 1);
      return Initiator.builder().id(upload.initiator()).displayName(name).build();
    }
    Owner owner = Owners.owner(upload.initiator(), call);
    return Initiator.builder().id(owner.id()).displayName(owner.displayName()).build();
  }

  /** Who will own the object. */
  static Owner owner(Bucket bucket, Upload upload, CallContext call) {
    String owner = upload.attributes().owner();
    return Owners.owner(owner == null ? bucket.owner() : owner, call);
  }
}
