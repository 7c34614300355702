package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteMarkerReplicationStatus;
import software.amazon.awssdk.services.s3.model.MetricsStatus;
import software.amazon.awssdk.services.s3.model.OwnerOverride;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationRuleStatus;
import software.amazon.awssdk.services.s3.model.ReplicationTimeStatus;
import software.amazon.awssdk.services.s3.model.SseKmsEncryptedObjectsStatus;
import software.amazon.awssdk.services.s3.model.StorageClass;

class BucketReplicationTest extends ConfigurationTestCase {
  private static final String ROLE = "arn:aws:iam::000000000000:role/replication";
  private static final String SCHEMA =
      " for this version of Cross Region Replication configuration schema. Please refer to S3"
          + " Developer Guide for more information.";

  @BeforeEach
  void made() {
    lockedBucket(BUCKET);
    lockedBucket("copies");
  }

  private void put(ReplicationRule... rules) {
    put(ROLE, rules);
  }

  private void put(String role, ReplicationRule... rules) {
    s3.putBucketReplication(
        b -> b.bucket(BUCKET).replicationConfiguration(c -> c.role(role).rules(rules)));
  }

  private ReplicationConfiguration got() {
    return s3.getBucketReplication(b -> b.bucket(BUCKET)).replicationConfiguration();
  }

  /** A rule of the schema with filters. */
  private static ReplicationRule rule(Consumer<ReplicationRule.Builder> how) {
    return ReplicationRule.builder()
        .id("one")
        .status(ReplicationRuleStatus.ENABLED)
        .priority(1)
        .filter(f -> f.prefix("a/"))
        .deleteMarkerReplication(d -> d.status(DeleteMarkerReplicationStatus.DISABLED))
        .destination(d -> d.bucket("arn:aws:s3:::copies"))
        .applyMutation(how)
        .build();
  }

  /** A rule of the schema before. */
  @SuppressWarnings("deprecation") // as the schema is
  private static ReplicationRule former(String id, String prefix) {
    return ReplicationRule.builder()
        .id(id)
        .status(ReplicationRuleStatus.ENABLED)
        .prefix(prefix)
        .destination(d -> d.bucket("arn:aws:s3:::copies"))
        .build();
  }

  @Test
  void rules_come_back_as_they_were_put_until_they_are_deleted() {
    ReplicationRule full =
        rule(
            r ->
                r.filter(f -> f.and(a -> a.prefix("a/").tags(tags("k=v", "l=w"))))
                    .sourceSelectionCriteria(
                        s ->
                            s.sseKmsEncryptedObjects(
                                    k -> k.status(SseKmsEncryptedObjectsStatus.ENABLED))
                                .replicaModifications(m -> m.status("Enabled")))
                    .destination(
                        d ->
                            d.bucket("arn:aws:s3:::copies")
                                .account("123456789012")
                                .storageClass(StorageClass.STANDARD_IA)
                                .accessControlTranslation(t -> t.owner(OwnerOverride.DESTINATION))
                                .encryptionConfiguration(e -> e.replicaKmsKeyID("key"))
                                .replicationTime(
                                    t ->
                                        t.status(ReplicationTimeStatus.ENABLED)
                                            .time(m -> m.minutes(15)))
                                .metrics(
                                    m ->
                                        m.status(MetricsStatus.ENABLED)
                                            .eventThreshold(t -> t.minutes(15)))));
    ReplicationRule other = rule(r -> r.id("two").priority(2).filter(f -> {}));
    put(full, other);
    assertThat(got().role()).isEqualTo(ROLE);
    assertThat(got().rules()).containsExactly(full, other);
    assertThat(s3.deleteBucketReplication(b -> b.bucket(BUCKET)).sdkHttpResponse().statusCode())
        .isEqualTo(204);
    assertThat(
            refused(
                404,
                "ReplicationConfigurationNotFoundError",
                () -> s3.getBucketReplication(b -> b.bucket(BUCKET))))
        .contains("<Message>The replication configuration was not found</Message>")
        .contains("<BucketName>photos</BucketName>");
  }

