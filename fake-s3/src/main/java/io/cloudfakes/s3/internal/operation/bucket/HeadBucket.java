package io.cloudfakes.s3.internal.operation.bucket;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;

/**
 * Says whether a bucket is there and may be used, and where it is. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html">HeadBucket</a>.
 *
 * <p>Modelled: all of it, for general purpose buckets.
 *
 * <p>Errors, all without a body: 404, 403, 400, 301 (with {@code x-amz-bucket-region}).
 */
public final class HeadBucket implements Operation<HeadBucketRequest, HeadBucketResponse, S3State> {
  @Override
  public Outcome<HeadBucketResponse, S3State> decide(
      HeadBucketRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state, request.bucket(), request.expectedBucketOwner(), "s3:ListBucket", call);
    return Outcome.of(
        HeadBucketResponse.builder()
            .bucketRegion(bucket.region())
            .accessPointAlias(!request.bucket().equals(bucket.name()))
            .build());
  }
}
