package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

class PublicAccessBlockTest extends AccessTestCase {
  private void block(Consumer<PublicAccessBlockConfiguration.Builder> what) {
    shop.putPublicAccessBlock(b -> b.bucket(BUCKET).publicAccessBlockConfiguration(what));
  }

  @Test
  void blocks_are_put_read_and_deleted() {
    refused(
        404,
        "NoSuchPublicAccessBlockConfiguration",
        () -> shop.getPublicAccessBlock(b -> b.bucket(BUCKET)));
    block(c -> c.ignorePublicAcls(true));
    assertThat(shop.getPublicAccessBlock(b -> b.bucket(BUCKET)).publicAccessBlockConfiguration())
        .isEqualTo(
            PublicAccessBlockConfiguration.builder()
                .blockPublicAcls(false)
                .ignorePublicAcls(true)
                .blockPublicPolicy(false)
                .restrictPublicBuckets(false)
                .build());
    shop.deletePublicAccessBlock(b -> b.bucket(BUCKET));
    refused(
        404,
        "NoSuchPublicAccessBlockConfiguration",
        () -> shop.getPublicAccessBlock(b -> b.bucket(BUCKET)));
  }

  @Test
  void public_lists_are_refused() {
    put(shop, "a");
    block(c -> c.blockPublicAcls(true));

    assertThat(denied(() -> shop.putBucketAcl(b -> b.bucket(BUCKET).acl("public-read"))))
        .contains("BlockPublicAcls");
    denied(() -> shop.putObjectAcl(b -> b.bucket(BUCKET).key("a").acl("authenticated-read")));
    denied(
        () ->
            shop.putObject(
                b -> b.bucket(BUCKET).key("b").acl("public-read"), RequestBody.fromString("x")));
    shop.putBucketAcl(b -> b.bucket(BUCKET).grantRead("id=" + OTHER_ID));
    assertThat(other.listObjectsV2(b -> b.bucket(BUCKET)).contents()).hasSize(1);
  }

  @Test
  void public_lists_are_ignored() {
    put(shop, "a");
    shop.putBucketAcl(b -> b.bucket(BUCKET).acl("public-read"));
    shop.putObjectAcl(b -> b.bucket(BUCKET).key("a").acl("public-read"));
    assertThat(get(anonymous(), "a")).isEqualTo("content of a");

    block(c -> c.ignorePublicAcls(true));
    denied(() -> get(anonymous(), "a"));
    denied(() -> other.listObjectsV2(b -> b.bucket(BUCKET)));
    assertThat(shop.getBucketAcl(b -> b.bucket(BUCKET)).grants()).hasSize(2);

    shop.deletePublicAccessBlock(b -> b.bucket(BUCKET));
    assertThat(get(anonymous(), "a")).isEqualTo("content of a");
  }

  @Test
  void public_policies_are_refused() {
    block(c -> c.blockPublicPolicy(true));
    assertThat(denied(() -> policy(statement("Allow", "'*'", "'s3:GetObject'"))))
        .contains("BlockPublicPolicy");
    policy(statement("Allow", "{'AWS':'" + OTHER + "'}", "'s3:GetObject'"));
  }

  @Test
  void buckets_with_public_policies_are_their_own_accounts() {
    put(shop, "a");
    policy(
        statement("Allow", "'*'", "'s3:GetObject'"),
        statement("Allow", "{'AWS':'" + OTHER + "'}", "'s3:ListBucket'"));
    assertThat(get(anonymous(), "a")).isEqualTo("content of a");

    block(c -> c.restrictPublicBuckets(true));
    denied(() -> get(anonymous(), "a"));
    denied(() -> get(other, "a"));
    denied(() -> other.listObjectsV2(b -> b.bucket(BUCKET)));
    assertThat(get(clerk, "a")).isEqualTo("content of a");
    assertThat(get(shop, "a")).isEqualTo("content of a");
  }

  @Test
  void buckets_of_today_are_made_with_all_blocks_and_no_lists() {
    aws.close();
    aws = twoAccounts().create();
    shop = with("AKIASHOP", "shop-secret");
    shop.createBucket(b -> b.bucket(BUCKET));

    PublicAccessBlockConfiguration all =
        shop.getPublicAccessBlock(b -> b.bucket(BUCKET)).publicAccessBlockConfiguration();
    assertThat(all.blockPublicAcls()).isTrue();
    assertThat(all.restrictPublicBuckets()).isTrue();
    assertThat(
            shop.getBucketOwnershipControls(b -> b.bucket(BUCKET))
                .ownershipControls()
                .rules()
                .get(0)
                .objectOwnership())
        .isEqualTo(ObjectOwnership.BUCKET_OWNER_ENFORCED);
    denied(() -> policy(statement("Allow", "'*'", "'s3:GetObject'")));
    refused(
        400,
        "InvalidBucketAclWithBlockPublicAccessError",
        () ->
            shop.createBucket(
                b ->
                    b.bucket("open")
                        .acl("public-read")
                        .objectOwnership(ObjectOwnership.OBJECT_WRITER)));
    aws.fake(FakeS3.class).bucket("seeded");
    assertThat(aws.fake(FakeS3.class).hasBucket("seeded")).isTrue();
  }
}