  @Test
  void rules_of_the_former_schema_are_kept_as_they_were_put() {
    put(former("one", "a/"), former("two", "b/"));
    assertThat(got().rules()).containsExactly(former("one", "a/"), former("two", "b/"));
    refused(400, "InvalidRequest", () -> put(former("one", "a"), former("two", "ab")));
  }

  @Test
  void a_rule_without_an_id_is_given_one() {
    put(rule(r -> r.id(null)));
    assertThat(got().rules().get(0).id()).matches("[A-Za-z0-9+/]{48}");
  }

  @Test
  void both_buckets_keep_versions() {
    s3.createBucket(b -> b.bucket("plain"));
    refused(
        400,
        "InvalidRequest",
        "Versioning must be 'Enabled' on the bucket to apply a replication configuration",
        () ->
            s3.putBucketReplication(
                b ->
                    b.bucket("plain")
                        .replicationConfiguration(c -> c.role(ROLE).rules(rule(r -> {})))));
    for (String destination : new String[] {"plain", "absent"}) {
      refused(
          400,
          "InvalidRequest",
          "Destination bucket must have versioning enabled.",
          () -> put(rule(r -> r.destination(d -> d.bucket("arn:aws:s3:::" + destination)))));
    }
  }

  @Test
  void the_source_keeps_its_versioning_while_it_is_replicated() {
    s3.createBucket(b -> b.bucket("source"));
    versioning("source", BucketVersioningStatus.ENABLED);
    s3.putBucketReplication(
        b -> b.bucket("source").replicationConfiguration(c -> c.role(ROLE).rules(rule(r -> {}))));
    refused(
        409,
        "InvalidBucketState",
        "A replication configuration is present on this bucket, so you cannot change the versioning"
            + " state. To change the versioning state, first delete the replication"
            + " configuration.",
        () -> versioning("source", BucketVersioningStatus.SUSPENDED));
    s3.deleteBucketReplication(b -> b.bucket("source"));
    versioning("source", BucketVersioningStatus.SUSPENDED);
  }

