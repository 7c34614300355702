package io.cloudfakes.s3.internal.operation.lock;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.ObjectLockRules;
import io.cloudfakes.s3.internal.rule.VersionErrors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.s3.model.ObjectLockRetention;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionResponse;

/**
 * Keeps a version of an object from deletion until some date, or lets go of it. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectRetention.html">PutObjectRetention</a>.
 *
 * <p>Modelled: all of it; the rules are in {@link ObjectLockRules}.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey}, {@code NoSuchVersion}, {@code
 * MethodNotAllowed} (for a delete marker), {@code InvalidRequest}, {@code InvalidArgument}, {@code
 * MalformedXML}, {@code AccessDenied}.
 */
public final class PutObjectRetention
    implements Operation<PutObjectRetentionRequest, PutObjectRetentionResponse, S3State> {
  // The digest is held against the document, with the other checksums.
  private static final RequestMembers MEMBERS = S3Members.ANY.withoutEffect("ContentMD5");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<PutObjectRetentionResponse, S3State> decide(
      PutObjectRetentionRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:PutObjectRetention",
            request.key(),
            request.versionId(),
            call);
    DocumentIntegrity.requireDigest(call, request.checksumAlgorithmAsString());
    ObjectLockRules.requireEnabled(bucket);
    ObjectLockRetention asked = request.retention();
    if (asked == null) {
      throw VersionErrors.missingBody().asException();
    }
    StoredObject version = bucket.requireObject(request.key(), request.versionId());
    ObjectLock lock =
        ObjectLockRules.withRetention(
            version.attributes().lock(),
            asked.modeAsString(),
            asked.retainUntilDate(),
            mayBypass(request, state, call),
            call.now());
    PutObjectRetentionResponse response = PutObjectRetentionResponse.builder().build();
    return Outcome.of(response, LockChanges.of(bucket, request.key(), version, lock, state));
  }

  /** To bypass governance needs a header and a permission. */
  private static boolean mayBypass(
      PutObjectRetentionRequest request, S3State state, CallContext call) {
    if (!Boolean.TRUE.equals(request.bypassGovernanceRetention())) {
      return false;
    }
    BucketAccess.forObject(
        state,
        request.bucket(),
        request.expectedBucketOwner(),
        "s3:BypassGovernanceRetention",
        request.key(),
        request.versionId(),
        call);
    return true;
  }
}
