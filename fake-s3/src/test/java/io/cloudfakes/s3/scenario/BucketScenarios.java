package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import software.amazon.awssdk.services.s3.model.Bucket;

/** Buckets themselves. */
final class BucketScenarios {
  private BucketScenarios() {}

  static void addTo(Scenarios all) {
    all.on("CreateBucket", BucketScenarios::create)
        .on("HeadBucket", BucketScenarios::head)
        .on("GetBucketLocation", BucketScenarios::location)
        .on("ListBuckets", BucketScenarios::list)
        .on("DeleteBucket", BucketScenarios::delete);
  }

  private static void create(Stage stage) {
    assertThat(stage.s3().createBucket(b -> b.bucket(BUCKET)).location()).isEqualTo("/" + BUCKET);
    assertThat(stage.fake().bucketNames()).containsExactly(BUCKET);
    stage.refused(
        400, "InvalidBucketName", () -> stage.s3().createBucket(b -> b.bucket("xn--photos")));
    stage.refused(
        400,
        "InvalidLocationConstraint",
        () ->
            stage
                .s3()
                .createBucket(
                    b ->
                        b.bucket("another")
                            .createBucketConfiguration(c -> c.locationConstraint("us-east-1"))));
    assertThat(stage.fake().bucketNames()).containsExactly(BUCKET);
  }

  private static void head(Stage stage) {
    stage.bucket();
    assertThat(stage.s3().headBucket(b -> b.bucket(BUCKET)).bucketRegion()).isEqualTo("us-east-1");
    stage.refused(404, () -> stage.s3().headBucket(b -> b.bucket("nobodys")));
  }

  private static void location(Stage stage) {
    stage.fake().bucket("far", "eu-west-1");
    stage.bucket();
    assertThat(stage.s3().getBucketLocation(b -> b.bucket(BUCKET)).locationConstraintAsString())
        .isNullOrEmpty();
    assertThat(stage.s3().getBucketLocation(b -> b.bucket("far")).locationConstraintAsString())
        .isEqualTo("eu-west-1");
    stage.refused(
        404, "NoSuchBucket", () -> stage.s3().getBucketLocation(b -> b.bucket("nobodys")));
  }

  private static void list(Stage stage) {
    stage.bucket("aaa-1").bucket("bbb-2").bucket("aaa-3");
    assertThat(stage.s3().listBuckets().buckets())
        .extracting(Bucket::name)
        .containsExactly("aaa-1", "aaa-3", "bbb-2");
    assertThat(stage.s3().listBuckets(b -> b.prefix("aaa-")).buckets()).hasSize(2);
    assertThat(stage.s3().listBucketsPaginator(b -> b.maxBuckets(1)).buckets()).hasSize(3);
  }

  private static void delete(Stage stage) {
    stage.bucket();
    stage.put("a", "1");
    stage.refused(409, "BucketNotEmpty", () -> stage.s3().deleteBucket(b -> b.bucket(BUCKET)));
    stage.s3().deleteObject(b -> b.bucket(BUCKET).key("a"));
    stage.s3().deleteBucket(b -> b.bucket(BUCKET));
    assertThat(stage.fake().bucketNames()).isEmpty();
    stage.refused(404, "NoSuchBucket", () -> stage.s3().deleteBucket(b -> b.bucket(BUCKET)));
  }
}
