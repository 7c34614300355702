package io.cloudfakes.s3.internal.operation.listing;

import io.cloudfakes.s3.internal.access.Owners;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.ContinuationTokens;
import io.cloudfakes.s3.internal.rule.Locations;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;

/**
 * Lists the caller's buckets of all regions, in the order of their names. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html">ListBuckets</a>.
 *
 * <p>Modelled: prefix, region and pages; a bucket's region is given when the request has any
 * parameter.
 *
 * <p>Errors: {@code InvalidArgument}, {@code AccessDenied}.
 */
public final class ListBuckets
    implements Operation<ListBucketsRequest, ListBucketsResponse, S3State> {
  private static final int MOST = 10_000;

  @Override
  public Outcome<ListBucketsResponse, S3State> decide(
      ListBucketsRequest request, S3State state, CallContext call) {
    BucketAccess.forAccount("s3:ListAllMyBuckets", null, call);
    requireRegion(request.bucketRegion());
    int most = size(request.maxBuckets());
    String list = "buckets of " + call.account();
    String after = ContinuationTokens.read(list, request.continuationToken());
    List<Bucket> found = new ArrayList<>();
    for (Bucket bucket : state.allBuckets()) {
      if (bucket.owner().equals(call.account())
          && (after == null || bucket.name().compareTo(after) > 0)
          && (request.prefix() == null || bucket.name().startsWith(request.prefix()))
          && (request.bucketRegion() == null || bucket.region().equals(request.bucketRegion()))) {
        found.add(bucket);
      }
    }
    boolean truncated = found.size() > most;
    List<Bucket> page = truncated ? found.subList(0, most) : found;
    ListBucketsResponse.Builder response =
        ListBucketsResponse.builder()
            .owner(Owners.owner(call.account(), call))
            .buckets(listed(page, hasParameter(request)))
            .prefix(request.prefix());
    if (truncated) {
      response.continuationToken(ContinuationTokens.after(list, page.get(most - 1).name()));
    }
    return Outcome.of(response.build());
  }

  private static List<software.amazon.awssdk.services.s3.model.Bucket> listed(
      List<Bucket> page, boolean withRegion) {
    List<software.amazon.awssdk.services.s3.model.Bucket> listed = new ArrayList<>(page.size());
    for (Bucket bucket : page) {
      software.amazon.awssdk.services.s3.model.Bucket.Builder one =
          software.amazon.awssdk.services.s3.model.Bucket.builder()
              .name(bucket.name())
              .creationDate(bucket.created().truncatedTo(ChronoUnit.SECONDS));
      if (withRegion) {
        one.bucketRegion(bucket.region());
      }
      listed.add(one.build());
    }
    return listed;
  }

  private static boolean hasParameter(ListBucketsRequest request) {
    return request.maxBuckets() != null
        || request.prefix() != null
        || request.continuationToken() != null
        || request.bucketRegion() != null;
  }

  private static void requireRegion(@Nullable String region) {
    if (region != null && !Locations.isRegion(region)) {
      throw S3Errors.invalidArgument(
              "Argument value " + region + " is not a valid AWS Region", "bucket-region")
          .asException();
    }
  }

  private static int size(@Nullable Integer asked) {
    if (asked == null) {
      return MOST;
    }
    if (asked < 1 || asked > MOST) {
      throw S3Errors.invalidArgument(
              "Argument max-buckets must be an integer between 1 and 10000",
              "max-buckets",
              asked.toString())
          .asException();
    }
    return asked;
  }
}
