package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.Keys;
import io.cloudfakes.s3.internal.rule.MfaDelete;
import io.cloudfakes.s3.internal.rule.ObjectLockRules;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.rule.WriteConditions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;

/**
 * Deletes an object; one that is not there is as good as deleted. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html">DeleteObject</a>.
 *
 * <p>Modelled: versions and delete markers; object lock and the way past governance; MFA delete;
 * the condition {@code If-Match}, with {@code *} for any object.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey} (for {@code If-Match}), {@code
 * PreconditionFailed}, {@code InvalidArgument}, {@code NotImplemented} (for the conditions of
 * directory buckets), {@code AccessDenied}.
 */
public final class DeleteObject
    implements Operation<DeleteObjectRequest, DeleteObjectResponse, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<DeleteObjectResponse, S3State> decide(
      DeleteObjectRequest request, S3State state, CallContext call) {
    requireNoDirectoryConditions(request);
    boolean bypass = Boolean.TRUE.equals(request.bypassGovernanceRetention());
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            Deletion.permission(request.versionId()),
            request.key(),
            request.versionId(),
            call);
    requireDeletable(request, bucket, bypass, call);
    Deletion deletion =
        Deletion.of(
            bucket,
            new Deletion.Wanted(
                request.key(), request.versionId(), bypass, Versions.idOfNew(bucket, call)),
            state.sequence() + 1,
            call.now());
    DeleteObjectResponse response =
        DeleteObjectResponse.builder()
            .versionId(deletion.versionId())
            .deleteMarker(deletion.isMarker() ? true : null)
            .build();
    Outcome<DeleteObjectResponse, S3State> outcome =
        deletion.change() == null ? Outcome.of(response) : Outcome.of(response, deletion.change());
    return outcome.withStatus(204);
  }

  private static void requireNoDirectoryConditions(DeleteObjectRequest request) {
    if (request.ifMatchSize() != null) {
      throw S3Errors.headerNotImplemented("x-amz-if-match-size").asException();
    }
    if (request.ifMatchLastModifiedTime() != null) {
      throw S3Errors.headerNotImplemented("x-amz-if-match-last-modified-time").asException();
    }
  }

  private static void requireDeletable(
      DeleteObjectRequest request, Bucket bucket, boolean bypass, CallContext call) {
    ObjectLockRules.requireBypassApplies(bucket, bypass);
    Versions.requireWellFormed(bucket, request.versionId());
    Keys.requireShortEnough(request.key(), call.options(S3Options.class).limits().keyBytes());
    if (bucket.mfaDelete() && request.versionId() != null) {
      MfaDelete.require(request.mfa());
    }
    if (bypass) {
      Deletion.requireMayBypass(bucket, request.key(), request.versionId(), call);
    }
    if (request.ifMatch() != null) {
      WriteConditions.requireMatch(
          request.key(),
          Deletion.etag(bucket, request.key(), request.versionId()),
          request.ifMatch());
    }
  }
}
