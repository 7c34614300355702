package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.protocol.HttpDate;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.CustomerKey;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.ReadConditions;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * Reads what is known of an object, without its content. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html">HeadObject</a>.
 *
 * <p>Modelled: as of {@link GetObject}.
 *
 * <p>Errors: those of {@link GetObject}, without a body, so that their code is the status.
 */
public final class HeadObject implements Operation<HeadObjectRequest, HeadObjectResponse, S3State> {
  private static final RequestMembers MEMBERS = S3Members.ANY;

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<HeadObjectResponse, S3State> decide(
      HeadObjectRequest request, S3State state, CallContext call) {
    ObjectRead read = ObjectRead.of(read(request), state, call);
    StoredObject object = read.object();
    HeadObjectResponse.Builder response =
        HeadObjectResponse.builder()
            .acceptRanges("bytes")
            .lastModified(object.lastModified())
            .contentLength(read.length())
            .eTag(ETags.quoted(object.etag()))
            .contentType(read.headers().contentType())
            .versionId(read.versionId())
            .expiration(read.expiration())
            .metadata(SentHeaders.metadataToSend(object.metadata(), call));
    AttributeMembers.set(response, read, request.checksumMode() == ChecksumMode.ENABLED);
    Outcome<HeadObjectResponse, S3State> outcome = Outcome.of(response.build());
    if (read.range() != null) {
      outcome = outcome.withStatus(206);
    }
    return outcome;
  }

  private static ObjectRead.Request read(HeadObjectRequest request) {
    return new ObjectRead.Request(
        ObjectRead.HEAD,
        request.bucket(),
        request.key(),
        request.versionId(),
        request.expectedBucketOwner(),
        CustomerKey.sent(
            request.sseCustomerAlgorithm(), request.sseCustomerKey(), request.sseCustomerKeyMD5()),
        new ReadConditions(
            request.ifMatch(),
            request.ifNoneMatch(),
            request.ifModifiedSince(),
            request.ifUnmodifiedSince()),
        request.range(),
        request.partNumber(),
        new ObjectRead.Overrides(
            request.responseContentType(),
            request.responseCacheControl(),
            request.responseContentDisposition(),
            request.responseContentEncoding(),
            request.responseContentLanguage(),
            request.responseExpires() == null ? null : HttpDate.of(request.responseExpires())));
  }
}
