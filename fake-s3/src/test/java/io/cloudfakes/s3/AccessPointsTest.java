package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class AccessPointsTest extends AccessTestCase {
  private S3AccessPoint point() {
    return aws.fake(FakeS3.class).createAccessPoint("reports", BUCKET);
  }

  private static String get(S3Client by, String bucket, String key) {
    return by.getObjectAsBytes(b -> b.bucket(bucket).key(key)).asUtf8String();
  }

  @Test
  void an_access_point_is_another_name_of_the_bucket() {
    S3AccessPoint point = point();
    assertThat(point.arn()).isEqualTo("arn:aws:s3:us-east-1:111111111111:accesspoint/reports");
    assertThat(point.alias()).matches("reports-[0-9a-f]{34}-s3alias");

    shop.putObject(b -> b.bucket(point.alias()).key("a"), RequestBody.fromString("x"));
    assertThat(get(shop, BUCKET, "a")).isEqualTo("x");
    assertThat(shop.headBucket(b -> b.bucket(point.alias())).accessPointAlias()).isTrue();
    assertThat(shop.listObjectsV2(b -> b.bucket(point.alias())).contents()).hasSize(1);
    S3Client direct =
        aws.directClient(S3Client.class, aws.settings().withCredentials("AKIASHOP", "shop-secret"));
    assertThat(get(direct, point.arn(), "a")).isEqualTo("x");
    shop.deleteObject(b -> b.bucket(point.alias()).key("a"));
    assertThat(shop.listObjectsV2(b -> b.bucket(BUCKET)).contents()).isEmpty();
  }

  @Test
  void an_unknown_access_point_is_no_bucket() {
    refused(
        404,
        "NoSuchAccessPoint",
        () -> get(shop, "none-0123456789012345678901234567890123-s3alias", "a"));
  }

  @Test
  void the_bucket_itself_is_changed_by_its_own_name_alone() {
    S3AccessPoint point = point();
    refused(405, "MethodNotAllowed", () -> shop.deleteBucket(b -> b.bucket(point.alias())));
    refused(405, "MethodNotAllowed", () -> shop.deleteBucketPolicy(b -> b.bucket(point.alias())));
  }

  @Test
  void a_bucket_is_deleted_after_its_access_points() {
    S3AccessPoint point = point();
    refused(400, "BucketHasAccessPointsAttached", () -> shop.deleteBucket(b -> b.bucket(BUCKET)));
    point.delete();
    refused(404, "NoSuchAccessPoint", () -> get(shop, point.alias(), "a"));
    shop.deleteBucket(b -> b.bucket(BUCKET));
  }

  @Test
  void both_the_access_point_and_the_bucket_have_to_allow() {
    put(shop, "a");
    S3AccessPoint point = point();
    point.policy(
        ("{'Version':'2012-10-17','Statement':{'Effect':'Allow','Principal':"
                + "{'AWS':'arn:aws:iam::111111111111:user/clerk'},'Action':'s3:GetObject',"
                + "'Resource':'"
                + point.arn()
                + "/object/*'}}")
            .replace('\'', '"'));
    denied(() -> get(clerk, point.alias(), "a"));

    policy(
        statement(
            "Allow",
            "'*'",
            "'s3:*'",
            "'StringEquals':{'s3:DataAccessPointAccount':'" + SHOP + "'}"));
    assertThat(get(clerk, point.alias(), "a")).isEqualTo("content of a");
    denied(() -> get(clerk, BUCKET, "a"));
    denied(() -> get(stranger, point.alias(), "a"));
    assertThat(get(admin, point.alias(), "a")).isEqualTo("content of a");
  }

  @Test
  void an_access_points_public_policy_is_blocked_at_first() {
    put(shop, "a");
    S3AccessPoint point = point();
    point.policy(
        ("{'Version':'2012-10-17','Statement':{'Effect':'Allow','Principal':'*',"
                + "'Action':'s3:GetObject','Resource':'"
                + point.arn()
                + "/object/*'}}")
            .replace('\'', '"'));
    policy(
        statement(
            "Allow",
            "'*'",
            "'s3:GetObject'",
            "'StringEquals':{'s3:DataAccessPointArn':'" + point.arn() + "'}"));

    denied(() -> get(anonymous(), point.alias(), "a"));
    point.blockPublicAccess(false);
    assertThat(get(anonymous(), point.alias(), "a")).isEqualTo("content of a");
  }

  @Test
  void one_of_several_regions_leads_to_the_nearest_bucket() {
    S3Client west =
        aws.client(
            S3Client.class,
            aws.settings().withCredentials("AKIASHOP", "shop-secret").withRegion("us-west-2"));
    west.createBucket(
        b ->
            b.bucket("photos-west")
                .createBucketConfiguration(c -> c.locationConstraint("us-west-2")));
    S3AccessPoint point =
        aws.fake(FakeS3.class).createMultiRegionAccessPoint("all", BUCKET, "photos-west");
    assertThat(point.arn()).matches("arn:aws:s3::111111111111:accesspoint/m[0-9a-f]{12}\\.mrap");
    S3Client direct =
        aws.directClient(
            S3Client.class,
            aws.settings().withCredentials("AKIASHOP", "shop-secret").withRegion("us-west-2"));

    direct.putObject(b -> b.bucket(point.arn()).key("a"), RequestBody.fromString("x"));

    assertThat(get(west, "photos-west", "a")).isEqualTo("x");
    S3Client far =
        aws.directClient(
            S3Client.class,
            aws.settings().withCredentials("AKIASHOP", "shop-secret").withRegion("eu-west-1"));
    assertThat(far.listObjectsV2(b -> b.bucket(point.arn())).contents()).isEmpty();
  }
}
