package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.VersionErrors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Puts a configuration document of one kind, in place of the one before: the actions {@code
 * PutBucket…} and {@code PutObjectLockConfiguration}.
 *
 * <p>Modelled: all of it, with the rules the document's kind has in {@link BucketDocuments}.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code MissingRequestBodyError}, {@code MalformedXML}, {@code
 * InvalidDigest}, {@code BadDigest}, {@code InvalidRequest}, {@code AccessDenied}, {@code
 * IdMismatch}, {@code TooManyConfigurations}, and those of the kind's rules.
 */
public final class PutDocument<D> implements DocumentOperation {
  private final DocumentKind<D> kind;

  PutDocument(DocumentKind<D> kind) {
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
            state, asked.bucket(), asked.expectedBucketOwner(), kind.putPermission(), call);
    asked.requireIntegrity(kind.digestNeeded(), call);
    Object sent = asked.document(kind.member());
    if (sent == null) {
      throw VersionErrors.missingBody().asException();
    }
    kind.requireChangeable(bucket);
    D document = kind.type().cast(sent);
    String id = kind.several() ? ConfigurationIds.require(asked.id(), document, bucket) : "";
    D kept = kind.kept(document, new Place(bucket, state, call));
    BucketChange change =
        kept == null
            ? new BucketChange.Unconfigured(bucket.name(), kind.type(), id)
            : new BucketChange.Configured(bucket.name(), kind.type(), id, kept);
    Outcome<SdkResponse, S3State> outcome = Outcome.of(asked.reply().build(), change);
    return outcome.withStatus(kind.putStatus());
  }
}
