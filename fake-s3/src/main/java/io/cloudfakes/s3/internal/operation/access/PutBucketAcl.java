package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.s3.internal.access.AclDocuments;
import io.cloudfakes.s3.internal.access.AclRequest;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.PutBucketAclRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAclResponse;

/**
 * Gives a bucket another access control list: a canned one, one in headers, or a document. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html">PutBucketAcl</a>.
 *
 * <p>Modelled: everything.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code AccessControlListNotSupported}, {@code
 * MalformedACLError}, {@code MissingSecurityHeader}, {@code UnexpectedContent}, {@code
 * InvalidArgument}, {@code InvalidRequest}, {@code UnresolvableGrantByEmailAddress}, {@code
 * AccessDenied}.
 */
public final class PutBucketAcl
    implements Operation<PutBucketAclRequest, PutBucketAclResponse, S3State> {
  // The document is held against the digest as it came in its header; names of accounts are
  // S3's to know.
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.withoutEffect(
          "ContentMD5", "AccessControlPolicy.Grants.Grantee.DisplayName");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<PutBucketAclResponse, S3State> decide(
      PutBucketAclRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state, request.bucket(), request.expectedBucketOwner(), "s3:PutBucketAcl", call);
    DocumentIntegrity.requireDigestIfSent(call, request.checksumAlgorithmAsString());
    AccessControlPolicy acl =
        AclDocuments.newOfBucket(
            AclRequest.of(
                request.aclAsString(),
                request.grantFullControl(),
                request.grantRead(),
                request.grantReadACP(),
                request.grantWrite(),
                request.grantWriteACP()),
            request.accessControlPolicy(),
            bucket,
            call);
    return Outcome.of(
        PutBucketAclResponse.builder().build(), BucketChange.Configured.of(bucket.name(), acl));
  }
}
