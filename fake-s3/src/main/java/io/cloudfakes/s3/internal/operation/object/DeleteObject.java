package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.Keys;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.rule.WriteConditions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;

/**
 * Deletes an object; one that is not there is as good as deleted. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html">DeleteObject</a>.
 *
 * <p>Modelled: the condition {@code If-Match}, with {@code *} for any object; the version id {@code
 * null}; the refusals of a bucket without object lock.
 *
 * <p>Not modelled: versions and delete markers, object lock.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey} (for {@code If-Match}), {@code
 * PreconditionFailed}, {@code InvalidArgument}, {@code NotImplemented} (for the conditions of
 * directory buckets), {@code AccessDenied}.
 */
public final class DeleteObject
    implements Operation<DeleteObjectRequest, DeleteObjectResponse, S3State> {
  private static final RequestMembers MEMBERS = S3Members.ANY.withoutEffect("MFA");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<DeleteObjectResponse, S3State> decide(
      DeleteObjectRequest request, S3State state, CallContext call) {
    if (request.ifMatchSize() != null) {
      throw S3Errors.headerNotImplemented("x-amz-if-match-size").asException();
    }
    if (request.ifMatchLastModifiedTime() != null) {
      throw S3Errors.headerNotImplemented("x-amz-if-match-last-modified-time").asException();
    }
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:DeleteObject",
            request.key(),
            request.versionId(),
            call);
    requireNoBypass(request.bypassGovernanceRetention());
    Versions.requireNullVersion(request.versionId());
    Keys.requireShortEnough(request.key(), call.options(S3Options.class).limits().keyBytes());
    String etag = bucket.currentEtag(request.key());
    WriteConditions.requireMatch(request.key(), etag, request.ifMatch());
    DeleteObjectResponse response =
        DeleteObjectResponse.builder().versionId(request.versionId()).build();
    Outcome<DeleteObjectResponse, S3State> outcome =
        etag == null
            ? Outcome.of(response)
            : Outcome.of(
                response,
                new ObjectChange.Removed(
                    bucket.name(),
                    request.key(),
                    ObjectVersion.NULL_ID,
                    ObjectChange.Cause.REQUEST,
                    state.sequence() + 1));
    return outcome.withStatus(204);
  }

  /** Refuses to go past a lock in a bucket that has none. */
  static void requireNoBypass(@Nullable Boolean bypassGovernanceRetention) {
    if (Boolean.TRUE.equals(bypassGovernanceRetention)) {
      throw S3Errors.invalidArgument(
              "x-amz-bypass-governance-retention is only applicable to Object Lock enabled"
                  + " buckets.",
              "x-amz-bypass-governance-retention")
          .asException();
    }
  }
}
