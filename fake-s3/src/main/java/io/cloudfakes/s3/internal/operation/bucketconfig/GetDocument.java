package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Gives back a configuration document of one kind: the actions {@code GetBucket…} and {@code
 * GetObjectLockConfiguration}.
 *
 * <p>Modelled: all of it; where a bucket has no such document, its kind in {@link BucketDocuments}
 * says what is answered.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code AccessDenied}, {@code InvalidBucketOwnerAWSAccountID},
 * and the one by which the kind says that there is none.
 */
public final class GetDocument<D> implements DocumentOperation {
  private final DocumentKind<D> kind;

  GetDocument(DocumentKind<D> kind) {
    this.kind = kind;
  }

  @Override
  public DocumentKind<D> kind() {
    return kind;
  }

  @Override
  public Outcome<SdkResponse, S3State> decide(SdkRequest request, S3State state, CallContext call) {
    DocumentRequest asked = new DocumentRequest(request);
    Bucket bucket =
        BucketAccess.forBucket(
            state, asked.bucket(), asked.expectedBucketOwner(), kind.getPermission(), call);
    D document = kind.of(bucket, kind.several() ? ConfigurationIds.require(asked.id()) : "");
    DocumentRequest.Reply reply = asked.reply();
    if (!reply.set(kind.member(), document)) {
      reply.setMembersOf(document);
    }
    return Outcome.of(reply.build());
  }
}
