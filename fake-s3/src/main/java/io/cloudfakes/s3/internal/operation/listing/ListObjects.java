package io.cloudfakes.s3.internal.operation.listing;

import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;

/**
 * Lists a bucket's objects, the first version of the list. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html">ListObjects</a>.
 *
 * <p>Modelled: all of it, for buckets without versions; {@code NextMarker} is given only with a
 * delimiter.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code InvalidArgument}, {@code AccessDenied}.
 */
public final class ListObjects
    implements Operation<ListObjectsRequest, ListObjectsResponse, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<ListObjectsResponse, S3State> decide(
      ListObjectsRequest request, S3State state, CallContext call) {
    boolean encodes = ObjectPage.encodes(request.encodingTypeAsString());
    boolean restores = ListedObjects.wantsRestores(request.optionalObjectAttributesAsStrings());
    int maxKeys =
        ObjectPage.size(request.maxKeys(), call.options(S3Options.class).limits().pageSize());
    Bucket bucket =
        BucketAccess.forBucket(
            state, request.bucket(), request.expectedBucketOwner(), "s3:ListBucket", call);
    String prefix = request.prefix() == null ? "" : request.prefix();
    String delimiter = request.delimiter() == null ? "" : request.delimiter();
    String marker = request.marker() == null ? "" : request.marker();
    ObjectPage page =
        ObjectPage.of(
            bucket.objects(),
            new ObjectPage.Query(prefix, delimiter, marker.isEmpty() ? null : marker, maxKeys));
    ListObjectsResponse.Builder response =
        ListObjectsResponse.builder()
            .name(bucket.name())
            .prefix(ObjectPage.encoded(prefix, encodes))
            .marker(ObjectPage.encoded(marker, encodes))
            .maxKeys(maxKeys)
            .isTruncated(page.truncated())
            .contents(
                ListedObjects.contents(page, encodes, new ListedOwners(bucket, call), restores))
            .commonPrefixes(ListedObjects.commonPrefixes(page.commonPrefixes(), encodes));
    if (encodes) {
      response.encodingType(EncodingType.URL);
    }
    if (!delimiter.isEmpty()) {
      response.delimiter(ObjectPage.encoded(delimiter, encodes));
      if (page.truncated()) {
        response.nextMarker(ObjectPage.encoded(page.last(), encodes));
      }
    }
    return Outcome.of(response.build());
  }
}
