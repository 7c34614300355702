package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.s3.internal.access.AclDocuments;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.s3.model.GetObjectAclRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAclResponse;

/**
 * Gives the access control list of an object. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html">GetObjectAcl</a>.
 *
 * <p>Modelled: everything.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey}, {@code NoSuchVersion}, {@code
 * MethodNotAllowed}, {@code AccessDenied}.
 */
public final class GetObjectAcl
    implements Operation<GetObjectAclRequest, GetObjectAclResponse, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<GetObjectAclResponse, S3State> decide(
      GetObjectAclRequest request, S3State state, CallContext call) {
    String versionId = request.versionId();
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            versionId == null ? "s3:GetObjectAcl" : "s3:GetObjectVersionAcl",
            request.key(),
            versionId,
            call);
    StoredObject object = bucket.requireObject(request.key(), versionId);
    AclDocuments.Shown shown = AclDocuments.ofObject(object, bucket, call);
    return Outcome.of(
        GetObjectAclResponse.builder().owner(shown.owner()).grants(shown.grants()).build());
  }
}
