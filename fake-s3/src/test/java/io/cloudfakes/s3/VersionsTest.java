package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.MFADelete;
import software.amazon.awssdk.services.s3.model.MFADeleteStatus;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class VersionsTest extends S3TestCase {
  private static final String UNKNOWN = "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrH";

  @BeforeEach
  void aBucketWithVersions() {
    bucket();
    versioning(BucketVersioningStatus.ENABLED);
  }

  private void versioning(BucketVersioningStatus status) {
    s3.putBucketVersioning(b -> b.bucket(BUCKET).versioningConfiguration(v -> v.status(status)));
  }

  private String get(String key, String versionId) {
    return s3.getObjectAsBytes(b -> b.bucket(BUCKET).key(key).versionId(versionId)).asUtf8String();
  }

  private DeleteObjectResponse delete(String key, String versionId) {
    return s3.deleteObject(b -> b.bucket(BUCKET).key(key).versionId(versionId));
  }

  private ListObjectVersionsResponse versions() {
    return s3.listObjectVersions(b -> b.bucket(BUCKET));
  }

  @Test
  void a_bucket_says_whether_it_keeps_versions() {
    s3.createBucket(b -> b.bucket("plain"));
    assertThat(s3.getBucketVersioning(b -> b.bucket("plain")).status()).isNull();
    assertThat(s3.getBucketVersioning(b -> b.bucket(BUCKET)).status())
        .isEqualTo(BucketVersioningStatus.ENABLED);
    versioning(BucketVersioningStatus.SUSPENDED);
    assertThat(s3.getBucketVersioning(b -> b.bucket(BUCKET)).status())
        .isEqualTo(BucketVersioningStatus.SUSPENDED);
    assertThat(s3.getBucketVersioning(b -> b.bucket(BUCKET)).mfaDelete()).isNull();
  }

  @Test
  void a_configuration_that_is_none_is_refused() {
    assertThat(
            refused(
                400,
                "IllegalVersioningConfigurationException",
                () ->
                    s3.putBucketVersioning(b -> b.bucket(BUCKET).versioningConfiguration(v -> {}))))
        .contains("The Versioning element must be specified");
    refused(
        400,
        "MalformedXML",
        () ->
            s3.putBucketVersioning(
                b -> b.bucket(BUCKET).versioningConfiguration(v -> v.status("Sometimes"))));
    refused(404, "NoSuchBucket", () -> s3.getBucketVersioning(b -> b.bucket("nothing-here")));
  }

  @Test
  void every_write_makes_a_version() {
    String first = put("a", "1").versionId();
    String second = put("a", "2").versionId();
    assertThat(first).matches("[0-9A-Za-z]{32}").isNotEqualTo(second);
    assertThat(get("a")).isEqualTo("2");
    assertThat(get("a", first)).isEqualTo("1");
    assertThat(get("a", second)).isEqualTo("2");
    GetObjectResponse plain = s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a")).response();
    assertThat(plain.versionId()).isEqualTo(second);
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a").versionId(first)).versionId())
        .isEqualTo(first);
  }

  @Test
  void the_same_seed_gives_the_same_ids() {
    String id = put("a", "1").versionId();
    close();
    world();
    aBucketWithVersions();
    assertThat(put("a", "1").versionId()).isEqualTo(id);
  }

  @Test
  void what_was_there_before_versioning_is_the_null_version() {
    s3.createBucket(b -> b.bucket("plain"));
    s3.putObject(b -> b.bucket("plain").key("a"), RequestBody.fromString("old"));
    assertThat(s3.headObject(b -> b.bucket("plain").key("a")).versionId()).isNull();
    s3.putBucketVersioning(
        b ->
            b.bucket("plain")
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    assertThat(s3.headObject(b -> b.bucket("plain").key("a")).versionId()).isEqualTo("null");
    s3.putObject(b -> b.bucket("plain").key("a"), RequestBody.fromString("new"));
    assertThat(
            s3.getObjectAsBytes(b -> b.bucket("plain").key("a").versionId("null")).asUtf8String())
        .isEqualTo("old");
  }

  @Test
  void while_suspended_only_the_null_version_is_overwritten() {
    String kept = put("a", "kept").versionId();
    versioning(BucketVersioningStatus.SUSPENDED);
    assertThat(put("a", "null 1").versionId()).isNull();
    put("a", "null 2");
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a")).versionId()).isEqualTo("null");
    assertThat(versions().versions())
        .extracting(ObjectVersion::versionId)
        .containsExactly("null", kept);
    assertThat(get("a", "null")).isEqualTo("null 2");
    assertThat(get("a", kept)).isEqualTo("kept");

    DeleteObjectResponse deleted = delete("a", null);
    assertThat(deleted.deleteMarker()).isTrue();
    assertThat(deleted.versionId()).isEqualTo("null");
    assertThat(versions().versions()).extracting(ObjectVersion::versionId).containsExactly(kept);
    assertThat(versions().deleteMarkers())
        .extracting(DeleteMarkerEntry::versionId)
        .containsExactly("null");

    versioning(BucketVersioningStatus.ENABLED);
    put("a", "new");
    assertThat(versions().versions()).hasSize(2);
    delete("a", "null");
    assertThat(versions().deleteMarkers()).isEmpty();
  }

  @Test
  void a_plain_deletion_only_marks() {
    String id = put("a", "1").versionId();
    DeleteObjectResponse deleted = delete("a", null);
    assertThat(deleted.sdkHttpResponse().statusCode()).isEqualTo(204);
    assertThat(deleted.deleteMarker()).isTrue();
    assertThat(deleted.versionId()).isNotEqualTo(id);
    assertThat(get("a", id)).isEqualTo("1");

    assertThat(refused(404, "NoSuchKey", () -> get("a"))).contains("<Key>a</Key>");
    Answer answer = send("GET", url("a"), Map.of(), "");
    assertThat(answer.header("x-amz-delete-marker")).isEqualTo("true");
    assertThat(answer.header("x-amz-version-id")).isEqualTo(deleted.versionId());
    S3Exception head = headRefused(404, () -> s3.headObject(b -> b.bucket(BUCKET).key("a")));
    assertThat(head.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("x-amz-delete-marker"))
        .contains("true");
    assertThat(s3.listObjectsV2(b -> b.bucket(BUCKET)).contents()).isEmpty();
  }

  @Test
  void a_delete_marker_by_its_id_can_only_be_deleted() {
    put("a", "1");
    String marker = delete("a", null).versionId();
    assertThat(refused(405, "MethodNotAllowed", () -> get("a", marker)))
        .contains("<Method>GET</Method>")
        .contains("<ResourceType>DeleteMarker</ResourceType>");
    Answer answer = send("GET", url("a?versionId=" + marker), Map.of(), "");
    assertThat(answer.header("x-amz-delete-marker")).isEqualTo("true");
    assertThat(answer.header("Allow")).isEqualTo("DELETE");
    assertThat(answer.header("Last-Modified")).isEqualTo("Sun, 01 Mar 2026 12:00:00 GMT");
    headRefused(405, () -> s3.headObject(b -> b.bucket(BUCKET).key("a").versionId(marker)));

    DeleteObjectResponse deleted = delete("a", marker);
    assertThat(deleted.deleteMarker()).isTrue();
    assertThat(deleted.versionId()).isEqualTo(marker);
    assertThat(get("a")).isEqualTo("1");
  }

  @Test
  void what_is_absent_is_marked_as_deleted_too() {
    String first = delete("nothing", null).versionId();
    String second = delete("nothing", null).versionId();
    assertThat(versions().deleteMarkers())
        .extracting(DeleteMarkerEntry::versionId, DeleteMarkerEntry::isLatest)
        .containsExactly(tuple(second, true), tuple(first, false));
  }

  @Test
  void a_version_is_deleted_for_good() {
    String first = put("a", "1").versionId();
    String second = put("a", "2").versionId();
    DeleteObjectResponse deleted = delete("a", second);
    assertThat(deleted.deleteMarker()).isNull();
    assertThat(deleted.versionId()).isEqualTo(second);
    assertThat(get("a")).isEqualTo("1");
    assertThat(delete("a", second).sdkHttpResponse().statusCode()).isEqualTo(204);
    delete("a", first);
    assertThat(versions().versions()).isEmpty();
    refused(404, "NoSuchKey", () -> get("a"));
  }

  @Test
  void ids_are_unknown_or_malformed() {
    put("a", "1");
    assertThat(refused(404, "NoSuchVersion", () -> get("a", UNKNOWN)))
        .contains("The specified version does not exist.")
        .contains("<VersionId>" + UNKNOWN + "</VersionId>")
        .contains("<Key>a</Key>");
    assertThat(refused(400, "InvalidArgument", () -> get("a", "abc")))
        .contains("Invalid version id specified")
        .contains("<ArgumentName>versionId</ArgumentName>")
        .contains("<ArgumentValue>abc</ArgumentValue>");
    refused(404, "NoSuchVersion", () -> get("a", "null"));
    assertThat(send("GET", url("a?versionId="), Map.of(), "").body())
        .contains("Version id cannot be the empty string");
    s3.createBucket(b -> b.bucket("plain"));
    s3.putObject(b -> b.bucket("plain").key("a"), RequestBody.fromString("1"));
    refused(
        400,
        "InvalidArgument",
        () -> s3.getObjectAsBytes(b -> b.bucket("plain").key("a").versionId(UNKNOWN)));
    refused(
        400,
        "InvalidArgument",
        () -> s3.deleteObject(b -> b.bucket("plain").key("a").versionId(UNKNOWN)));
  }

  @Test
  void many_are_deleted_each_with_its_version_or_a_marker() {
    String id = put("a", "1").versionId();
    put("b", "1");
    DeleteObjectsResponse answer =
        s3.deleteObjects(
            b ->
                b.bucket(BUCKET)
                    .delete(
                        d ->
                            d.objects(
                                ObjectIdentifier.builder().key("a").versionId(id).build(),
                                ObjectIdentifier.builder().key("b").build(),
                                ObjectIdentifier.builder().key("b").build(),
                                ObjectIdentifier.builder().key("c").versionId("x").build())));
    assertThat(answer.deleted()).hasSize(3);
    DeletedObject version = answer.deleted().get(0);
    assertThat(version.versionId()).isEqualTo(id);
    assertThat(version.deleteMarker()).isNull();
    DeletedObject marked = answer.deleted().get(1);
    assertThat(marked.versionId()).isNull();
    assertThat(marked.deleteMarker()).isTrue();
    assertThat(marked.deleteMarkerVersionId())
        .isNotNull()
        .isNotEqualTo(answer.deleted().get(2).deleteMarkerVersionId());
    assertThat(answer.errors())
        .singleElement()
        .satisfies(e -> assertThat(e.code()).isEqualTo("InvalidArgument"));
    assertThat(versions().deleteMarkers()).hasSize(2);

    DeleteObjectsResponse unmarked =
        s3.deleteObjects(
            b ->
                b.bucket(BUCKET)
                    .delete(
                        d ->
                            d.objects(
                                ObjectIdentifier.builder()
                                    .key("b")
                                    .versionId(marked.deleteMarkerVersionId())
                                    .build())));
    assertThat(unmarked.deleted().get(0).deleteMarker()).isTrue();
    assertThat(unmarked.deleted().get(0).deleteMarkerVersionId())
        .isEqualTo(unmarked.deleted().get(0).versionId())
        .isEqualTo(marked.deleteMarkerVersionId());
  }

  @Test
  void any_version_is_the_source_of_a_copy() {
    String first = put("a", "1").versionId();
    put("a", "2");
    CopyObjectResponse copy =
        s3.copyObject(
            b ->
                b.sourceBucket(BUCKET)
                    .sourceKey("a")
                    .sourceVersionId(first)
                    .destinationBucket(BUCKET)
                    .destinationKey("a"));
    assertThat(copy.copySourceVersionId()).isEqualTo(first);
    assertThat(copy.versionId()).isNotEqualTo(first);
    assertThat(get("a")).isEqualTo("1");
    assertThat(versions().versions()).hasSize(3);

    String marker = delete("a", null).versionId();
    assertThat(
            refused(
                400,
                "InvalidRequest",
                () ->
                    s3.copyObject(
                        b ->
                            b.sourceBucket(BUCKET)
                                .sourceKey("a")
                                .sourceVersionId(marker)
                                .destinationBucket(BUCKET)
                                .destinationKey("b"))))
        .contains("may not specifically refer to a delete marker by version id");
    refused(
        404,
        "NoSuchKey",
        () ->
            s3.copyObject(
                b ->
                    b.sourceBucket(BUCKET)
                        .sourceKey("a")
                        .destinationBucket(BUCKET)
                        .destinationKey("b")
                        .metadataDirective(MetadataDirective.REPLACE)));
  }

  @Test
  void to_a_condition_a_delete_marker_is_nothing() {
    String etag = put("a", "1").eTag();
    delete("a", null);
    refused(
        404,
        "NoSuchKey",
        () ->
            s3.putObject(
                b -> b.bucket(BUCKET).key("a").ifMatch(etag), RequestBody.fromString("2")));
    s3.putObject(b -> b.bucket(BUCKET).key("a").ifNoneMatch("*"), RequestBody.fromString("2"));
    assertThat(get("a")).isEqualTo("2");
  }

  @Test
  void a_bucket_with_versions_is_not_empty() {
    put("a", "1");
    delete("a", null);
    assertThat(s3.listObjectsV2(b -> b.bucket(BUCKET)).contents())
        .extracting(S3Object::key)
        .isEmpty();
    assertThat(refused(409, "BucketNotEmpty", () -> s3.deleteBucket(b -> b.bucket(BUCKET))))
        .contains(
            "The bucket you tried to delete is not empty. You must delete all versions in the"
                + " bucket.");
  }

  @Test
  void mfa_delete_asks_for_a_second_factor() {
    String id = put("a", "1").versionId();
    assertThat(
            refused(
                403,
                "AccessDenied",
                () ->
                    s3.putBucketVersioning(
                        b ->
                            b.bucket(BUCKET)
                                .versioningConfiguration(
                                    v ->
                                        v.status(BucketVersioningStatus.ENABLED)
                                            .mfaDelete(MFADelete.ENABLED)))))
        .contains("Mfa Authentication must be used for this request");
    s3.putBucketVersioning(
        b ->
            b.bucket(BUCKET)
                .mfa("arn:aws:iam::123456789012:mfa/root 123456")
                .versioningConfiguration(
                    v -> v.status(BucketVersioningStatus.ENABLED).mfaDelete(MFADelete.ENABLED)));
    assertThat(s3.getBucketVersioning(b -> b.bucket(BUCKET)).mfaDelete())
        .isEqualTo(MFADeleteStatus.ENABLED);
    refused(403, "AccessDenied", () -> delete("a", id));
    refused(403, "AccessDenied", () -> versioning(BucketVersioningStatus.SUSPENDED));
    refused(
        403,
        "AccessDenied",
        () ->
            s3.deleteObjects(
                b ->
                    b.bucket(BUCKET)
                        .delete(
                            d ->
                                d.objects(
                                    ObjectIdentifier.builder().key("a").versionId(id).build()))));
    delete("a", null);
    s3.deleteObject(b -> b.bucket(BUCKET).key("a").versionId(id).mfa("20899872 301749"));
    refused(404, "NoSuchVersion", () -> get("a", id));
  }
}
