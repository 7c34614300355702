package io.cloudfakes.s3.internal.operation;

import io.cloudfakes.service.RequestMembers;

/** Request members that several of S3's actions leave alone; see {@link RequestMembers}. */
public final class S3Members {
  /** {@code RequestPayer} is read at the one door of all operations, {@link BucketAccess}. */
  public static final RequestMembers ANY = RequestMembers.ALL_READ.withoutEffect("RequestPayer");

  private S3Members() {}
}
