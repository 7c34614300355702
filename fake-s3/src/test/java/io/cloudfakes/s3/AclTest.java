package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Permission;
import software.amazon.awssdk.services.s3.model.Type;

class AclTest extends AccessTestCase {
  private static final String ALL_USERS = "http://acs.amazonaws.com/groups/global/AllUsers";
  private static final String AUTHENTICATED =
      "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";

  private List<Grant> bucketGrants() {
    return shop.getBucketAcl(b -> b.bucket(BUCKET)).grants();
  }

  @Test
  void a_bucket_is_private_at_first() {
    var acl = shop.getBucketAcl(b -> b.bucket(BUCKET));
    assertThat(acl.owner().id()).isEqualTo(SHOP_ID);
    assertThat(acl.owner().displayName()).isNull();
    assertThat(acl.grants())
        .extracting(g -> g.grantee().type(), g -> g.grantee().id(), Grant::permission)
        .containsExactly(tuple(Type.CANONICAL_USER, SHOP_ID, Permission.FULL_CONTROL));
  }

  @ParameterizedTest
  @CsvSource({
    "private,''",
    "public-read,READ",
    "public-read-write,'READ,WRITE'",
    "log-delivery-write,'WRITE,READ_ACP'",
    "bucket-owner-read,''",
  })
  void canned_lists_of_a_bucket_grant_what_they_say(String canned, String groups) {
    shop.putBucketAcl(b -> b.bucket(BUCKET).acl(canned));
    assertThat(
            bucketGrants().stream()
                .filter(g -> g.grantee().type() == Type.GROUP)
                .map(Grant::permissionAsString))
        .containsExactly(groups.isEmpty() ? new String[0] : groups.split(",", -1));
  }

  @Test
  void a_public_bucket_is_listed_and_written_by_anybody() {
    shop.putBucketAcl(b -> b.bucket(BUCKET).acl("public-read-write"));
    put(shop, "a");

    assertThat(anonymous().listObjectsV2(b -> b.bucket(BUCKET)).contents()).hasSize(1);
    put(anonymous(), "b");
    put(other, "c");
    denied(() -> get(anonymous(), "a"));
    refused(404, "NoSuchKey", () -> get(anonymous(), "none"));
    anonymous().deleteObject(b -> b.bucket(BUCKET).key("a"));
    denied(() -> anonymous().getBucketAcl(b -> b.bucket(BUCKET)));
  }

  @Test
  void what_nobody_known_writes_is_nobodys() {
    shop.putBucketAcl(b -> b.bucket(BUCKET).acl("public-read-write"));
    put(anonymous(), "a");

    assertThat(get(anonymous(), "a")).isEqualTo("content of a");
    denied(() -> get(shop, "a"));
    assertThat(shop.listObjectsV2(b -> b.bucket(BUCKET).fetchOwner(true)).contents().get(0).owner())
        .extracting("id")
        .isEqualTo("65a011a29cdf8ec533ec3d1ccaae921c");
    shop.deleteObject(b -> b.bucket(BUCKET).key("a"));
  }

  @Test
  void authenticated_are_all_who_sign() {
    shop.putBucketAcl(b -> b.bucket(BUCKET).acl("authenticated-read"));
    assertThat(other.listObjectsV2(b -> b.bucket(BUCKET)).contents()).isEmpty();
    denied(() -> anonymous().listObjectsV2(b -> b.bucket(BUCKET)));
    assertThat(bucketGrants().get(1).grantee().uri()).isEqualTo(AUTHENTICATED);
  }

  @Test
  void a_document_grants_to_accounts() {
    put(shop, "a");
    shop.putObjectAcl(
        b ->
            b.bucket(BUCKET)
                .key("a")
                .accessControlPolicy(
                    p ->
                        p.owner(o -> o.id(SHOP_ID))
                            .grants(
                                g ->
                                    g.permission(Permission.READ)
                                        .grantee(t -> t.type(Type.CANONICAL_USER).id(OTHER_ID)),
                                g ->
                                    g.permission(Permission.WRITE_ACP)
                                        .grantee(
                                            t ->
                                                t.type(Type.AMAZON_CUSTOMER_BY_EMAIL)
                                                    .emailAddress("other@example.com")))));

    assertThat(get(other, "a")).isEqualTo("content of a");
    assertThat(get(stranger, "a")).isEqualTo("content of a");
    denied(() -> get(nobody, "a"));
    denied(() -> other.getObjectAcl(b -> b.bucket(BUCKET).key("a")));
    other.putObjectAcl(b -> b.bucket(BUCKET).key("a").acl("public-read"));
    assertThat(get(anonymous(), "a")).isEqualTo("content of a");
    assertThat(shop.getObjectAcl(b -> b.bucket(BUCKET).key("a")).grants())
        .extracting(g -> g.grantee().id(), g -> g.grantee().uri(), Grant::permission)
        .containsExactly(
            tuple(SHOP_ID, null, Permission.FULL_CONTROL), tuple(null, ALL_USERS, Permission.READ));
  }

