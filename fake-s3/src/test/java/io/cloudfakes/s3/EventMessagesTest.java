package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.call.Call;
import io.cloudfakes.link.Delivered;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.rule.Accounts;
import io.cloudfakes.s3.internal.rule.ChecksumKind;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.DeleteMarker;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectChange.Aspect;
import io.cloudfakes.s3.internal.state.ObjectChange.Cause;
import io.cloudfakes.s3.internal.state.ObjectChange.Origin;
import io.cloudfakes.s3.internal.state.ObjectHeaders;
import io.cloudfakes.s3.internal.state.ObjectNotice;
import io.cloudfakes.s3.internal.state.Restore;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Versioning;
import io.cloudfakes.service.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;

/** The whole document of every event, to queues and to EventBridge. */
class EventMessagesTest extends S3TestCase {
  private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:changes";
  private static final String BUS = "arn:aws:events:us-east-1:123456789012:event-bus/default";
  private static final String KEY = "a folder/käse+1.txt";
  private static final String VERSION = "IYV3p45BT0ac8hjHg1houSdS1a.Mro8e";
  private static final String ETAG = "5d41402abc4b2a76b9719d911017c592";
  private static final Instant EXPIRY = START.plus(Duration.ofDays(2));

  private Store<S3State> store;

  @BeforeEach
  void aVersionedBucketWithListeners() {
    bucket();
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket(BUCKET)
                .notificationConfiguration(
                    n ->
                        n.eventBridgeConfiguration(e -> {})
                            .queueConfigurations(
                                QueueConfiguration.builder()
                                    .id("all")
                                    .queueArn(QUEUE)
                                    .events(
                                        Event.S3_OBJECT_CREATED,
                                        Event.S3_OBJECT_REMOVED,
                                        Event.S3_OBJECT_RESTORE,
                                        Event.S3_REPLICATION,
                                        Event.S3_LIFECYCLE_EXPIRATION,
                                        Event.S3_LIFECYCLE_TRANSITION,
                                        Event.S3_OBJECT_TAGGING,
                                        Event.S3_OBJECT_ACL_PUT,
                                        Event.S3_INTELLIGENT_TIERING,
                                        Event.S3_REDUCED_REDUNDANCY_LOST_OBJECT)
                                    .build())));
    store = aws.store(S3Service.SERVICE);
  }

  private void versioned() {
    store.commit(List.of(new BucketChange.VersioningSet(BUCKET, Versioning.ENABLED, false)));
  }

  private static StoredObject object(String versionId) {
    Bytes content = Bytes.utf8("hello");
    return new StoredObject(
        versionId,
        content,
        ETAG,
        START,
        ObjectHeaders.NONE,
        Map.of(),
        ObjectChecksum.of(ChecksumKind.CRC64NVME, content),
        ObjectAttributes.PLAIN);
  }

  private static LongFunction<S3Change> written(Origin origin, Cause cause) {
    return sequence ->
        new ObjectChange.Written(BUCKET, KEY, object(VERSION), origin, cause, sequence);
  }

  private static LongFunction<S3Change> updated(
      ObjectAttributes attributes, Aspect aspect, Cause cause) {
    return sequence ->
        new ObjectChange.Updated(
            BUCKET, KEY, object(VERSION).with(attributes), aspect, cause, sequence);
  }

  private static LongFunction<S3Change> marked(Cause cause) {
    return sequence ->
        new ObjectChange.Marked(
            BUCKET, KEY, new DeleteMarker(VERSION, START, null), cause, sequence);
  }

  private static LongFunction<S3Change> removed(String versionId, Cause cause) {
    return sequence -> new ObjectChange.Removed(BUCKET, KEY, versionId, cause, sequence);
  }

  private void happens(LongFunction<S3Change> change) {
    store.commit((state, call) -> List.of(change.apply(state.sequence() + 1)));
  }

  private JsonNode toQueue() {
    return last(QUEUE);
  }

  private JsonNode toBus() {
    return last(BUS);
  }

  private JsonNode last(String arn) {
    List<Delivered> all = aws.deliveries().to(arn);
    return json(all.get(all.size() - 1).text());
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** The record of an event, with the ids of its call, which no test can foretell. */
  private JsonNode record(
      String version, String name, String principal, String address, String object, String more) {
    JsonNode elements = toQueue().at("/Records/0/responseElements");
    return json(
        """
        {"Records":[{
          "eventVersion":"%s",
          "eventSource":"aws:s3",
          "awsRegion":"us-east-1",
          "eventTime":"%s",
          "eventName":"%s",
          "userIdentity":{"principalId":"%s"},
          "requestParameters":{"sourceIPAddress":"%s"},
          "responseElements":{"x-amz-request-id":"%s","x-amz-id-2":"%s"},
          "s3":{
            "s3SchemaVersion":"1.0",
            "configurationId":"all",
            "bucket":{
              "name":"photos",
              "ownerIdentity":{"principalId":"%s"},
              "arn":"arn:aws:s3:::photos"},
            "object":{"key":"a+folder/k%%C3%%A4se%%2B1.txt"%s}}
          %s}]}
        """
            .formatted(
                version,
                aws.deliveries().to(QUEUE).get(aws.deliveries().to(QUEUE).size() - 1).at(),
                name,
                principal,
                address,
                elements.path("x-amz-request-id").asText(),
                Protocols.s3HostId(elements.path("x-amz-request-id").asText()),
                Accounts.ownerPrincipalId("123456789012"),
                object,
                more));
  }

  /** The event on the bus, with the ids of its call. */
  private JsonNode event(String detailType, String object, String more) {
    return json(
        """
        {
          "version":"0",
          "id":"%s",
          "detail-type":"%s",
          "source":"aws.s3",
          "account":"123456789012",
          "time":"2026-03-01T12:00:00Z",
          "region":"us-east-1",
          "resources":["arn:aws:s3:::photos"],
          "detail":{
            "version":"0",
            "event-version":"1.1",
            "bucket":{"name":"photos"},
            "object":{"key":"a folder/käse+1.txt"%s},
            "request-id":"%s"
            %s}}
        """
            .formatted(
                toBus().path("id").asText(),
                detailType,
                object,
                toQueue().at("/Records/0/responseElements/x-amz-request-id").asText(),
                more));
  }

  private static final String SIZED =
      ",\"size\":5,\"eTag\":\"" + ETAG + "\",\"versionId\":\"" + VERSION + "\"";
  private static final String TAGGED =
      ",\"eTag\":\"" + ETAG + "\",\"versionId\":\"" + VERSION + "\"";
  private static final String NOTHING = ",\"eTag\":\"d41d8cd98f00b204e9800998ecf8427e\"";
  private static final String VERSIONED = ",\"versionId\":\"" + VERSION + "\"";
  private static final String FROM_CALLER =
      ",\"requester\":\"123456789012\",\"source-ip-address\":\"127.0.0.1\"";
  private static final String FROM_S3 = ",\"requester\":\"s3.amazonaws.com\"";
  private static final String BUS_SIZED =
      ",\"size\":5,\"etag\":\"" + ETAG + "\",\"version-id\":\"" + VERSION + "\"";
  private static final String BUS_TAGGED =
      ",\"etag\":\"" + ETAG + "\",\"version-id\":\"" + VERSION + "\"";

  private static String sequencer(int sequence) {
    return ",\"sequencer\":\"" + "0".repeat(17) + sequence + "\"";
  }

  private void assertTold(
      String version, String name, String object, String more, boolean byCaller) {
    assertThat(toQueue())
        .isEqualTo(
            record(
                version,
                name,
                byCaller ? "AWS:123456789012" : "s3.amazonaws.com",
                byCaller ? "127.0.0.1" : "s3.amazonaws.com",
                object,
                more));
  }

  @Test
  void an_object_written_in_a_bucket_without_versions() {
    s3.putObject(
        b -> b.bucket(BUCKET).key(KEY),
        software.amazon.awssdk.core.sync.RequestBody.fromString("hello"));
    assertTold(
        "2.1",
        "ObjectCreated:Put",
        ",\"size\":5,\"eTag\":\"" + ETAG + "\"" + sequencer(1),
        "",
        true);
    Call call = aws.calls().newest(any -> true).orElseThrow();
    assertThat(toQueue().at("/Records/0/eventTime").asText()).isEqualTo(call.at().toString());
    assertThat(toBus())
        .isEqualTo(
            event(
                "Object Created",
                ",\"size\":5,\"etag\":\"" + ETAG + "\"" + sequencer(1),
                FROM_CALLER + ",\"reason\":\"PutObject\""));
  }

  @Test
  void objects_created_in_every_way() {
    versioned();
    Map<Origin, String> reasons =
        Map.of(
            Origin.PUT, "PutObject",
            Origin.POST, "POST Object",
            Origin.COPY, "CopyObject",
            Origin.COMPLETE_MULTIPART_UPLOAD, "CompleteMultipartUpload");
    int sequence = 0;
    for (Origin origin : Origin.values()) {
      happens(written(origin, Cause.REQUEST));
      sequence++;
      assertTold(
          "2.1", "ObjectCreated:" + origin.eventName(), SIZED + sequencer(sequence), "", true);
      assertThat(toBus())
          .isEqualTo(
              event(
                  "Object Created",
                  BUS_SIZED + sequencer(sequence),
                  FROM_CALLER + ",\"reason\":\"" + reasons.get(origin) + "\""));
    }
  }

  @Test
  void a_replica_is_created_by_the_role_that_replicates() {
    versioned();
    happens(written(Origin.PUT, Cause.REPLICATION));
    String principal = toQueue().at("/Records/0/userIdentity/principalId").asText();
    assertThat(principal).matches("AWS:AROA[0-9A-Z]{17}:s3-replication");
    assertThat(toQueue())
        .isEqualTo(
            record(
                "2.1",
                "ObjectCreated:Put",
                principal,
                "s3.amazonaws.com",
                SIZED + sequencer(1),
                ""));
  }

  @Test
  void a_delete_marker() {
    versioned();
    happens(marked(Cause.REQUEST));
    assertTold(
        "2.1", "ObjectRemoved:DeleteMarkerCreated", NOTHING + VERSIONED + sequencer(1), "", true);
    assertThat(toBus())
        .isEqualTo(
            event(
                "Object Deleted",
                ",\"etag\":\"d41d8cd98f00b204e9800998ecf8427e\",\"version-id\":\""
                    + VERSION
                    + "\""
                    + sequencer(1),
                FROM_CALLER
                    + ",\"reason\":\"DeleteObject\",\"deletion-type\":\"Delete Marker Created\""));
  }

  @Test
  void a_deletion_for_good() {
    put(KEY, "hello");
    s3.deleteObject(b -> b.bucket(BUCKET).key(KEY));
    assertTold("2.1", "ObjectRemoved:Delete", sequencer(2), "", true);
    versioned();
    happens(removed(VERSION, Cause.REQUEST));
    assertTold("2.1", "ObjectRemoved:Delete", VERSIONED + sequencer(3), "", true);
    assertThat(toBus())
        .isEqualTo(
            event(
                "Object Deleted",
                ",\"version-id\":\"" + VERSION + "\"" + sequencer(3),
                FROM_CALLER
                    + ",\"reason\":\"DeleteObject\",\"deletion-type\":\"Permanently Deleted\""));
  }

  @Test
  void expirations() {
    versioned();
    happens(removed("null", Cause.LIFECYCLE));
    assertTold("2.3", "LifecycleExpiration:Delete", sequencer(1), "", false);
    assertThat(toBus())
        .isEqualTo(
            event(
                "Object Deleted",
                sequencer(1),
                FROM_S3
                    + ",\"reason\":\"Lifecycle Expiration\""
                    + ",\"deletion-type\":\"Permanently Deleted\""));
    happens(marked(Cause.LIFECYCLE));
    assertTold(
        "2.3",
        "LifecycleExpiration:DeleteMarkerCreated",
        NOTHING + VERSIONED + sequencer(2),
        "",
        false);
    assertThat(toBus().at("/detail/deletion-type").asText()).isEqualTo("Delete Marker Created");
  }

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
