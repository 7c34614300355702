package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;

class ObjectOwnershipTest extends AccessTestCase {
  private void ownership(ObjectOwnership value) {
    shop.putBucketOwnershipControls(
        b -> b.bucket(BUCKET).ownershipControls(c -> c.rules(r -> r.objectOwnership(value))));
  }

  private String ownerOf(String key) {
    return shop.listObjectsV2(b -> b.bucket(BUCKET).prefix(key).fetchOwner(true))
        .contents()
        .get(0)
        .owner()
        .id();
  }

  @Test
  void controls_are_put_read_and_deleted() {
    refused(
        404,
        "OwnershipControlsNotFoundError",
        () -> shop.getBucketOwnershipControls(b -> b.bucket(BUCKET)));
    ownership(ObjectOwnership.BUCKET_OWNER_PREFERRED);
    assertThat(shop.getBucketOwnershipControls(b -> b.bucket(BUCKET)).ownershipControls().rules())
        .extracting("objectOwnership")
        .containsExactly("BucketOwnerPreferred");
    shop.deleteBucketOwnershipControls(b -> b.bucket(BUCKET));
    refused(
        404,
        "OwnershipControlsNotFoundError",
        () -> shop.getBucketOwnershipControls(b -> b.bucket(BUCKET)));
    refused(
        400,
        "MalformedXML",
        () -> shop.putBucketOwnershipControls(b -> b.bucket(BUCKET).ownershipControls(c -> {})));
  }

  @Test
  void objects_are_their_writers() {
    shop.putBucketAcl(b -> b.bucket(BUCKET).acl("public-read-write"));
    put(other, "a");

    denied(() -> get(shop, "a"));
    assertThat(get(other, "a")).isEqualTo("content of a");
    assertThat(other.getObjectAcl(b -> b.bucket(BUCKET).key("a")).owner().id()).isEqualTo(OTHER_ID);
    policy(statement("Allow", "'*'", "'s3:GetObject'"));
    denied(() -> get(anonymous(), "a"));
    shop.deleteObject(b -> b.bucket(BUCKET).key("a"));
    assertThat(shop.listObjectsV2(b -> b.bucket(BUCKET)).contents()).isEmpty();
  }

  @Test
  void a_writer_may_give_the_bucket_owner_full_control() {
    shop.putBucketAcl(b -> b.bucket(BUCKET).acl("public-read-write"));
    other.putObject(
        b -> b.bucket(BUCKET).key("a").acl("bucket-owner-full-control"),
        RequestBody.fromString("x"));

    assertThat(get(shop, "a")).isEqualTo("x");
    assertThat(shop.getObjectAcl(b -> b.bucket(BUCKET).key("a")).owner().id()).isEqualTo(OTHER_ID);
  }

  @Test
  void preferred_takes_what_is_given() {
    shop.putBucketAcl(b -> b.bucket(BUCKET).acl("public-read-write"));
    ownership(ObjectOwnership.BUCKET_OWNER_PREFERRED);
    other.putObject(
        b -> b.bucket(BUCKET).key("a").acl("bucket-owner-full-control"),
        RequestBody.fromString("x"));
    put(other, "b");

    assertThat(get(shop, "a")).isEqualTo("x");
    denied(() -> get(other, "a"));
    denied(() -> get(shop, "b"));
  }

  @Test
  void enforced_takes_all_and_no_lists() {
    policy(statement("Allow", "{'AWS':'" + OTHER + "'}", "['s3:PutObject','s3:PutObjectAcl']"));
    ownership(ObjectOwnership.BUCKET_OWNER_ENFORCED);
    put(other, "a");

    assertThat(get(shop, "a")).isEqualTo("content of a");
    assertThat(ownerOf("a")).isEqualTo(SHOP_ID);
    refused(
        400,
        "AccessControlListNotSupported",
        () -> shop.putBucketAcl(b -> b.bucket(BUCKET).acl("private")));
    refused(
        400,
        "AccessControlListNotSupported",
        () -> shop.putObjectAcl(b -> b.bucket(BUCKET).key("a").acl("public-read")));
    refused(
        400,
        "AccessControlListNotSupported",
        () ->
            shop.putObject(
                b -> b.bucket(BUCKET).key("b").acl("private"), RequestBody.fromString("x")));
    other.putObject(
        b -> b.bucket(BUCKET).key("c").acl("bucket-owner-full-control"),
        RequestBody.fromString("x"));
    shop.putObjectAcl(b -> b.bucket(BUCKET).key("c").acl("bucket-owner-full-control"));
    assertThat(shop.getBucketAcl(b -> b.bucket(BUCKET)).grants()).hasSize(1);
  }

  @Test
  void lists_are_not_forgotten_where_they_do_not_count() {
    shop.putBucketAcl(b -> b.bucket(BUCKET).acl("public-read"));
    refused(
        400,
        "InvalidBucketAclWithObjectOwnership",
        () -> ownership(ObjectOwnership.BUCKET_OWNER_ENFORCED));
  }

  @Test
  void a_bucket_is_created_with_its_ownership() {
    refused(
        400,
        "InvalidBucketAclWithObjectOwnership",
        () ->
            shop.createBucket(
                b ->
                    b.bucket("open")
                        .acl("public-read")
                        .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)));
    shop.createBucket(
        b ->
            b.bucket("open")
                .acl("public-read")
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_PREFERRED));
    assertThat(anonymous().listObjectsV2(b -> b.bucket("open")).contents()).isEmpty();
  }
}