  @Test
  void headers_grant_to_accounts_and_groups() {
    shop.putBucketAcl(
        b ->
            b.bucket(BUCKET)
                .grantFullControl("id=\"" + SHOP_ID + "\"")
                .grantRead("emailAddress=\"other@example.com\", uri=\"" + ALL_USERS + "\"")
                .grantWrite("id=" + OTHER_ID));

    assertThat(bucketGrants())
        .extracting(g -> g.grantee().id(), g -> g.grantee().uri(), Grant::permission)
        .containsExactly(
            tuple(SHOP_ID, null, Permission.FULL_CONTROL),
            tuple(OTHER_ID, null, Permission.READ),
            tuple(null, ALL_USERS, Permission.READ),
            tuple(OTHER_ID, null, Permission.WRITE));
    put(other, "b");
  }

  @Test
  void lists_that_grant_to_nobody_known_are_refused() {
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    shop.putBucketAcl(
                        b -> b.bucket(BUCKET).grantRead("id=\"" + "0".repeat(64) + "\""))))
        .contains("<Message>Invalid id</Message><ArgumentName>CanonicalUser/ID</ArgumentName>");
    refused(
        400,
        "InvalidArgument",
        () -> shop.putBucketAcl(b -> b.bucket(BUCKET).grantRead("uri=\"http://x\"")));
    refused(
        400,
        "UnresolvableGrantByEmailAddress",
        () ->
            shop.putBucketAcl(
                b -> b.bucket(BUCKET).grantRead("emailAddress=\"gone@example.com\"")));
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () -> shop.putBucketAcl(b -> b.bucket(BUCKET).grantRead(OTHER_ID))))
        .contains("Argument format not recognized");
    refused(
        400,
        "InvalidArgument",
        () -> shop.putBucketAcl(b -> b.bucket(BUCKET).acl("public-everything")));
    refused(
        400,
        "InvalidRequest",
        () -> shop.putBucketAcl(b -> b.bucket(BUCKET).acl("private").grantRead("id=" + OTHER_ID)));
    assertThat(bucketGrants()).hasSize(1);
  }

  @Test
  void a_document_has_an_owner_and_whole_grants() {
    refused(
        400,
        "MalformedACLError",
        () ->
            shop.putBucketAcl(
                b ->
                    b.bucket(BUCKET)
                        .accessControlPolicy(
                            p ->
                                p.grants(
                                    g ->
                                        g.permission(Permission.READ)
                                            .grantee(
                                                t -> t.type(Type.CANONICAL_USER).id(OTHER_ID))))));
    denied(
        () ->
            shop.putBucketAcl(
                b ->
                    b.bucket(BUCKET)
                        .accessControlPolicy(p -> p.owner(o -> o.id(OTHER_ID)).grants(List.of()))));
    refused(400, "MissingSecurityHeader", () -> shop.putBucketAcl(b -> b.bucket(BUCKET)));
    refused(
        400,
        "UnexpectedContent",
        () ->
            shop.putBucketAcl(
                b ->
                    b.bucket(BUCKET)
                        .acl("private")
                        .accessControlPolicy(p -> p.owner(o -> o.id(SHOP_ID)).grants(List.of()))));
  }

  @Test
  void a_list_may_grant_nothing_and_the_owner_still_may_all() {
    put(shop, "a");
    shop.putObjectAcl(
        b ->
            b.bucket(BUCKET)
                .key("a")
                .accessControlPolicy(p -> p.owner(o -> o.id(SHOP_ID)).grants(List.of())));
    assertThat(shop.getObjectAcl(b -> b.bucket(BUCKET).key("a")).grants()).isEmpty();
    assertThat(get(shop, "a")).isEqualTo("content of a");
  }

  @Test
  void a_missing_object_has_no_list() {
    refused(404, "NoSuchKey", () -> shop.getObjectAcl(b -> b.bucket(BUCKET).key("none")));
    refused(
        404,
        "NoSuchKey",
        () -> shop.putObjectAcl(b -> b.bucket(BUCKET).key("none").acl("private")));
  }

  @Test
  void a_list_is_given_with_the_bucket() {
    shop.createBucket(b -> b.bucket("open").acl("public-read"));
    assertThat(anonymous().listObjectsV2(b -> b.bucket("open")).contents()).isEmpty();
  }
}
