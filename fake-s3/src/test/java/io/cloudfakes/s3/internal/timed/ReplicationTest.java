package io.cloudfakes.s3.internal.timed;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.DeleteMarker;
import io.cloudfakes.s3.internal.state.Encryption;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.ObjectNotice;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Versioning;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.DefaultRetention;
import software.amazon.awssdk.services.s3.model.DeleteMarkerReplicationStatus;
import software.amazon.awssdk.services.s3.model.MetricsStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;
import software.amazon.awssdk.services.s3.model.OwnerOverride;
import software.amazon.awssdk.services.s3.model.ReplicaModificationsStatus;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationRuleStatus;
import software.amazon.awssdk.services.s3.model.ReplicationTimeStatus;
import software.amazon.awssdk.services.s3.model.SseKmsEncryptedObjectsStatus;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.Tag;

class ReplicationTest extends TimedTestCase {
  private static final String COPIES = "copies";

  @BeforeEach
  void buckets() {
    s3.createBucket(b -> b.bucket(COPIES));
    versioning(BUCKET, Versioning.ENABLED);
    versioning(COPIES, Versioning.ENABLED);
  }

  @Test
  void an_object_is_replicated_a_while_later_as_the_same_version() {
    replication(BUCKET, rule(COPIES));
    write("a", "v1");
    assertThat(status(BUCKET, "a")).isEqualTo("PENDING");
    assertThat(keys(COPIES)).isEmpty();
    later();
    assertThat(status(BUCKET, "a")).isEqualTo("COMPLETED");
    assertThat(status(COPIES, "a")).isEqualTo("REPLICA");
    StoredObject source = current(BUCKET, "a");
    StoredObject replica = current(COPIES, "a");
    assertThat(replica.versionId()).isEqualTo("v1");
    assertThat(replica.lastModified()).isEqualTo(source.lastModified());
    assertThat(replica.content()).isSameAs(source.content());
    assertThat(replica.metadata()).isEqualTo(source.metadata());
    assertThat(store().state().tasks().size()).isZero();
  }

  @Test
  void existing_objects_are_not_replicated() {
    write("a", "v1");
    replication(BUCKET, rule(COPIES));
    later();
    assertThat(status(BUCKET, "a")).isNull();
    assertThat(keys(COPIES)).isEmpty();
  }

  @Test
  void replicas_are_not_replicated_again() {
    s3.createBucket(b -> b.bucket("third"));
    versioning("third", Versioning.ENABLED);
    replication(BUCKET, rule(COPIES));
    replication(COPIES, rule("third"));
    write("a", "v1");
    later();
    later();
    assertThat(keys(COPIES)).containsExactly("a");
    assertThat(keys("third")).isEmpty();
  }

  @Test
  void filters_choose_by_prefix_and_tags() {
    Tag tag = Tag.builder().key("k").value("v").build();
    replication(
        BUCKET, rule(COPIES).andThen(r -> r.filter(f -> f.and(a -> a.prefix("logs/").tags(tag)))));
    write("logs/a", "1", a -> a.withTags(Map.of("k", "v", "x", "y")));
    write("logs/b", "2");
    write("c", "3", a -> a.withTags(Map.of("k", "v")));
    later();
    assertThat(keys(COPIES)).containsExactly("logs/a");
    assertThat(status(BUCKET, "logs/b")).isNull();
  }

  @Test
  void of_rules_for_one_destination_the_highest_priority_counts() {
    replication(
        BUCKET,
        rule(COPIES).andThen(r -> r.priority(1)),
        rule(COPIES)
            .andThen(r -> r.priority(2))
            .andThen(
                r -> r.destination(d -> d.bucket(arn(COPIES)).storageClass(StorageClass.GLACIER))));
    write("a", "1");
    later();
    assertThat(current(COPIES, "a").attributes().storageClass()).isEqualTo("GLACIER");
    assertThat(storageClass("a")).isEqualTo("STANDARD");
  }

  @Test
  void all_destinations_must_succeed() {
    s3.createBucket(b -> b.bucket("third"));
    versioning("third", Versioning.ENABLED);
    replication(BUCKET, rule(COPIES), rule("third"));
    versioning("third", Versioning.SUSPENDED);
    write("a", "1");
    later();
    assertThat(keys(COPIES)).containsExactly("a");
    assertThat(status(BUCKET, "a")).as("the third keeps no versions").isEqualTo("FAILED");
  }

