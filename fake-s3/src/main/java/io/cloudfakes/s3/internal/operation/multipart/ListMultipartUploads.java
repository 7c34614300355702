package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.Keys;
import io.cloudfakes.s3.internal.rule.Parts;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/**
 * Lists a bucket's uploads under way: by key, and those of a key by when they were begun. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html">ListMultipartUploads</a>.
 *
 * <p>Modelled: all of it; without a key marker the upload id marker is not looked at.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code InvalidArgument}.
 */
public final class ListMultipartUploads
    implements Operation<ListMultipartUploadsRequest, ListMultipartUploadsResponse, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<ListMultipartUploadsResponse, S3State> decide(
      ListMultipartUploadsRequest request, S3State state, CallContext call) {
    boolean encodes = encodes(request.encodingTypeAsString());
    UploadPage.Query query = query(request, call);
    Bucket bucket =
        BucketAccess.forBucket(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:ListBucketMultipartUploads",
            call);
    UploadPage page = UploadPage.of(bucket.uploads(), query);
    ListMultipartUploadsResponse.Builder response =
        ListMultipartUploadsResponse.builder()
            .bucket(bucket.name())
            .keyMarker(encoded(query.keyMarker(), encodes))
            .uploadIdMarker(query.uploadIdMarker())
            .nextKeyMarker(encoded(page.nextKey(), encodes))
            .nextUploadIdMarker(page.nextUploadId())
            .prefix(encoded(query.prefix(), encodes))
            .maxUploads(query.most())
            .isTruncated(page.truncated())
            .uploads(uploads(bucket, page, encodes, call))
            .commonPrefixes(commonPrefixes(page, encodes));
    if (!query.delimiter().isEmpty()) {
      response.delimiter(encoded(query.delimiter(), encodes));
    }
    if (encodes) {
      response.encodingType(EncodingType.URL);
    }
    return Outcome.of(response.build());
  }

  private static UploadPage.Query query(ListMultipartUploadsRequest request, CallContext call) {
    String keyMarker = orEmpty(request.keyMarker());
    return new UploadPage.Query(
        orEmpty(request.prefix()),
        orEmpty(request.delimiter()),
        keyMarker,
        keyMarker.isEmpty() ? "" : orEmpty(request.uploadIdMarker()),
        Parts.pageSize(
            request.maxUploads(),
            call.options(S3Options.class).limits().pageSize(),
            "max-uploads"));
  }

  private static List<MultipartUpload> uploads(
      Bucket bucket, UploadPage page, boolean encodes, CallContext call) {
    List<MultipartUpload> listed = new ArrayList<>(page.uploads().size());
    for (Upload upload : page.uploads()) {
      MultipartUpload.Builder one =
          MultipartUpload.builder()
              .key(encoded(upload.key(), encodes))
              .uploadId(upload.id())
              .initiated(upload.initiated().truncatedTo(ChronoUnit.SECONDS))
              .initiator(UploadOwners.initiator(upload, call))
              .owner(UploadOwners.owner(bucket, upload, call))
              .storageClass(upload.attributes().storageClass());
      if (upload.checksumKind() != null) {
        one.checksumAlgorithm(upload.checksumKind().algorithm())
            .checksumType(upload.checksumType());
      }
      listed.add(one.build());
    }
    return listed;
  }

  private static List<CommonPrefix> commonPrefixes(UploadPage page, boolean encodes) {
    List<CommonPrefix> prefixes = new ArrayList<>(page.commonPrefixes().size());
    for (String prefix : page.commonPrefixes()) {
      prefixes.add(CommonPrefix.builder().prefix(encoded(prefix, encodes)).build());
    }
    return prefixes;
  }

  private static boolean encodes(@Nullable String encodingType) {
    if (encodingType == null) {
      return false;
    }
    if (!encodingType.equals("url")) {
      throw S3Errors.invalidArgument(
              "Invalid Encoding Method specified in Request", "encoding-type", encodingType)
          .asException();
    }
    return true;
  }

  private static String encoded(String text, boolean encodes) {
    return encodes ? Keys.urlEncoded(text) : text;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
