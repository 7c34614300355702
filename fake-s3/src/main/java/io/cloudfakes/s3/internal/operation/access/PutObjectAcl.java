package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.s3.internal.access.AclDocuments;
import io.cloudfakes.s3.internal.access.AclRequest;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.PutObjectAclRequest;
import software.amazon.awssdk.services.s3.model.PutObjectAclResponse;

/**
 * Gives an object another access control list: a canned one, one in headers, or a document. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html">PutObjectAcl</a>.
 *
 * <p>Modelled: everything.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey}, {@code NoSuchVersion}, {@code
 * MethodNotAllowed}, {@code AccessControlListNotSupported}, {@code MalformedACLError}, {@code
 * MissingSecurityHeader}, {@code UnexpectedContent}, {@code InvalidArgument}, {@code
 * InvalidRequest}, {@code UnresolvableGrantByEmailAddress}, {@code AccessDenied}.
 */
public final class PutObjectAcl
    implements Operation<PutObjectAclRequest, PutObjectAclResponse, S3State> {
  // The document is held against the digest as it came in its header; names of accounts are
  // S3's to know; of an object there is nothing to write, so GrantWrite grants nothing.
  private static final RequestMembers MEMBERS =
      S3Members.ANY.withoutEffect(
          "ContentMD5", "AccessControlPolicy.Grants.Grantee.DisplayName", "GrantWrite");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<PutObjectAclResponse, S3State> decide(
      PutObjectAclRequest request, S3State state, CallContext call) {
    String versionId = request.versionId();
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            versionId == null ? "s3:PutObjectAcl" : "s3:PutObjectVersionAcl",
            request.key(),
            versionId,
            call);
    StoredObject object = bucket.requireObject(request.key(), versionId);
    DocumentIntegrity.requireDigestIfSent(call, request.checksumAlgorithmAsString());
    AccessControlPolicy acl =
        AclDocuments.newOfObject(
            AclRequest.of(
                request.aclAsString(),
                request.grantFullControl(),
                request.grantRead(),
                request.grantReadACP(),
                null,
                request.grantWriteACP()),
            request.accessControlPolicy(),
            bucket,
            request.key(),
            object,
            call);
    return Outcome.of(
        PutObjectAclResponse.builder().build(),
        new ObjectChange.Updated(
            bucket.name(),
            request.key(),
            object.with(object.attributes().withAcl(acl)),
            ObjectChange.Aspect.ACL,
            ObjectChange.Cause.REQUEST,
            state.sequence() + 1));
  }
}
