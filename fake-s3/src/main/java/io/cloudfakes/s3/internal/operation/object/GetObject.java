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
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Reads an object, whole or a range of it. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject</a>.
 *
 * <p>Modelled: versions; one range of bytes, {@code partNumber}, conditions with HTTP's precedence,
 * {@code response-*} parameters, checksums under {@code x-amz-checksum-mode}, archived objects and
 * their restored copies, customers' keys.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey}, {@code NoSuchVersion}, {@code
 * MethodNotAllowed} (for delete markers), {@code InvalidRange}, {@code InvalidPartNumber}, {@code
 * PreconditionFailed}, 304, {@code InvalidObjectState}, {@code InvalidArgument}, {@code
 * InvalidRequest}, {@code AccessDenied}.
 */
public final class GetObject implements Operation<GetObjectRequest, GetObjectResponse, S3State> {
  private static final RequestMembers MEMBERS = S3Members.ANY;

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<GetObjectResponse, S3State> decide(
      GetObjectRequest request, S3State state, CallContext call) {
    ObjectRead read = ObjectRead.of(read(request), state, call);
    StoredObject object = read.object();
    GetObjectResponse.Builder response =
        GetObjectResponse.builder()
            .acceptRanges("bytes")
            .lastModified(object.lastModified())
            .contentLength(read.length())
            .eTag(ETags.quoted(object.etag()))
            .contentType(read.headers().contentType())
            .versionId(read.versionId())
            .expiration(read.expiration())
            .metadata(SentHeaders.metadataToSend(object.metadata(), call));
    AttributeMembers.set(response, read, request.checksumMode() == ChecksumMode.ENABLED);
    Outcome<GetObjectResponse, S3State> outcome = Outcome.of(response.build());
    if (read.range() != null) {
      outcome = outcome.withStatus(206);
    }
    return outcome.withBody(read.content());
  }

  private static ObjectRead.Request read(GetObjectRequest request) {
    return new ObjectRead.Request(
        ObjectRead.GET,
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
