package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.BucketLogsPermission;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;
import software.amazon.awssdk.services.s3.model.PartitionDateSource;
import software.amazon.awssdk.services.s3.model.TargetGrant;
import software.amazon.awssdk.services.s3.model.Type;

class BucketLoggingTest extends ConfigurationTestCase {
  @BeforeEach
  void made() {
    bucket();
    s3.createBucket(b -> b.bucket("logs"));
  }

  private void put(Consumer<LoggingEnabled.Builder> how) {
    s3.putBucketLogging(b -> b.bucket(BUCKET).bucketLoggingStatus(l -> l.loggingEnabled(how)));
  }

  private LoggingEnabled got() {
    return s3.getBucketLogging(b -> b.bucket(BUCKET)).loggingEnabled();
  }

  @Test
  void logging_is_off_until_it_is_put_and_after_an_empty_document() {
    assertThat(got()).isNull();
    put(l -> l.targetBucket("logs").targetPrefix("photos/"));
    assertThat(got())
        .isEqualTo(LoggingEnabled.builder().targetBucket("logs").targetPrefix("photos/").build());
    s3.putBucketLogging(b -> b.bucket(BUCKET).bucketLoggingStatus(l -> {}));
    assertThat(got()).isNull();
  }

  @Test
  void keys_of_logs_may_be_partitioned_by_date() {
    put(
        l ->
            l.targetBucket("logs")
                .targetPrefix("")
                .targetObjectKeyFormat(
                    f ->
                        f.partitionedPrefix(
                            p -> p.partitionDateSource(PartitionDateSource.EVENT_TIME))));
    assertThat(got().targetObjectKeyFormat().partitionedPrefix().partitionDateSource())
        .isEqualTo(PartitionDateSource.EVENT_TIME);
    put(
        l ->
            l.targetBucket("logs")
                .targetPrefix("")
                .targetObjectKeyFormat(f -> f.simplePrefix(p -> {})));
    assertThat(got().targetObjectKeyFormat().simplePrefix()).isNotNull();
    assertThat(got().targetObjectKeyFormat().partitionedPrefix()).isNull();
  }

  @Test
  void the_target_is_a_bucket_of_the_same_owner_and_region() {
    assertThat(
            refused(
                400,
                "InvalidTargetBucketForLogging",
                () -> put(l -> l.targetBucket("absent").targetPrefix(""))))
        .contains("<Message>The target bucket for logging does not exist</Message>")
        .contains("<TargetBucket>absent</TargetBucket>");
    in("eu-west-1")
        .createBucket(
            b -> b.bucket("far").createBucketConfiguration(c -> c.locationConstraint("eu-west-1")));
    assertThat(
            refused(
                403,
                "CrossLocationLoggingProhibitted",
                () -> put(l -> l.targetBucket("far").targetPrefix(""))))
        .contains("<TargetBucketLocation>eu-west-1</TargetBucketLocation>");
    of("210987654321").createBucket(b -> b.bucket("foreign"));
    refused(
        400,
        "InvalidTargetBucketForLogging",
        "The owner for the bucket to be logged and the target bucket must be the same.",
        () -> put(l -> l.targetBucket("foreign").targetPrefix("")));
    assertThat(got()).isNull();
  }

  @Test
  void incomplete_documents_are_refused() {
    incomplete(
        "?logging",
        "<BucketLoggingStatus><LoggingEnabled><TargetBucket>logs</TargetBucket>"
            + "</LoggingEnabled></BucketLoggingStatus>",
        "<BucketLoggingStatus><LoggingEnabled><TargetPrefix/></LoggingEnabled>"
            + "</BucketLoggingStatus>");
    Consumer<Consumer<LoggingEnabled.Builder>> put = this::put;
    allMalformed(
        put,
        l -> l.targetBucket("logs").targetPrefix("").targetObjectKeyFormat(f -> {}),
        l ->
            l.targetBucket("logs")
                .targetPrefix("")
                .targetObjectKeyFormat(f -> f.simplePrefix(p -> {}).partitionedPrefix(p -> {})),
        l ->
            l.targetBucket("logs")
                .targetPrefix("")
                .targetObjectKeyFormat(
                    f -> f.partitionedPrefix(p -> p.partitionDateSource("Whenever"))));
  }

  @Test
  void grants_on_logs_need_a_target_with_acls() {
    Consumer<LoggingEnabled.Builder> granting =
        l ->
            l.targetBucket("logs")
                .targetPrefix("")
                .targetGrants(
                    TargetGrant.builder()
                        .permission(BucketLogsPermission.READ)
                        .grantee(
                            g ->
                                g.type(Type.GROUP)
                                    .uri("http://acs.amazonaws.com/groups/global/AllUsers"))
                        .build());
    refused(400, "AccessControlListNotSupported", () -> put(granting));
    s3.putBucketOwnershipControls(
        b ->
            b.bucket("logs")
                .ownershipControls(
                    o ->
                        o.rules(
                            OwnershipControlsRule.builder()
                                .objectOwnership(ObjectOwnership.OBJECT_WRITER)
                                .build())));
    put(granting);
    assertThat(got()).isEqualTo(LoggingEnabled.builder().applyMutation(granting).build());
  }
}
