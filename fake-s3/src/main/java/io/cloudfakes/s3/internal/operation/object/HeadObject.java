package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.protocol.HttpDate;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.CustomerKey;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.ReadConditions;
import io.cloudfakes.s3.internal.state.ObjectHeaders;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.Map;
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
    HeadObjectResponse.Builder response =
        response(read, SentHeaders.metadataToSend(read.object().metadata(), call));
    if (request.checksumMode() == ChecksumMode.ENABLED && read.checksum() != null) {
      ChecksumMembers.set(response, read.checksum());
      // The object's, also where the checksum is of one of its parts.
      response.checksumType(read.object().checksum().type());
    }
    Outcome<HeadObjectResponse, S3State> outcome = Outcome.of(response.build());
    if (read.range() != null) {
      outcome = outcome.withStatus(206);
    }
    return outcome;
  }

  private static HeadObjectResponse.Builder response(
      ObjectRead read, Map<String, String> metadata) {
    StoredObject object = read.object();
    ObjectHeaders headers = read.headers();
    HeadObjectResponse.Builder response =
        HeadObjectResponse.builder()
            .acceptRanges("bytes")
            .lastModified(object.lastModified())
            .contentLength(read.length())
            .eTag(ETags.quoted(object.etag()))
            .contentType(headers.contentType())
            .versionId(read.versionId())
            .expiration(read.expiration())
            .metadata(metadata);
    AttributeMembers.set(response, read.attributes());
    if (headers.cacheControl() != null) {
      response.cacheControl(headers.cacheControl());
    }
    if (headers.contentDisposition() != null) {
      response.contentDisposition(headers.contentDisposition());
    }
    if (headers.contentEncoding() != null) {
      response.contentEncoding(headers.contentEncoding());
    }
    if (headers.contentLanguage() != null) {
      response.contentLanguage(headers.contentLanguage());
    }
    if (headers.expires() != null) {
      response.expiresString(headers.expires());
    }
    if (read.range() != null) {
      response.contentRange(read.range().contentRange());
    }
    if (read.part() != null) {
      response.partsCount(read.partsCount());
    }
    return response;
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