  @Test
  void a_destination_that_is_gone_fails_the_replication() {
    replication(BUCKET, tracked(rule(COPIES)));
    s3.deleteBucket(b -> b.bucket(COPIES));
    write("a", "1");
    later();
    assertThat(status(BUCKET, "a")).isEqualTo("FAILED");
    assertThat(notices())
        .singleElement()
        .satisfies(
            n -> {
              assertThat(n.outcome()).isEqualTo(ObjectNotice.ReplicationOutcome.FAILED);
              assertThat(n.failureReason()).isEqualTo("DstBucketNotFound");
              assertThat(n.destinationBucket()).isEqualTo("arn:aws:s3:::copies");
            });
  }

  @Test
  void delete_markers_go_where_the_rule_says_so() {
    replication(BUCKET, rule(COPIES));
    write("a", "1");
    mark("a", "2");
    later();
    assertThat(versions(COPIES, "a")).hasSize(1);
    replication(
        BUCKET,
        rule(COPIES)
            .andThen(
                r ->
                    r.deleteMarkerReplication(
                        d -> d.status(DeleteMarkerReplicationStatus.ENABLED))));
    write("b", "3");
    mark("b", "4");
    later();
    assertThat(versions(COPIES, "b"))
        .extracting(ObjectVersion::versionId)
        .containsExactly("4", "3");
    assertThat(versions(COPIES, "b").get(0)).isInstanceOf(DeleteMarker.class);
  }

  @Test
  @SuppressWarnings("deprecation") // the first version of rules has only the old prefix
  void rules_of_the_first_version_replicate_delete_markers() {
    replication(
        BUCKET,
        r ->
            r.prefix("a")
                .status(ReplicationRuleStatus.ENABLED)
                .destination(d -> d.bucket(arn(COPIES))));
    mark("a", "1");
    later();
    assertThat(versions(COPIES, "a")).hasSize(1);
  }

  @Test
  void deletions_of_versions_and_what_lifecycle_does_are_not_replicated() {
    replication(
        BUCKET,
        rule(COPIES)
            .andThen(
                r ->
                    r.deleteMarkerReplication(
                        d -> d.status(DeleteMarkerReplicationStatus.ENABLED))));
    write("a", "1");
    write("b", "2");
    later();
    commit(
        new ObjectChange.Removed(
            BUCKET, "a", "1", ObjectChange.Cause.REQUEST, store().state().sequence() + 1));
    lifecycle(r -> r.filter(f -> f.prefix("")).expiration(e -> e.days(1)));
    days(5);
    assertThat(keys()).isEmpty();
    assertThat(keys(COPIES)).containsExactly("a", "b");
  }

  @Test
  void tags_acls_and_locks_follow() {
    replication(BUCKET, rule(COPIES));
    write("a", "1");
    later();
    update("a", ObjectChange.Aspect.TAGS_PUT, a -> a.withTags(Map.of("k", "v")));
    assertThat(status(BUCKET, "a")).isEqualTo("PENDING");
    later();
    assertThat(status(BUCKET, "a")).isEqualTo("COMPLETED");
    assertThat(current(COPIES, "a").attributes().tags()).containsEntry("k", "v");
    assertThat(versions(COPIES, "a")).hasSize(1);
  }

  @Test
  void changes_of_replicas_go_back_only_if_a_rule_says_so() {
    replication(BUCKET, rule(COPIES));
    write("a", "1");
    later();
    replication(COPIES, rule(BUCKET));
    update(COPIES, "a", ObjectChange.Aspect.TAGS_PUT, a -> a.withTags(Map.of("k", "1")));
    later();
    assertThat(current(BUCKET, "a").attributes().tags()).isEmpty();
    replication(
        COPIES,
        rule(BUCKET)
            .andThen(
                r ->
                    r.sourceSelectionCriteria(
                        c ->
                            c.replicaModifications(
                                m -> m.status(ReplicaModificationsStatus.ENABLED)))));
    update(COPIES, "a", ObjectChange.Aspect.TAGS_PUT, a -> a.withTags(Map.of("k", "2")));
    later();
    assertThat(current(BUCKET, "a").attributes().tags()).containsEntry("k", "2");
    assertThat(status(COPIES, "a")).isEqualTo("REPLICA");
    assertThat(status(BUCKET, "a")).isEqualTo("COMPLETED");
    assertThat(store().state().tasks().size()).as("no ping-pong").isZero();
  }

