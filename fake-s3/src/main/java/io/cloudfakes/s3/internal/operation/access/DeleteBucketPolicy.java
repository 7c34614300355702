package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.s3.internal.access.BucketPolicies;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyResponse;

/**
 * Takes the policy off a bucket. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html">DeleteBucketPolicy</a>.
 *
 * <p>Modelled: everything.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code MethodNotAllowed}, {@code AccessDenied}.
 */
public final class DeleteBucketPolicy
    implements Operation<DeleteBucketPolicyRequest, DeleteBucketPolicyResponse, S3State> {
  @Override
  public Outcome<DeleteBucketPolicyResponse, S3State> decide(
      DeleteBucketPolicyRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state, request.bucket(), request.expectedBucketOwner(), "s3:DeleteBucketPolicy", call);
    BucketPolicies.requireOwnAccount(bucket, "DELETE", call);
    Outcome<DeleteBucketPolicyResponse, S3State> outcome =
        Outcome.of(
            DeleteBucketPolicyResponse.builder().build(),
            BucketChange.Unconfigured.of(bucket.name(), PolicyDocument.class));
    return outcome.withStatus(204);
  }
}
