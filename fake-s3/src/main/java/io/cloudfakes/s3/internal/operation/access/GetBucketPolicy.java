package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.s3.internal.access.BucketPolicies;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.AccessErrors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyResponse;

/**
 * Gives the policy of a bucket, as S3 writes it: without white space, accounts by ARN. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html">GetBucketPolicy</a>.
 *
 * <p>Modelled: everything.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchBucketPolicy}, {@code MethodNotAllowed}, {@code
 * AccessDenied}.
 */
public final class GetBucketPolicy
    implements Operation<GetBucketPolicyRequest, GetBucketPolicyResponse, S3State> {
  @Override
  public Outcome<GetBucketPolicyResponse, S3State> decide(
      GetBucketPolicyRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state, request.bucket(), request.expectedBucketOwner(), "s3:GetBucketPolicy", call);
    BucketPolicies.requireOwnAccount(bucket, "GET", call);
    PolicyDocument policy = bucket.document(PolicyDocument.class);
    if (policy == null) {
      throw AccessErrors.noSuchBucketPolicy(bucket.name()).asException();
    }
    return Outcome.of(GetBucketPolicyResponse.builder().policy(policy.text()).build());
  }
}
