package io.cloudfakes.s3.internal.operation.tagging;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * Gives an object's tags; none is an empty list. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html">GetObjectTagging</a>.
 *
 * <p>Modelled: all of it.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey}, {@code NoSuchVersion}, {@code
 * MethodNotAllowed} (for delete markers), {@code InvalidArgument}, {@code AccessDenied}.
 */
public final class GetObjectTagging
    implements Operation<GetObjectTaggingRequest, GetObjectTaggingResponse, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<GetObjectTaggingResponse, S3State> decide(
      GetObjectTaggingRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            request.versionId() == null ? "s3:GetObjectTagging" : "s3:GetObjectVersionTagging",
            request.key(),
            request.versionId(),
            call);
    StoredObject object =
        Versions.requireNoMarker(bucket, request.key(), request.versionId(), "GET");
    List<Tag> tags = new ArrayList<>();
    object
        .attributes()
        .tags()
        .forEach((key, value) -> tags.add(Tag.builder().key(key).value(value).build()));
    return Outcome.of(
        GetObjectTaggingResponse.builder()
            .versionId(Versions.toldReader(bucket, request.versionId(), object))
            .tagSet(tags)
            .build());
  }
}
