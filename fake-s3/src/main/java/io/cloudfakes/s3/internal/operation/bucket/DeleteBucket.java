package io.cloudfakes.s3.internal.operation.bucket;

import io.cloudfakes.s3.internal.access.AccessPoints;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.AccessErrors;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.VersionErrors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.Versioning;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.DeleteBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketResponse;

/**
 * Deletes an empty bucket. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html">DeleteBucket</a>.
 *
 * <p>Modelled: all of it, for general purpose buckets. The name is free again at once, where AWS
 * may take hours.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code BucketNotEmpty}, {@code BucketHasAccessPointsAttached},
 * {@code AccessDenied}, {@code PermanentRedirect}, {@code InvalidBucketOwnerAWSAccountID}.
 */
public final class DeleteBucket
    implements Operation<DeleteBucketRequest, DeleteBucketResponse, S3State> {
  @Override
  public Outcome<DeleteBucketResponse, S3State> decide(
      DeleteBucketRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state, request.bucket(), request.expectedBucketOwner(), "s3:DeleteBucket", call);
    if (!bucket.objects().isEmpty()) {
      throw (bucket.versioning() == Versioning.NEVER_ENABLED
              ? S3Errors.bucketNotEmpty(bucket.name())
              : VersionErrors.bucketHasVersions(bucket.name()))
          .asException();
    }
    if (AccessPoints.anyOf(bucket)) {
      throw AccessErrors.hasAccessPoints(bucket.name()).asException();
    }
    DeleteBucketResponse response = DeleteBucketResponse.builder().build();
    Outcome<DeleteBucketResponse, S3State> outcome =
        Outcome.of(response, new BucketChange.Deleted(bucket.name()));
    return outcome.withStatus(204);
  }
}
