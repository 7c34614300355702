package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectChange.Aspect;
import io.cloudfakes.s3.internal.state.ObjectChange.Cause;
import io.cloudfakes.s3.internal.state.ObjectChange.Origin;
import io.cloudfakes.s3.internal.state.ObjectNotice;
import io.cloudfakes.s3.internal.state.Restore;
import io.cloudfakes.s3.internal.state.S3Change;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.Owner;

/** The whole document of every event of objects that stay, to queues and to EventBridge. */
class ChangeEventMessagesTest extends EventMessagesTestCase {
  @Test
  void a_transition() {
    ObjectAttributes frozen = ObjectAttributes.PLAIN.withStorageClass("GLACIER");
    happens(updated(frozen, Aspect.STORAGE_CLASS, Cause.LIFECYCLE));
    assertTold(
        "2.3",
        "LifecycleTransition",
        SIZED,
        ",\"lifecycleEventData\":{\"transitionEventData\":"
            + "{\"destinationStorageClass\":\"GLACIER\"}}",
        false);
    assertThat(toBus())
        .isEqualTo(
            event(
                "Object Storage Class Changed",
                BUS_SIZED,
                FROM_S3 + ",\"destination-storage-class\":\"GLACIER\""));
  }

  @Test
  void a_restoration_from_its_beginning_to_its_end() {
    ObjectAttributes frozen = ObjectAttributes.PLAIN.withStorageClass("GLACIER");
    happens(
        updated(frozen.withRestore(new Restore(null, 2)), Aspect.RESTORE_STARTED, Cause.REQUEST));
    assertTold("2.1", "ObjectRestore:Post", SIZED, "", true);
    assertThat(toBus())
        .isEqualTo(
            event(
                "Object Restore Initiated",
                BUS_SIZED,
                FROM_CALLER + ",\"source-storage-class\":\"GLACIER\""));

    happens(
        updated(
            frozen.withRestore(new Restore(EXPIRY, 2)), Aspect.RESTORE_COMPLETED, Cause.REQUEST));
    assertTold(
        "2.1",
        "ObjectRestore:Completed",
        SIZED,
        ",\"glacierEventData\":{\"restoreEventData\":{"
            + "\"lifecycleRestorationExpiryTime\":\"2026-03-03T12:00:00.000Z\","
            + "\"lifecycleRestoreStorageClass\":\"GLACIER\"}}",
        false);
    assertThat(toBus())
        .isEqualTo(
            event(
                "Object Restore Completed",
                BUS_SIZED,
                FROM_S3
                    + ",\"restore-expiry-time\":\"2026-03-03T12:00:00Z\""
                    + ",\"source-storage-class\":\"GLACIER\""));

    happens(updated(frozen, Aspect.RESTORE_EXPIRED, Cause.REQUEST));
    assertTold("2.3", "ObjectRestore:Delete", TAGGED, "", false);
    assertThat(toBus()).isEqualTo(event("Object Restore Expired", BUS_TAGGED, FROM_S3));
  }

  @Test
  void tags() {
    ObjectAttributes tagged = ObjectAttributes.PLAIN.withTags(Map.of("colour", "red"));
    happens(updated(tagged, Aspect.TAGS_PUT, Cause.REQUEST));
    assertTold("2.3", "ObjectTagging:Put", TAGGED, "", true);
    assertThat(toBus()).isEqualTo(event("Object Tags Added", BUS_TAGGED, FROM_CALLER));
    happens(updated(ObjectAttributes.PLAIN, Aspect.TAGS_DELETED, Cause.REQUEST));
    assertTold("2.3", "ObjectTagging:Delete", TAGGED, "", true);
    assertThat(toBus()).isEqualTo(event("Object Tags Deleted", BUS_TAGGED, FROM_CALLER));
  }

  @Test
  void an_acl_and_no_event_when_it_is_as_before() {
    versioned();
    happens(written(Origin.PUT, Cause.REQUEST));
    AccessControlPolicy acl =
        AccessControlPolicy.builder().owner(Owner.builder().id("someone").build()).build();
    LongFunction<S3Change> granted =
        updated(ObjectAttributes.PLAIN.withAcl(acl), Aspect.ACL, Cause.REQUEST);
    happens(granted);
    assertTold("2.3", "ObjectAcl:Put", TAGGED, "", true);
    assertThat(toBus()).isEqualTo(event("Object ACL Updated", BUS_TAGGED, FROM_CALLER));
    int before = aws.deliveries().all().size();
    happens(granted);
    assertThat(aws.deliveries().all()).hasSize(before);
  }

  @Test
  void what_is_no_event() {
    versioned();
    int before = aws.deliveries().all().size();
    for (Aspect aspect : List.of(Aspect.LOCK, Aspect.ENCRYPTION, Aspect.REPLICATION_STATUS)) {
      happens(updated(ObjectAttributes.PLAIN, aspect, Cause.REQUEST));
    }
    happens(updated(ObjectAttributes.PLAIN, Aspect.STORAGE_CLASS, Cause.REQUEST));
    assertThat(aws.deliveries().all()).hasSize(before);
  }

  @Test
  void a_tier() {
    happens(sequence -> new ObjectNotice.Tiered(BUCKET, KEY, object(VERSION), "ARCHIVE_ACCESS"));
    assertTold(
        "2.3",
        "IntelligentTiering",
        SIZED,
        ",\"intelligentTieringEventData\":{\"destinationAccessTier\":\"ARCHIVE_ACCESS\"}",
        false);
    assertThat(toBus())
        .isEqualTo(
            event(
                "Object Access Tier Changed",
                BUS_SIZED,
                FROM_S3 + ",\"destination-access-tier\":\"ARCHIVE_ACCESS\""));
  }

  @Test
  void replications() {
    for (ObjectNotice.ReplicationOutcome outcome : ObjectNotice.ReplicationOutcome.values()) {
      boolean failed = outcome == ObjectNotice.ReplicationOutcome.FAILED;
      happens(
          sequence ->
              new ObjectNotice.Replication(
                  BUCKET,
                  KEY,
                  object(VERSION),
                  outcome,
                  "to-dublin",
                  "arn:aws:s3:::dublin",
                  "OBJECT_PUT",
                  START,
                  failed ? "DstBucketNotFound" : null));
      assertTold(
          "2.2",
          "Replication:" + outcome.eventName(),
          SIZED + sequencer(0),
          ",\"replicationEventData\":{\"replicationRuleId\":\"to-dublin\","
              + "\"destinationBucket\":\"arn:aws:s3:::dublin\",\"s3Operation\":\"OBJECT_PUT\","
              + "\"requestTime\":\"2026-03-01T12:00:00.000Z\""
              + (failed ? ",\"failureReason\":\"DstBucketNotFound\"" : "")
              + "}",
          false);
    }
    assertThat(aws.deliveries().to(BUS)).isEmpty();
  }

  @Test
  void a_loss_of_reduced_redundancy() {
    happens(sequence -> new ObjectNotice.Lost(BUCKET, KEY, object(VERSION)));
    assertTold("2.1", "ReducedRedundancyLostObject", SIZED, "", false);
    assertThat(aws.deliveries().to(BUS)).isEmpty();
  }
}
