package io.cloudfakes.s3.internal.operation.lock;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.ObjectLockRules;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.VersionErrors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHold;
import software.amazon.awssdk.services.s3.model.PutObjectLegalHoldRequest;
import software.amazon.awssdk.services.s3.model.PutObjectLegalHoldResponse;

/**
 * Keeps a version of an object from deletion, or lets go of it, without any date. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLegalHold.html">PutObjectLegalHold</a>.
 *
 * <p>Modelled: all of it.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey}, {@code NoSuchVersion}, {@code
 * MethodNotAllowed} (for a delete marker), {@code InvalidRequest}, {@code MalformedXML}, {@code
 * MissingRequestBodyError}, {@code AccessDenied}.
 */
public final class PutObjectLegalHold
    implements Operation<PutObjectLegalHoldRequest, PutObjectLegalHoldResponse, S3State> {
  // The digest is held against the document, with the other checksums.
  private static final RequestMembers MEMBERS = S3Members.ANY.withoutEffect("ContentMD5");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<PutObjectLegalHoldResponse, S3State> decide(
      PutObjectLegalHoldRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:PutObjectLegalHold",
            request.key(),
            request.versionId(),
            call);
    DocumentIntegrity.requireDigest(call, request.checksumAlgorithmAsString());
    ObjectLockRules.requireEnabled(bucket);
    ObjectLockLegalHold asked = request.legalHold();
    if (asked == null) {
      throw VersionErrors.missingBody().asException();
    }
    if (asked.statusAsString() == null || !ObjectLockRules.isLegalHold(asked.statusAsString())) {
      throw S3Errors.malformedXml().asException();
    }
    StoredObject version = bucket.requireObject(request.key(), request.versionId());
    ObjectLock there = version.attributes().lock();
    ObjectLock lock = new ObjectLock(there.mode(), there.retainUntil(), asked.statusAsString());
    PutObjectLegalHoldResponse response = PutObjectLegalHoldResponse.builder().build();
    return Outcome.of(response, LockChanges.of(bucket, request.key(), version, lock, state));
  }
}
