package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.PutPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.PutPublicAccessBlockResponse;

/**
 * Says which public access a bucket blocks, in place of what it said before. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html">PutPublicAccessBlock</a>.
 *
 * <p>Modelled: all four blocks.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code MalformedXML}, {@code InvalidDigest}, {@code BadDigest},
 * {@code InvalidRequest}, {@code AccessDenied}.
 */
public final class PutPublicAccessBlock
    implements Operation<PutPublicAccessBlockRequest, PutPublicAccessBlockResponse, S3State> {
  // The document is held against the digest as it came in its header.
  private static final RequestMembers MEMBERS = RequestMembers.ALL_READ.withoutEffect("ContentMD5");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<PutPublicAccessBlockResponse, S3State> decide(
      PutPublicAccessBlockRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:PutBucketPublicAccessBlock",
            call);
    DocumentIntegrity.requireDigest(call, request.checksumAlgorithmAsString());
    PublicAccessBlockConfiguration asked = request.publicAccessBlockConfiguration();
    if (asked == null) {
      throw S3Errors.malformedXml().asException();
    }
    PublicAccessBlockConfiguration complete =
        PublicAccessBlockConfiguration.builder()
            .blockPublicAcls(Boolean.TRUE.equals(asked.blockPublicAcls()))
            .ignorePublicAcls(Boolean.TRUE.equals(asked.ignorePublicAcls()))
            .blockPublicPolicy(Boolean.TRUE.equals(asked.blockPublicPolicy()))
            .restrictPublicBuckets(Boolean.TRUE.equals(asked.restrictPublicBuckets()))
            .build();
    return Outcome.of(
        PutPublicAccessBlockResponse.builder().build(),
        BucketChange.Configured.of(bucket.name(), complete));
  }
}
