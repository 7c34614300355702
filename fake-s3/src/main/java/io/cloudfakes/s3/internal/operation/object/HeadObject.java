package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.HttpDates;
import io.cloudfakes.s3.internal.rule.ReadConditions;
import io.cloudfakes.s3.internal.state.ObjectHeaders;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * Reads what is known of an object, without its content. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html">HeadObject</a>.
 *
 * <p>Modelled and not modelled: as of {@link GetObject}.
 *
 * <p>Errors: those of {@link GetObject}, without a body, so that their code is the status.
 */
public final class HeadObject implements Operation<HeadObjectRequest, HeadObjectResponse, S3State> {
  private static final RequestMembers MEMBERS = S3Members.ANY.refusing(S3Members.CUSTOMER_KEY);

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<HeadObjectResponse, S3State> decide(
      HeadObjectRequest request, S3State state, CallContext call) {
    ObjectRead read = ObjectRead.of(read(request), state, call);
    HeadObjectResponse.Builder response = response(read);
    if (request.versionId() != null) {
      response.versionId(request.versionId());
    }
    // A checksum of the whole says nothing of a part.
    if (request.checksumMode() == ChecksumMode.ENABLED && read.range() == null) {
      ChecksumMembers.set(response, read.object().checksum());
    }
    Outcome<HeadObjectResponse, S3State> outcome = Outcome.of(response.build());
    if (read.range() != null) {
      outcome = outcome.withStatus(206);
    }
    return outcome;
  }

  private static HeadObjectResponse.Builder response(ObjectRead read) {
    StoredObject object = read.object();
    ObjectHeaders headers = read.headers();
    HeadObjectResponse.Builder response =
        HeadObjectResponse.builder()
            .acceptRanges("bytes")
            .lastModified(object.lastModified())
            .contentLength(read.length())
            .eTag(ETags.quoted(object.etag()))
            .contentType(headers.contentType())
            .serverSideEncryption(ServerSideEncryption.AES256)
            .metadata(object.metadata());
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
    return response;
  }

  private static ObjectRead.Request read(HeadObjectRequest request) {
    return new ObjectRead.Request(
        request.bucket(),
        request.key(),
        request.versionId(),
        request.expectedBucketOwner(),
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
            request.responseExpires() == null
                ? null
                : HttpDates.format(request.responseExpires())));
  }
}
