package io.cloudfakes.s3.internal.operation.listing;

import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.VersionErrors;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.DeleteMarker;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;

/**
 * Lists all versions and delete markers in a bucket. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html">ListObjectVersions</a>.
 *
 * <p>Modelled: all of it. In the document the versions of a page stand before its delete markers,
 * where AWS mixes them.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code InvalidArgument}, {@code AccessDenied}.
 */
public final class ListObjectVersions
    implements Operation<ListObjectVersionsRequest, ListObjectVersionsResponse, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<ListObjectVersionsResponse, S3State> decide(
      ListObjectVersionsRequest request, S3State state, CallContext call) {
    boolean encodes = ObjectPage.encodes(request.encodingTypeAsString());
    boolean restores = ListedObjects.wantsRestores(request.optionalObjectAttributesAsStrings());
    int maxKeys =
        ObjectPage.size(request.maxKeys(), call.options(S3Options.class).limits().pageSize());
    Bucket bucket =
        BucketAccess.forBucket(
            state, request.bucket(), request.expectedBucketOwner(), "s3:ListBucketVersions", call);
    requireMarkers(request);
    VersionPage page =
        VersionPage.of(
            bucket.objects(),
            new VersionPage.Query(
                orEmpty(request.prefix()),
                orEmpty(request.delimiter()),
                nullIfEmpty(request.keyMarker()),
                nullIfEmpty(request.versionIdMarker()),
                maxKeys));
    ListedOwners owners = new ListedOwners(bucket, call);
    ListObjectVersionsResponse.Builder response =
        ListObjectVersionsResponse.builder()
            .name(bucket.name())
            .prefix(ObjectPage.encoded(orEmpty(request.prefix()), encodes))
            .keyMarker(ObjectPage.encoded(orEmpty(request.keyMarker()), encodes))
            .versionIdMarker(orEmpty(request.versionIdMarker()))
            .maxKeys(maxKeys)
            .isTruncated(page.truncated())
            .versions(versions(page, encodes, owners, restores))
            .deleteMarkers(markers(page, encodes, owners))
            .commonPrefixes(ListedObjects.commonPrefixes(page.commonPrefixes(), encodes));
    if (encodes) {
      response.encodingType(EncodingType.URL);
    }
    if (!orEmpty(request.delimiter()).isEmpty()) {
      response.delimiter(ObjectPage.encoded(request.delimiter(), encodes));
    }
    if (page.truncated()) {
      response
          .nextKeyMarker(ObjectPage.encoded(page.lastKey(), encodes))
          .nextVersionIdMarker(page.lastVersionId());
    }
    return Outcome.of(response.build());
  }

  private static void requireMarkers(ListObjectVersionsRequest request) {
    String version = request.versionIdMarker();
    if (version == null) {
      return;
    }
    if (version.isEmpty()) {
      throw S3Errors.invalidArgument(
              "A version-id marker cannot be empty.", "version-id-marker", version)
          .asException();
    }
    if (orEmpty(request.keyMarker()).isEmpty()) {
      throw S3Errors.invalidArgument(
              "A version-id marker cannot be specified without a key marker.",
              "version-id-marker",
              version)
          .asException();
    }
    if (!version.equals(ObjectVersion.NULL_ID) && !Versions.looksLikeOne(version)) {
      throw VersionErrors.invalidId("version-id-marker", version).asException();
    }
  }

  private static List<software.amazon.awssdk.services.s3.model.ObjectVersion> versions(
      VersionPage page, boolean encodes, ListedOwners owners, boolean restores) {
    List<software.amazon.awssdk.services.s3.model.ObjectVersion> versions = new ArrayList<>();
    for (VersionPage.Entry entry : page.entries()) {
      if (entry.version() instanceof StoredObject object) {
        software.amazon.awssdk.services.s3.model.ObjectVersion.Builder version =
            software.amazon.awssdk.services.s3.model.ObjectVersion.builder()
                .key(ObjectPage.encoded(entry.key(), encodes))
                .versionId(object.versionId())
                .isLatest(entry.isLatest())
                .lastModified(object.lastModified())
                .eTag(ETags.quoted(object.etag()))
                .checksumAlgorithm(object.checksum().kind().algorithm())
                .checksumType(object.checksum().type())
                .size(object.size())
                .storageClass(object.attributes().storageClass())
                .owner(owners.of(object.attributes().owner()));
        if (restores) {
          version.restoreStatus(ListedObjects.restoreStatus(object));
        }
        versions.add(version.build());
      }
    }
    return versions;
  }

  private static List<DeleteMarkerEntry> markers(
      VersionPage page, boolean encodes, ListedOwners owners) {
    List<DeleteMarkerEntry> markers = new ArrayList<>();
    for (VersionPage.Entry entry : page.entries()) {
      if (entry.version() instanceof DeleteMarker marker) {
        markers.add(
            DeleteMarkerEntry.builder()
                .key(ObjectPage.encoded(entry.key(), encodes))
                .versionId(marker.versionId())
                .isLatest(entry.isLatest())
                .lastModified(marker.lastModified())
                .owner(owners.of(marker.owner()))
                .build());
      }
    }
    return markers;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String nullIfEmpty(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