  private void versioning(String bucket, BucketVersioningStatus status) {
    s3.putBucketVersioning(b -> b.bucket(bucket).versioningConfiguration(v -> v.status(status)));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal("Priority must be specified" + SCHEMA, rule(r -> r.priority(null))),
        refusal(
            "DeleteMarkerReplication must be specified" + SCHEMA,
            ReplicationRule.builder()
                .status(ReplicationRuleStatus.ENABLED)
                .priority(1)
                .filter(f -> {})
                .destination(d -> d.bucket("arn:aws:s3:::copies"))
                .build()),
        refusal(
            "DeleteMarkerReplication cannot be used" + SCHEMA,
            former("one", "").toBuilder()
                .deleteMarkerReplication(d -> d.status(DeleteMarkerReplicationStatus.ENABLED))
                .build()),
        refusal(
            "Delete marker replication is not supported if any Tag filter is specified. Please"
                + " refer to S3 Developer Guide for more information.",
            rule(
                r ->
                    r.filter(f -> f.tag(tag("k", "v")))
                        .deleteMarkerReplication(
                            d -> d.status(DeleteMarkerReplicationStatus.ENABLED)))),
        refusal(
            "If the <Owner> in <AccessControlTranslation> has a value, the <Account> element must"
                + " be specified.",
            rule(
                r ->
                    r.destination(
                        d ->
                            d.bucket("arn:aws:s3:::copies")
                                .accessControlTranslation(
                                    t -> t.owner(OwnerOverride.DESTINATION))))),
        refusal(
            "The AWS account specified in the <Account> element must match the destination bucket"
                + " owner.",
            rule(r -> r.destination(d -> d.bucket("arn:aws:s3:::copies").account("210987654321")))),
        refusal(
            "Destination bucket cannot be the same as the source bucket.",
            rule(r -> r.destination(d -> d.bucket("arn:aws:s3:::photos")))),
        refusal(
            "SseKmsEncryptedObjects must be specified if EncryptionConfiguration is present.",
            rule(
                r ->
                    r.destination(
                        d ->
                            d.bucket("arn:aws:s3:::copies")
                                .encryptionConfiguration(e -> e.replicaKmsKeyID("key"))))),
        refusal(
            "EncryptionConfiguration must be specified if SseKmsEncryptedObjects is enabled.",
            rule(
                r ->
                    r.sourceSelectionCriteria(
                        s ->
                            s.sseKmsEncryptedObjects(
                                k -> k.status(SseKmsEncryptedObjectsStatus.ENABLED))))),
        refusal(
            "The only valid value for ReplicationTime and EventThreshold is 15 minutes",
            rule(
                r ->
                    r.destination(
                        d ->
                            d.bucket("arn:aws:s3:::copies")
                                .metrics(
                                    m ->
                                        m.status(MetricsStatus.ENABLED)
                                            .eventThreshold(t -> t.minutes(5)))))),
        refusal(
            "Replication Metrics must be specified with Replication Time Control",
            rule(
                r ->
                    r.destination(
                        d ->
                            d.bucket("arn:aws:s3:::copies")
                                .replicationTime(
                                    t ->
                                        t.status(ReplicationTimeStatus.ENABLED)
                                            .time(m -> m.minutes(15)))))),
        refusal(
            "ExistingObjectReplication is no longer supported. Use S3 Batch Replication.",
            rule(r -> r.existingObjectReplication(e -> e.status("Enabled")))),
        refusal(
            "Duplicate Tag Keys are not allowed.",
            rule(r -> r.filter(f -> f.and(a -> a.tags(tags("k=v", "k=w")))))));
  }

  private static Arguments refusal(String message, ReplicationRule rule) {
    return Arguments.of(message, rule);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void rules_that_could_not_be_followed_are_refused(String message, ReplicationRule rule) {
    refused(400, "InvalidRequest", message, () -> put(rule));
  }

  @Test
  void rules_do_not_share_ids_or_priorities() {
    refused(
        400,
        "InvalidArgument",
        "Rule ID must be unique. Found same ID for more than one rule",
        () -> put(rule(r -> {}), rule(r -> r.priority(2))));
    refused(400, "InvalidRequest", () -> put(rule(r -> {}), rule(r -> r.id("two"))));
    refused(400, "InvalidArgument", () -> put(rule(r -> r.id("x".repeat(256)))));
  }

  @Test
  void incomplete_documents_are_refused() {
    allMalformed(
        rule -> put(rule),
        rule(r -> r.status("Perhaps")),
        rule(r -> r.filter(f -> f.prefix("a").tag(tag("k", "v")))),
        rule(r -> r.filter(f -> f.and(a -> a.prefix("a")))),
        rule(r -> r.destination(d -> d.bucket("arn:aws:s3:::copies").storageClass("OUTPOSTS"))),
        rule(r -> r.destination(d -> d.bucket("arn:aws:s3:::copies").storageClass("PAPER"))));
    incomplete(
        "?replication",
        "<ReplicationConfiguration><Role>" + ROLE + "</Role></ReplicationConfiguration>",
        "<ReplicationConfiguration><Rule><Status>Enabled</Status><Destination>"
            + "<Bucket>arn:aws:s3:::copies</Bucket></Destination></Rule>"
            + "</ReplicationConfiguration>",
        "<ReplicationConfiguration><Role>"
            + ROLE
            + "</Role><Rule><Status>Enabled</Status></Rule></ReplicationConfiguration>",
        "<ReplicationConfiguration><Role>"
            + ROLE
            + "</Role><Rule><Destination><Bucket>arn:aws:s3:::copies</Bucket></Destination></Rule>"
            + "</ReplicationConfiguration>");
    refused(400, "InvalidArgument", () -> put("somebody", rule(r -> {})));
    refused(400, "InvalidArgument", () -> put(rule(r -> r.destination(d -> d.bucket("copies")))));
  }
}