  @Test
  void objects_encrypted_with_kms_need_a_rule_that_says_so() {
    Encryption kms = new Encryption("aws:kms", "arn:aws:kms:us-east-1:1:key/a", null, true, null);
    replication(BUCKET, rule(COPIES));
    write("a", "1", a -> a.withEncryption(kms));
    later();
    assertThat(keys(COPIES)).isEmpty();
    replication(
        BUCKET,
        rule(COPIES)
            .andThen(
                r ->
                    r.sourceSelectionCriteria(
                            c ->
                                c.sseKmsEncryptedObjects(
                                    k -> k.status(SseKmsEncryptedObjectsStatus.ENABLED)))
                        .destination(
                            d ->
                                d.bucket(arn(COPIES))
                                    .encryptionConfiguration(
                                        e -> e.replicaKmsKeyID("arn:aws:kms:us-east-1:1:key/b")))));
    write("b", "2", a -> a.withEncryption(kms));
    later();
    assertThat(current(COPIES, "b").attributes().encryption().kmsKeyArn()).endsWith("key/b");
  }

  @Test
  void replicas_may_belong_to_the_owner_of_the_destination() {
    FakeAws world = aws;
    world
        .client(
            software.amazon.awssdk.services.s3.S3Client.class,
            world.settings().withCredentials("999999999999", "any"))
        .createBucket(b -> b.bucket("foreign"));
    commit(new BucketChange.VersioningSet("foreign", Versioning.ENABLED, false));
    commit(
        new BucketChange.Unconfigured(
            "foreign", software.amazon.awssdk.services.s3.model.OwnershipControls.class, ""));
    replication(BUCKET, rule("foreign"));
    write("a", "1");
    later();
    assertThat(current("foreign", "a").attributes().owner()).isEqualTo("123456789012");
    replication(
        BUCKET,
        rule("foreign")
            .andThen(
                r ->
                    r.destination(
                        d ->
                            d.bucket(arn("foreign"))
                                .account("999999999999")
                                .accessControlTranslation(
                                    t -> t.owner(OwnerOverride.DESTINATION)))));
    write("b", "2");
    later();
    assertThat(current("foreign", "b").attributes().owner()).isNull();
  }

  @Test
  void locked_objects_need_a_destination_with_object_lock_and_its_default_locks_others() {
    replication(BUCKET, rule(COPIES));
    ObjectLock lock = new ObjectLock("COMPLIANCE", START.plus(Duration.ofDays(9)), null);
    write("a", "1", a -> a.withLock(lock));
    later();
    assertThat(status(BUCKET, "a")).isEqualTo("FAILED");
    configure(
        COPIES,
        ObjectLockConfiguration.builder()
            .objectLockEnabled("Enabled")
            .rule(
                r ->
                    r.defaultRetention(
                        DefaultRetention.builder()
                            .days(3)
                            .mode(ObjectLockRetentionMode.GOVERNANCE)
                            .build()))
            .build());
    write("b", "2", a -> a.withLock(lock));
    write("c", "3");
    later();
    assertThat(current(COPIES, "b").attributes().lock()).isEqualTo(lock);
    assertThat(current(COPIES, "c").attributes().lock().mode()).isEqualTo("GOVERNANCE");
  }

  @Test
  void a_late_replication_is_told_of() {
    aws.close();
    aws =
        world(
            FakeAws.builder()
                .option(S3Options.defaults().withReplicationDelay(Duration.ofMinutes(20))));
    s3 = aws.client(software.amazon.awssdk.services.s3.S3Client.class);
    s3.createBucket(b -> b.bucket(BUCKET));
    buckets();
    replication(
        BUCKET,
        rule(COPIES)
            .andThen(
                r ->
                    r.destination(
                        d ->
                            d.bucket(arn(COPIES))
                                .replicationTime(
                                    t ->
                                        t.status(ReplicationTimeStatus.ENABLED)
                                            .time(m -> m.minutes(15)))
                                .metrics(
                                    m ->
                                        m.status(MetricsStatus.ENABLED)
                                            .eventThreshold(e -> e.minutes(15))))));
    write("a", "1");
    aws.clock().advance(Duration.ofMinutes(16));
    assertThat(notices())
        .extracting(ObjectNotice.Replication::outcome)
        .containsExactly(ObjectNotice.ReplicationOutcome.MISSED_THRESHOLD);
    aws.clock().advance(Duration.ofMinutes(5));
    assertThat(notices())
        .extracting(ObjectNotice.Replication::outcome)
        .containsExactly(
            ObjectNotice.ReplicationOutcome.MISSED_THRESHOLD,
            ObjectNotice.ReplicationOutcome.REPLICATED_AFTER_THRESHOLD);
    assertThat(status(BUCKET, "a")).isEqualTo("COMPLETED");
  }

