package io.cloudfakes.s3.internal.operation.listing;

import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.ContinuationTokens;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/**
 * Lists a bucket's objects, the second version of the list. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html">ListObjectsV2</a>.
 *
 * <p>Modelled: all of it; continuation tokens are opaque and good only for the bucket they came
 * from, and win over {@code StartAfter}.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code InvalidArgument}, {@code AccessDenied}.
 */
public final class ListObjectsV2
    implements Operation<ListObjectsV2Request, ListObjectsV2Response, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<ListObjectsV2Response, S3State> decide(
      ListObjectsV2Request request, S3State state, CallContext call) {
    boolean encodes = ObjectPage.encodes(request.encodingTypeAsString());
    boolean restores = ListedObjects.wantsRestores(request.optionalObjectAttributesAsStrings());
    int maxKeys =
        ObjectPage.size(request.maxKeys(), call.options(S3Options.class).limits().pageSize());
    Bucket bucket =
        BucketAccess.forBucket(
            state, request.bucket(), request.expectedBucketOwner(), "s3:ListBucket", call);
    ObjectPage page = ObjectPage.of(bucket.objects(), query(request, bucket, maxKeys));
    ListedOwners owners =
        Boolean.TRUE.equals(request.fetchOwner()) ? new ListedOwners(bucket, call) : null;
    ListObjectsV2Response.Builder response =
        ListObjectsV2Response.builder()
            .name(bucket.name())
            .prefix(ObjectPage.encoded(orEmpty(request.prefix()), encodes))
            .maxKeys(maxKeys)
            .keyCount(page.count())
            .isTruncated(page.truncated())
            .contents(ListedObjects.contents(page, encodes, owners, restores))
            .commonPrefixes(ListedObjects.commonPrefixes(page.commonPrefixes(), encodes))
            .startAfter(ObjectPage.encoded(request.startAfter(), encodes))
            .continuationToken(request.continuationToken());
    if (encodes) {
      response.encodingType(EncodingType.URL);
    }
    if (!orEmpty(request.delimiter()).isEmpty()) {
      response.delimiter(ObjectPage.encoded(request.delimiter(), encodes));
    }
    if (page.truncated() && page.last() != null) {
      response.nextContinuationToken(ContinuationTokens.after(bucket.name(), page.last()));
    }
    return Outcome.of(response.build());
  }

  private static ObjectPage.Query query(ListObjectsV2Request request, Bucket bucket, int maxKeys) {
    String after = ContinuationTokens.read(bucket.name(), request.continuationToken());
    if (after == null && !orEmpty(request.startAfter()).isEmpty()) {
      after = request.startAfter();
    }
    return new ObjectPage.Query(
        orEmpty(request.prefix()), orEmpty(request.delimiter()), after, maxKeys);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
