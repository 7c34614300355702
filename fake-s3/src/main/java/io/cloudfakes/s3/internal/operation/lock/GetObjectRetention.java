package io.cloudfakes.s3.internal.operation.lock;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.LockErrors;
import io.cloudfakes.s3.internal.rule.ObjectLockRules;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionResponse;

/**
 * Says until when a version of an object is kept from deletion. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectRetention.html">GetObjectRetention</a>.
 *
 * <p>Modelled: all of it.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey}, {@code NoSuchVersion}, {@code
 * MethodNotAllowed} (for a delete marker), {@code InvalidRequest}, {@code
 * NoSuchObjectLockConfiguration}, {@code AccessDenied}.
 */
public final class GetObjectRetention
    implements Operation<GetObjectRetentionRequest, GetObjectRetentionResponse, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<GetObjectRetentionResponse, S3State> decide(
      GetObjectRetentionRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:GetObjectRetention",
            request.key(),
            request.versionId(),
            call);
    ObjectLockRules.requireEnabled(bucket);
    StoredObject version = bucket.requireObject(request.key(), request.versionId());
    ObjectLock lock = version.attributes().lock();
    if (lock.mode() == null) {
      throw LockErrors.noObjectLock().asException();
    }
    return Outcome.of(
        GetObjectRetentionResponse.builder()
            .retention(retention -> retention.mode(lock.mode()).retainUntilDate(lock.retainUntil()))
            .build());
  }
}