  @Test
  void a_fork_replicates_on_its_own() {
    replication(BUCKET, rule(COPIES));
    write("a", "1");
    try (FakeAws fork = aws.fork()) {
      fork.clock().advance(Duration.ofMinutes(1));
      assertThat(fork.fake(io.cloudfakes.s3.FakeS3.class).bucket(COPIES).keys())
          .containsExactly("a");
    }
    assertThat(keys(COPIES)).isEmpty();
    later();
    assertThat(keys(COPIES)).containsExactly("a");
  }

  private static Consumer<ReplicationRule.Builder> tracked(Consumer<ReplicationRule.Builder> rule) {
    return rule.andThen(
        r ->
            r.destination(
                d -> d.bucket(arn(COPIES)).metrics(m -> m.status(MetricsStatus.ENABLED))));
  }

  private static Consumer<ReplicationRule.Builder> rule(String destination) {
    return r ->
        r.status(ReplicationRuleStatus.ENABLED)
            .priority(destination.length())
            .filter(f -> f.prefix(""))
            .deleteMarkerReplication(d -> d.status(DeleteMarkerReplicationStatus.DISABLED))
            .destination(d -> d.bucket(arn(destination)));
  }

  private static String arn(String bucket) {
    return "arn:aws:s3:::" + bucket;
  }

  @SafeVarargs
  private void replication(String bucket, Consumer<ReplicationRule.Builder>... rules) {
    List<ReplicationRule> made = new ArrayList<>();
    for (Consumer<ReplicationRule.Builder> rule : rules) {
      ReplicationRule.Builder builder = ReplicationRule.builder().id("rule-" + made.size());
      rule.accept(builder);
      made.add(builder.build());
    }
    s3.putBucketReplication(
        b ->
            b.bucket(bucket)
                .replicationConfiguration(
                    c -> c.role("arn:aws:iam::123456789012:role/replication").rules(made)));
  }

  private void later() {
    aws.clock().advance(Duration.ofSeconds(15));
  }

  private String status(String bucket, String key) {
    return current(bucket, key).attributes().replicationStatus();
  }

  private List<ObjectNotice.Replication> notices() {
    return store().changes().stream()
        .filter(ObjectNotice.Replication.class::isInstance)
        .map(ObjectNotice.Replication.class::cast)
        .toList();
  }

  private void write(String key, String versionId) {
    write(key, versionId, UnaryOperator.identity());
  }

  private void write(String key, String versionId, UnaryOperator<ObjectAttributes> attributes) {
    s3.createBucket(b -> b.bucket("drafts"));
    s3.putObject(
        b -> b.bucket("drafts").key("draft").metadata(Map.of("m", "1")),
        software.amazon.awssdk.core.sync.RequestBody.fromString("content"));
    StoredObject draft = current("drafts", "draft");
    commit(
        new ObjectChange.Written(
            BUCKET,
            key,
            draft
                .with(attributes.apply(draft.attributes()))
                .as(versionId, aws.clock().instant().truncatedTo(ChronoUnit.SECONDS)),
            ObjectChange.Origin.PUT,
            ObjectChange.Cause.REQUEST,
            store().state().sequence() + 1));
  }

  private void mark(String key, String versionId) {
    commit(
        new ObjectChange.Marked(
            BUCKET,
            key,
            new DeleteMarker(versionId, aws.clock().instant(), null),
            ObjectChange.Cause.REQUEST,
            store().state().sequence() + 1));
  }

  private void update(String key, ObjectChange.Aspect aspect, UnaryOperator<ObjectAttributes> how) {
    update(BUCKET, key, aspect, how);
  }

  private void update(
      String bucket, String key, ObjectChange.Aspect aspect, UnaryOperator<ObjectAttributes> how) {
    StoredObject object = current(bucket, key);
    commit(
        new ObjectChange.Updated(
            bucket,
            key,
            object.with(how.apply(object.attributes())),
            aspect,
            ObjectChange.Cause.REQUEST,
            store().state().sequence() + 1));
  }
}
