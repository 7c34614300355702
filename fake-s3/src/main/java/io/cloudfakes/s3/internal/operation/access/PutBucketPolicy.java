package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.s3.internal.access.BucketPolicies;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyResponse;

/**
 * Gives a bucket a policy, in place of the one it had. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html">PutBucketPolicy</a>.
 *
 * <p>Modelled: the whole language of policies; actions, resources, principals and condition keys
 * held against those there are; the block of public policies.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code MalformedPolicy}, {@code PolicyTooLarge}, {@code
 * MethodNotAllowed}, {@code InvalidDigest}, {@code BadDigest}, {@code AccessDenied}.
 */
public final class PutBucketPolicy
    implements Operation<PutBucketPolicyRequest, PutBucketPolicyResponse, S3State> {
  // The document is held against the digest as it came in its header.
  private static final RequestMembers MEMBERS = RequestMembers.ALL_READ.withoutEffect("ContentMD5");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<PutBucketPolicyResponse, S3State> decide(
      PutBucketPolicyRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state, request.bucket(), request.expectedBucketOwner(), "s3:PutBucketPolicy", call);
    BucketPolicies.requireOwnAccount(bucket, "PUT", call);
    DocumentIntegrity.requireDigestIfSent(call, request.checksumAlgorithmAsString());
    PolicyDocument policy =
        BucketPolicies.read(
            request.policy(),
            bucket,
            Boolean.TRUE.equals(request.confirmRemoveSelfBucketAccess()),
            call);
    Outcome<PutBucketPolicyResponse, S3State> outcome =
        Outcome.of(
            PutBucketPolicyResponse.builder().build(),
            BucketChange.Configured.of(bucket.name(), policy));
    return outcome.withStatus(204);
  }
}
