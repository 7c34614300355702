package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.s3.internal.access.AccessRules;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.AccessErrors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyStatusRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyStatusResponse;
import software.amazon.awssdk.services.s3.model.PolicyStatus;

/**
 * Says whether the policy of a bucket is public. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html">GetBucketPolicyStatus</a>.
 *
 * <p>Modelled: S3's meaning of public.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchBucketPolicy}, {@code AccessDenied}.
 */
public final class GetBucketPolicyStatus
    implements Operation<GetBucketPolicyStatusRequest, GetBucketPolicyStatusResponse, S3State> {
  @Override
  public Outcome<GetBucketPolicyStatusResponse, S3State> decide(
      GetBucketPolicyStatusRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:GetBucketPolicyStatus",
            call);
    AccessRules rules = AccessRules.of(bucket);
    if (rules.policy() == null) {
      throw AccessErrors.noSuchBucketPolicy(bucket.name()).asException();
    }
    return Outcome.of(
        GetBucketPolicyStatusResponse.builder()
            .policyStatus(PolicyStatus.builder().isPublic(rules.publicPolicy()).build())
            .build());
  }
}
