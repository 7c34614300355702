package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.s3.internal.access.AclDocuments;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.GetBucketAclRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;

/**
 * Gives the access control list of a bucket. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html">GetBucketAcl</a>.
 *
 * <p>Modelled: everything.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code AccessDenied}.
 */
public final class GetBucketAcl
    implements Operation<GetBucketAclRequest, GetBucketAclResponse, S3State> {
  @Override
  public Outcome<GetBucketAclResponse, S3State> decide(
      GetBucketAclRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state, request.bucket(), request.expectedBucketOwner(), "s3:GetBucketAcl", call);
    AclDocuments.Shown shown = AclDocuments.ofBucket(bucket, call);
    return Outcome.of(
        GetBucketAclResponse.builder().owner(shown.owner()).grants(shown.grants()).build());
  }
}
