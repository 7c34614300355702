package io.cloudfakes.s3.internal.operation.tagging;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.ObjectTags;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingResponse;

/**
 * Gives an object other tags in place of those it has. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html">PutObjectTagging</a>.
 *
 * <p>Modelled: all of it.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey}, {@code NoSuchVersion}, {@code
 * MethodNotAllowed} (for delete markers), {@code InvalidTag}, {@code BadRequest} (more than ten
 * tags), {@code MalformedXML}, {@code InvalidArgument}, {@code InvalidRequest}, {@code
 * InvalidDigest}, {@code BadDigest}, {@code AccessDenied}.
 */
public final class PutObjectTagging
    implements Operation<PutObjectTaggingRequest, PutObjectTaggingResponse, S3State> {
  private static final RequestMembers MEMBERS =
      // The digest has been held against the document as it came.
      S3Members.ANY.withoutEffect("ContentMD5");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<PutObjectTaggingResponse, S3State> decide(
      PutObjectTaggingRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            request.versionId() == null ? "s3:PutObjectTagging" : "s3:PutObjectVersionTagging",
            request.key(),
            request.versionId(),
            call);
    DocumentIntegrity.requireDigest(call, request.checksumAlgorithmAsString());
    if (request.tagging() == null) {
      throw S3Errors.malformedXml().asException();
    }
    Map<String, String> tags = ObjectTags.ofDocument(request.tagging().tagSet());
    StoredObject object =
        Versions.requireNoMarker(bucket, request.key(), request.versionId(), "PUT");
    return Outcome.of(
        PutObjectTaggingResponse.builder()
            .versionId(Versions.toldReader(bucket, request.versionId(), object))
            .build(),
        new ObjectChange.Updated(
            bucket.name(),
            request.key(),
            object.with(object.attributes().withTags(tags)),
            ObjectChange.Aspect.TAGS_PUT,
            ObjectChange.Cause.REQUEST,
            state.sequence() + 1));
  }
}
