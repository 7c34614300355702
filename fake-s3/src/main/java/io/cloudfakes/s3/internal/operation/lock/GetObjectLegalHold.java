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
import software.amazon.awssdk.services.s3.model.GetObjectLegalHoldRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLegalHoldResponse;

/**
 * Says whether a version of an object is kept from deletion for legal reasons. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLegalHold.html">GetObjectLegalHold</a>.
 *
 * <p>Modelled: all of it.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey}, {@code NoSuchVersion}, {@code
 * MethodNotAllowed} (for a delete marker), {@code InvalidRequest}, {@code
 * NoSuchObjectLockConfiguration}, {@code AccessDenied}.
 */
public final class GetObjectLegalHold
    implements Operation<GetObjectLegalHoldRequest, GetObjectLegalHoldResponse, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<GetObjectLegalHoldResponse, S3State> decide(
      GetObjectLegalHoldRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:GetObjectLegalHold",
            request.key(),
            request.versionId(),
            call);
    ObjectLockRules.requireEnabled(bucket);
    StoredObject version = bucket.requireObject(request.key(), request.versionId());
    ObjectLock lock = version.attributes().lock();
    if (lock.legalHold() == null) {
      throw LockErrors.noObjectLock().asException();
    }
    return Outcome.of(
        GetObjectLegalHoldResponse.builder()
            .legalHold(hold -> hold.status(lock.legalHold()))
            .build());
  }
}
