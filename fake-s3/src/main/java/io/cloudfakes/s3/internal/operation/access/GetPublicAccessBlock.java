package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.AccessErrors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

/**
 * Gives which public access a bucket blocks. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html">GetPublicAccessBlock</a>.
 *
 * <p>Modelled: the whole document.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchPublicAccessBlockConfiguration}, {@code
 * AccessDenied}.
 */
public final class GetPublicAccessBlock
    implements Operation<GetPublicAccessBlockRequest, GetPublicAccessBlockResponse, S3State> {
  @Override
  public Outcome<GetPublicAccessBlockResponse, S3State> decide(
      GetPublicAccessBlockRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:GetBucketPublicAccessBlock",
            call);
    PublicAccessBlockConfiguration found = bucket.document(PublicAccessBlockConfiguration.class);
    if (found == null) {
      throw AccessErrors.noSuchPublicAccessBlock(bucket.name()).asException();
    }
    return Outcome.of(
        GetPublicAccessBlockResponse.builder().publicAccessBlockConfiguration(found).build());
  }
}
