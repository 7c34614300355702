package io.cloudfakes.s3.internal.operation.tagging;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingResponse;

/**
 * Takes an object's tags away. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html">DeleteObjectTagging</a>.
 *
 * <p>Modelled: all of it.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey}, {@code NoSuchVersion}, {@code
 * MethodNotAllowed} (for delete markers), {@code InvalidArgument}, {@code AccessDenied}.
 */
public final class DeleteObjectTagging
    implements Operation<DeleteObjectTaggingRequest, DeleteObjectTaggingResponse, S3State> {
  @Override
  public Outcome<DeleteObjectTaggingResponse, S3State> decide(
      DeleteObjectTaggingRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            request.versionId() == null
                ? "s3:DeleteObjectTagging"
                : "s3:DeleteObjectVersionTagging",
            request.key(),
            request.versionId(),
            call);
    StoredObject object =
        Versions.requireNoMarker(bucket, request.key(), request.versionId(), "DELETE");
    DeleteObjectTaggingResponse response =
        DeleteObjectTaggingResponse.builder()
            .versionId(Versions.toldReader(bucket, request.versionId(), object))
            .build();
    Outcome<DeleteObjectTaggingResponse, S3State> outcome =
        object.attributes().tags().isEmpty()
            ? Outcome.of(response)
            : Outcome.of(
                response,
                new ObjectChange.Updated(
                    bucket.name(),
                    request.key(),
                    object.with(object.attributes().withTags(Map.of())),
                    ObjectChange.Aspect.TAGS_DELETED,
                    ObjectChange.Cause.REQUEST,
                    state.sequence() + 1));
    return outcome.withStatus(204);
  }
}
