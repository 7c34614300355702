package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ObjectAttributes;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/** The condition keys of S3 that concern single objects. */
class PolicyConditionsTest extends AccessTestCase {
  private static final String OTHERS = "{'AWS':'" + OTHER + "'}";

  @Test
  void reads_may_depend_on_the_tags_an_object_has() {
    shop.putObject(
        b -> b.bucket(BUCKET).key("a").tagging("state=public"), RequestBody.fromString("x"));
    put(shop, "b");
    policy(
        statement(
            "Allow",
            OTHERS,
            "'s3:GetObject'",
            "'StringEquals':{'s3:ExistingObjectTag/state':'public'}"));

    assertThat(get(other, "a")).isEqualTo("x");
    denied(() -> get(other, "b"));
    denied(() -> get(other, "none"));
  }

  @Test
  void writes_may_depend_on_the_tags_they_bring() {
    policy(
        statement("Allow", OTHERS, "'s3:PutObject'"),
        statement(
            "Allow",
            OTHERS,
            "'s3:PutObjectTagging'",
            "'StringEquals':{'s3:RequestObjectTag/team':'red'}",
            "'ForAllValues:StringEquals':{'s3:RequestObjectTagKeys':['team','cost']}"));

    other.putObject(
        b -> b.bucket(BUCKET).key("a").tagging("team=red&cost=1"), RequestBody.fromString("x"));
    denied(
        () ->
            other.putObject(
                b -> b.bucket(BUCKET).key("a").tagging("team=blue"), RequestBody.fromString("x")));
    denied(
        () ->
            other.putObject(
                b -> b.bucket(BUCKET).key("a").tagging("team=red&x=1"),
                RequestBody.fromString("x")));
    Tagging tags =
        Tagging.builder().tagSet(Tag.builder().key("team").value("blue").build()).build();
    // Of what is its own it may change the tags; of what is the shop's only so.
    other.putObjectTagging(b -> b.bucket(BUCKET).key("a").tagging(tags));
    put(shop, "b");
    denied(() -> other.putObjectTagging(b -> b.bucket(BUCKET).key("b").tagging(tags)));
  }

  @Test
  void writes_may_depend_on_the_list_they_ask_for() {
    policy(
        statement(
            "Allow",
            OTHERS,
            "['s3:PutObject','s3:PutObjectAcl']",
            "'StringEquals':{'s3:x-amz-acl':'bucket-owner-full-control'}"));

    other.putObject(
        b -> b.bucket(BUCKET).key("a").acl("bucket-owner-full-control"),
        RequestBody.fromString("x"));
    denied(() -> put(other, "b"));
    denied(
        () ->
            other.putObject(
                b -> b.bucket(BUCKET).key("b").acl("public-read"), RequestBody.fromString("x")));
    assertThat(get(shop, "a")).isEqualTo("x");
  }

  @Test
  void attributes_are_for_those_who_may_read() {
    put(shop, "a");
    policy(statement("Allow", OTHERS, "'s3:GetObjectAttributes'"));
    denied(
        () ->
            other.getObjectAttributes(
                b -> b.bucket(BUCKET).key("a").objectAttributes(ObjectAttributes.E_TAG)));
    policy(statement("Allow", OTHERS, "['s3:GetObject','s3:GetObjectAttributes']"));
    assertThat(
            other
                .getObjectAttributes(
                    b -> b.bucket(BUCKET).key("a").objectAttributes(ObjectAttributes.E_TAG))
                .eTag())
        .isNotEmpty();
  }

  @Test
  void asking_for_a_list_needs_a_permission_of_its_own() {
    policy(statement("Allow", OTHERS, "'s3:PutObject'"));
    put(other, "a");
    denied(
        () ->
            other.putObject(
                b -> b.bucket(BUCKET).key("b").acl("bucket-owner-full-control"),
                RequestBody.fromString("x")));
  }

  @Test
  void copies_may_depend_on_where_they_come_from() {
    put(shop, "public/a");
    put(shop, "secret/a");
    policy(
        statement("Allow", OTHERS, "['s3:GetObject','s3:GetObjectTagging']"),
        statement(
            "Allow",
            OTHERS,
            "'s3:PutObject'",
            "'StringLike':{'s3:x-amz-copy-source':'photos/public/*'}"));

    other.copyObject(
        b ->
            b.sourceBucket(BUCKET)
                .sourceKey("public/a")
                .destinationBucket(BUCKET)
                .destinationKey("copy"));
    denied(
        () ->
            other.copyObject(
                b ->
                    b.sourceBucket(BUCKET)
                        .sourceKey("secret/a")
                        .destinationBucket(BUCKET)
                        .destinationKey("copy")));
  }

  @Test
  void versions_have_permissions_and_lists_of_their_own() {
    shop.putBucketVersioning(
        b ->
            b.bucket(BUCKET)
                .versioningConfiguration(c -> c.status(BucketVersioningStatus.ENABLED)));
    String first =
        shop.putObject(b -> b.bucket(BUCKET).key("a"), RequestBody.fromString("1")).versionId();
    String second =
        shop.putObject(b -> b.bucket(BUCKET).key("a"), RequestBody.fromString("2")).versionId();
    policy(
        statement("Allow", OTHERS, "'s3:GetObject'"),
        statement(
            "Allow",
            OTHERS,
            "'s3:GetObjectVersion'",
            "'StringEquals':{'s3:VersionId':'" + first + "'}"));

    assertThat(get(other, "a")).isEqualTo("2");
    assertThat(
            other.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").versionId(first)).asUtf8String())
        .isEqualTo("1");
    denied(() -> other.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").versionId(second)));

    shop.deleteBucketPolicy(b -> b.bucket(BUCKET));
    shop.putObjectAcl(b -> b.bucket(BUCKET).key("a").versionId(first).acl("public-read"));
    denied(() -> get(anonymous(), "a"));
    assertThat(
            anonymous()
                .getObjectAsBytes(b -> b.bucket(BUCKET).key("a").versionId(first))
                .asUtf8String())
        .isEqualTo("1");
    String marker = shop.deleteObject(b -> b.bucket(BUCKET).key("a")).versionId();
    refused(
        405,
        "MethodNotAllowed",
        () -> shop.getObjectAcl(b -> b.bucket(BUCKET).key("a").versionId(marker)));
  }

  @Test
  void uploads_in_parts_are_their_writers_too() {
    shop.putBucketAcl(b -> b.bucket(BUCKET).acl("public-read-write"));
    String upload =
        other
            .createMultipartUpload(b -> b.bucket(BUCKET).key("a").acl("bucket-owner-full-control"))
            .uploadId();
    String etag =
        other
            .uploadPart(
                b -> b.bucket(BUCKET).key("a").uploadId(upload).partNumber(1),
                RequestBody.fromString("x"))
            .eTag();
    other.completeMultipartUpload(
        b ->
            b.bucket(BUCKET)
                .key("a")
                .uploadId(upload)
                .multipartUpload(m -> m.parts(p -> p.partNumber(1).eTag(etag))));

    assertThat(get(shop, "a")).isEqualTo("x");
    assertThat(shop.getObjectAcl(b -> b.bucket(BUCKET).key("a")).owner().id()).isEqualTo(OTHER_ID);
  }
}
