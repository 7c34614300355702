package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteMarkerReplicationStatus;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.ReplicationRuleStatus;

/** Objects copied to another bucket by S3 itself. */
final class ReplicationScenarios {
  private ReplicationScenarios() {}

  static void addTo(Scenarios all) {
    all.onEach(
        ReplicationScenarios::replication,
        "PutBucketReplication",
        "GetBucketReplication",
        "DeleteBucketReplication");
  }

  private static void replication(Stage stage) {
    stage.bucket("the-copies").bucket();
    stage.refused(
        404,
        "ReplicationConfigurationNotFoundError",
        () -> stage.s3().getBucketReplication(b -> b.bucket(BUCKET)));
    ReplicationConfiguration wanted =
        ReplicationConfiguration.builder()
            .role("arn:aws:iam::123456789012:role/replication")
            .rules(
                r ->
                    r.id("all")
                        .priority(1)
                        .status(ReplicationRuleStatus.ENABLED)
                        .filter(f -> f.prefix(""))
                        .deleteMarkerReplication(
                            d -> d.status(DeleteMarkerReplicationStatus.DISABLED))
                        .destination(d -> d.bucket("arn:aws:s3:::the-copies")))
            .build();
    stage.refused(
        400,
        "InvalidRequest",
        () ->
            stage
                .s3()
                .putBucketReplication(b -> b.bucket(BUCKET).replicationConfiguration(wanted)));
    stage.versioning(BUCKET, BucketVersioningStatus.ENABLED);
    stage.versioning("the-copies", BucketVersioningStatus.ENABLED);
    stage.s3().putBucketReplication(b -> b.bucket(BUCKET).replicationConfiguration(wanted));
    assertThat(stage.s3().getBucketReplication(b -> b.bucket(BUCKET)).replicationConfiguration())
        .isEqualTo(wanted);
    stage.s3().deleteBucketReplication(b -> b.bucket(BUCKET));
    stage.refused(
        404,
        "ReplicationConfigurationNotFoundError",
        () -> stage.s3().getBucketReplication(b -> b.bucket(BUCKET)));
  }
}
