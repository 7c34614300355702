package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** The list of all versions and delete markers of a bucket, page by page. */
class VersionListsTest extends S3TestCase {
  private static final String UNKNOWN = "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrH";

  @BeforeEach
  void aBucketWithVersions() {
    bucket();
    s3.putBucketVersioning(
        b ->
            b.bucket(BUCKET)
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
  }

  private DeleteObjectResponse delete(String key, String versionId) {
    return s3.deleteObject(b -> b.bucket(BUCKET).key(key).versionId(versionId));
  }

  private ListObjectVersionsResponse versions() {
    return s3.listObjectVersions(b -> b.bucket(BUCKET));
  }

  @Test
  void the_list_has_every_version_newest_first() {
    String a1 = put("a", "1").versionId();
    String a2 = put("a", "22").versionId();
    String b1 = put("b", "1").versionId();
    String marker = delete("b", null).versionId();
    ListObjectVersionsResponse list = versions();
    assertThat(list.versions())
        .extracting(ObjectVersion::versionId, ObjectVersion::isLatest, ObjectVersion::size)
        .containsExactly(tuple(a2, true, 2L), tuple(a1, false, 1L), tuple(b1, false, 1L));
    assertThat(list.deleteMarkers())
        .extracting(DeleteMarkerEntry::key, DeleteMarkerEntry::versionId)
        .containsExactly(tuple("b", marker));
    assertThat(list.versions().get(0).owner().id()).hasSize(64);
    assertThat(list.versions().get(0).eTag()).startsWith("\"");
    assertThat(list.isTruncated()).isFalse();
    assertThat(list.keyMarker()).isEmpty();
    assertThat(list.versionIdMarker()).isEmpty();
  }

  @Test
  void the_list_goes_on_within_a_key() {
    for (int i = 0; i < 5; i++) {
      put("a", "" + i);
      put("b/" + i, "");
    }
    delete("a", null);
    put("c d", "");
    List<String> seen = new ArrayList<>();
    String key = null;
    String version = null;
    do {
      String fromKey = key;
      String fromVersion = version;
      ListObjectVersionsResponse page =
          s3.listObjectVersions(
              b ->
                  b.bucket(BUCKET)
                      .delimiter("/")
                      .maxKeys(2)
                      .keyMarker(fromKey)
                      .versionIdMarker(fromVersion));
      page.versions().forEach(v -> seen.add(v.key()));
      page.deleteMarkers().forEach(v -> seen.add(v.key() + " marker"));
      page.commonPrefixes().forEach(p -> seen.add(p.prefix()));
      assertThat(
              page.versions().size() + page.deleteMarkers().size() + page.commonPrefixes().size())
          .isLessThanOrEqualTo(2);
      key = page.nextKeyMarker();
      version = page.nextVersionIdMarker();
      assertThat(page.isTruncated()).isEqualTo(key != null);
    } while (key != null);
    assertThat(seen).containsExactlyInAnyOrder("a", "a marker", "a", "a", "a", "a", "b/", "c d");
    assertThat(
            s3.listObjectVersions(b -> b.bucket(BUCKET).prefix("b/").keyMarker("b/2")).versions())
        .extracting(ObjectVersion::key)
        .containsExactly("b/3", "b/4");
    assertThat(send("GET", url("?versions&encoding-type=url&prefix=c%20"), Map.of(), "").body())
        .contains("<Key>c+d</Key>")
        .contains("<Prefix>c+</Prefix>")
        .contains("<EncodingType>url</EncodingType>");
  }

  @Test
  void a_bucket_is_emptied_page_by_page() {
    for (int i = 0; i < 7; i++) {
      put("a", "" + i);
    }
    String key = null;
    String version = null;
    do {
      String fromKey = key;
      String fromVersion = version;
      ListObjectVersionsResponse page =
          s3.listObjectVersions(
              b -> b.bucket(BUCKET).maxKeys(3).keyMarker(fromKey).versionIdMarker(fromVersion));
      page.versions().forEach(v -> delete(v.key(), v.versionId()));
      key = page.nextKeyMarker();
      version = page.nextVersionIdMarker();
    } while (key != null);
    assertThat(versions().versions()).isEmpty();
    s3.deleteBucket(b -> b.bucket(BUCKET));
  }

  @Test
  void markers_of_the_list_must_fit() {
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () -> s3.listObjectVersions(b -> b.bucket(BUCKET).versionIdMarker(UNKNOWN))))
        .contains("A version-id marker cannot be specified without a key marker.")
        .contains("<ArgumentName>version-id-marker</ArgumentName>");
    refused(
        400,
        "InvalidArgument",
        () -> s3.listObjectVersions(b -> b.bucket(BUCKET).keyMarker("a").versionIdMarker("x")));
    refused(
        400,
        "InvalidArgument",
        () -> s3.listObjectVersions(b -> b.bucket(BUCKET).encodingType("rot13")));
  }

  @Test
  void a_bucket_without_versions_lists_null_versions() {
    s3.createBucket(b -> b.bucket("plain"));
    s3.putObject(b -> b.bucket("plain").key("a"), RequestBody.fromString("1"));
    assertThat(s3.listObjectVersions(b -> b.bucket("plain")).versions())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.versionId()).isEqualTo("null");
              assertThat(v.isLatest()).isTrue();
            });
  }
}
