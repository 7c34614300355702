package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.access.Acls;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.rule.AccessErrors;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.OwnershipControls;
import software.amazon.awssdk.services.s3.model.PutBucketOwnershipControlsRequest;
import software.amazon.awssdk.services.s3.model.PutBucketOwnershipControlsResponse;

/**
 * Says whose the objects are that others write to a bucket, and so whether access control lists
 * count. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketOwnershipControls.html">PutBucketOwnershipControls</a>.
 *
 * <p>Modelled: the one rule such a document has.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code MalformedXML}, {@code
 * InvalidBucketAclWithObjectOwnership}, {@code InvalidDigest}, {@code BadDigest}, {@code
 * InvalidRequest}, {@code AccessDenied}.
 */
public final class PutBucketOwnershipControls
    implements Operation<
        PutBucketOwnershipControlsRequest, PutBucketOwnershipControlsResponse, S3State> {
  // The document is held against the digest as it came in its header.
  private static final RequestMembers MEMBERS = RequestMembers.ALL_READ.withoutEffect("ContentMD5");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<PutBucketOwnershipControlsResponse, S3State> decide(
      PutBucketOwnershipControlsRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:PutBucketOwnershipControls",
            call);
    DocumentIntegrity.requireDigest(call, digestAlgorithm(request));
    OwnershipControls controls = request.ownershipControls();
    if (controls == null || controls.rules().size() != 1) {
      throw S3Errors.malformedXml().asException();
    }
    ObjectOwnership ownership = controls.rules().get(0).objectOwnership();
    if (ownership == null || ownership == ObjectOwnership.UNKNOWN_TO_SDK_VERSION) {
      throw S3Errors.malformedXml().asException();
    }
    AccessControlPolicy acl = bucket.document(AccessControlPolicy.class);
    if (ownership == ObjectOwnership.BUCKET_OWNER_ENFORCED && acl != null && !Acls.isPrivate(acl)) {
      throw AccessErrors.aclWithObjectOwnership().asException();
    }
    return Outcome.of(
        PutBucketOwnershipControlsResponse.builder().build(),
        BucketChange.Configured.of(bucket.name(), controls));
  }

  /** A member that the oldest supported SDK does not know. */
  private static @Nullable String digestAlgorithm(PutBucketOwnershipControlsRequest request) {
    Object value =
        Shape.of(PutBucketOwnershipControlsRequest.class).value(request, "ChecksumAlgorithm");
    return value instanceof String algorithm ? algorithm : null;
  }
}
