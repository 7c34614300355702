package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnerDisplayNameTest extends AccessTestCase {
  @Override
  S3Options options() {
    return super.options().withOwnerDisplayName(true);
  }

  @Test
  void owners_and_grantees_are_shown_by_name() {
    put(shop, "a");
    shop.putBucketAcl(b -> b.bucket(BUCKET).grantRead("id=" + OTHER_ID));

    assertThat(shop.listBuckets().owner().displayName()).isEqualTo("shop");
    assertThat(shop.getBucketAcl(b -> b.bucket(BUCKET)).owner().displayName()).isEqualTo("shop");
    assertThat(shop.getBucketAcl(b -> b.bucket(BUCKET)).grants().get(0).grantee().displayName())
        .isEqualTo("other");
    assertThat(
            shop.listObjectsV2(b -> b.bucket(BUCKET).fetchOwner(true))
                .contents()
                .get(0)
                .owner()
                .displayName())
        .isEqualTo("shop");
  }
}
