package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteMarkerReplicationStatus;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ReplicationRuleStatus;
import software.amazon.awssdk.services.s3.model.ReplicationStatus;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.TransitionStorageClass;

/** What S3 does by itself, as a client sees it. */
class TimePassesTest extends S3TestCase {
  private static final String COPIES = "copies-in-dublin";

  @BeforeEach
  void buckets() {
    bucket();
    versioned(BUCKET);
  }

  @Test
  void objects_move_expire_and_leave_no_trace() {
    s3.putBucketLifecycleConfiguration(
        b ->
            b.bucket(BUCKET)
                .lifecycleConfiguration(
                    c ->
                        c.rules(
                            r ->
                                r.id("life")
                                    .status(ExpirationStatus.ENABLED)
                                    .filter(f -> f.prefix("logs/"))
                                    .transitions(
                                        t ->
                                            t.days(30)
                                                .storageClass(TransitionStorageClass.STANDARD_IA))
                                    .expiration(e -> e.days(90))
                                    .noncurrentVersionExpiration(n -> n.noncurrentDays(7)))));
    s3.putObject(b -> b.bucket(BUCKET).key("logs/1"), RequestBody.fromBytes(new byte[200 * 1024]));
    assertThat(head("logs/1").expiration())
        .isEqualTo("expiry-date=\"Sun, 31 May 2026 00:00:00 GMT\", rule-id=\"life\"");
    aws.clock().advance(Duration.ofDays(31));
    assertThat(head("logs/1").storageClass()).isEqualTo(StorageClass.STANDARD_IA);
    aws.clock().advance(Duration.ofDays(60));
    ListObjectVersionsResponse listed = s3.listObjectVersions(b -> b.bucket(BUCKET));
    assertThat(listed.versions()).singleElement().matches(v -> !v.isLatest());
    assertThat(listed.deleteMarkers()).singleElement().matches(m -> m.isLatest());
    aws.clock().advance(Duration.ofDays(100));
    assertThat(s3.listObjectVersions(b -> b.bucket(BUCKET)).versions()).isEmpty();
    assertThat(s3.listObjectVersions(b -> b.bucket(BUCKET)).deleteMarkers()).isEmpty();
  }

  @Test
  void objects_tags_and_deletions_reach_another_region() {
    in("eu-west-1")
        .createBucket(
            b ->
                b.bucket(COPIES).createBucketConfiguration(c -> c.locationConstraint("eu-west-1")));
    in("eu-west-1")
        .putBucketVersioning(
            b ->
                b.bucket(COPIES)
                    .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    s3.putBucketReplication(
        b ->
            b.bucket(BUCKET)
                .replicationConfiguration(
                    c ->
                        c.role("arn:aws:iam::123456789012:role/replication")
                            .rules(
                                r ->
                                    r.status(ReplicationRuleStatus.ENABLED)
                                        .priority(1)
                                        .filter(f -> f.prefix(""))
                                        .deleteMarkerReplication(
                                            d -> d.status(DeleteMarkerReplicationStatus.ENABLED))
                                        .destination(d -> d.bucket("arn:aws:s3:::" + COPIES)))));
    String version = put("a", "hello").versionId();
    assertThat(head("a").replicationStatus()).isEqualTo(ReplicationStatus.PENDING);
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(head("a").replicationStatus()).isEqualTo(ReplicationStatus.COMPLETED);
    HeadObjectResponse replica =
        in("eu-west-1").headObject(b -> b.bucket(COPIES).key("a").versionId(version));
    assertThat(replica.replicationStatus()).isEqualTo(ReplicationStatus.REPLICA);
    s3.putObjectTagging(
        b -> b.bucket(BUCKET).key("a").tagging(t -> t.tagSet(s -> s.key("k").value("v"))));
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(in("eu-west-1").getObjectTagging(b -> b.bucket(COPIES).key("a")).tagSet())
        .hasSize(1);
    s3.deleteObject(b -> b.bucket(BUCKET).key("a"));
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(in("eu-west-1").listObjectsV2(b -> b.bucket(COPIES)).contents()).isEmpty();
    assertThat(in("eu-west-1").listObjectVersions(b -> b.bucket(COPIES)).versions()).hasSize(1);
  }

  private void versioned(String bucket) {
    s3.putBucketVersioning(
        b ->
            b.bucket(bucket)
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
  }

  private HeadObjectResponse head(String key) {
    return s3.headObject(b -> b.bucket(BUCKET).key(key));
  }
}
