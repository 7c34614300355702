package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Takes a configuration document of one kind away: the actions {@code DeleteBucket…}.
 *
 * <p>Modelled: all of it. Of a kind that a bucket has one of, none is as good as deleted; of a kind
 * told apart by ids, the one named must be there.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchConfiguration}, {@code AccessDenied}, {@code
 * InvalidBucketOwnerAWSAccountID}.
 */
final class DeleteDocument<D> implements DocumentOperation {
  private final DocumentKind<D> kind;

  DeleteDocument(DocumentKind<D> kind) {
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
            state, asked.bucket(), asked.expectedBucketOwner(), kind.deletePermission(), call);
    kind.requireChangeable(bucket);
    String id = kind.several() ? ConfigurationIds.require(asked.id()) : "";
    if (kind.several()) {
      kind.of(bucket, id);
    }
    Outcome<SdkResponse, S3State> outcome =
        bucket.documents().get(kind.type(), id) == null
            ? Outcome.of(asked.reply().build())
            : Outcome.of(
                asked.reply().build(),
                new BucketChange.Unconfigured(bucket.name(), kind.type(), id));
    return outcome.withStatus(204);
  }
}
