package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;

/** A bucket whose events all go to a queue and to EventBridge, and what the documents there say. */
abstract class EventMessagesTestCase extends S3TestCase {
  static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:changes";
  static final String BUS = "arn:aws:events:us-east-1:123456789012:event-bus/default";
  static final String KEY = "a folder/käse+1.txt";
  static final String VERSION = "IYV3p45BT0ac8hjHg1houSdS1a.Mro8e";
  static final String ETAG = "5d41402abc4b2a76b9719d911017c592";
  static final Instant EXPIRY = START.plus(Duration.ofDays(2));

  Store<S3State> store;

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

  void versioned() {
    store.commit(List.of(new BucketChange.VersioningSet(BUCKET, Versioning.ENABLED, false)));
  }

  static StoredObject object(String versionId) {
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

  static LongFunction<S3Change> written(Origin origin, Cause cause) {
    return sequence ->
        new ObjectChange.Written(BUCKET, KEY, object(VERSION), origin, cause, sequence);
  }

  static LongFunction<S3Change> updated(ObjectAttributes attributes, Aspect aspect, Cause cause) {
    return sequence ->
        new ObjectChange.Updated(
            BUCKET, KEY, object(VERSION).with(attributes), aspect, cause, sequence);
  }

  static LongFunction<S3Change> marked(Cause cause) {
    return sequence ->
        new ObjectChange.Marked(
            BUCKET, KEY, new DeleteMarker(VERSION, START, null), cause, sequence);
  }

  static LongFunction<S3Change> removed(String versionId, Cause cause) {
    return sequence -> new ObjectChange.Removed(BUCKET, KEY, versionId, cause, sequence);
  }

  void happens(LongFunction<S3Change> change) {
    store.commit((state, call) -> List.of(change.apply(state.sequence() + 1)));
  }

  JsonNode toQueue() {
    return last(QUEUE);
  }

  JsonNode toBus() {
    return last(BUS);
  }

  JsonNode last(String arn) {
    List<Delivered> all = aws.deliveries().to(arn);
    return json(all.get(all.size() - 1).text());
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** The record of an event, with the ids of its call, which no test can foretell. */
  JsonNode record(
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
  JsonNode event(String detailType, String object, String more) {
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

  static final String SIZED =
      ",\"size\":5,\"eTag\":\"" + ETAG + "\",\"versionId\":\"" + VERSION + "\"";
  static final String TAGGED = ",\"eTag\":\"" + ETAG + "\",\"versionId\":\"" + VERSION + "\"";
  static final String NOTHING = ",\"eTag\":\"d41d8cd98f00b204e9800998ecf8427e\"";
  static final String VERSIONED = ",\"versionId\":\"" + VERSION + "\"";
  static final String FROM_CALLER =
      ",\"requester\":\"123456789012\",\"source-ip-address\":\"127.0.0.1\"";
  static final String FROM_S3 = ",\"requester\":\"s3.amazonaws.com\"";
  static final String BUS_SIZED =
      ",\"size\":5,\"etag\":\"" + ETAG + "\",\"version-id\":\"" + VERSION + "\"";
  static final String BUS_TAGGED = ",\"etag\":\"" + ETAG + "\",\"version-id\":\"" + VERSION + "\"";

  static String sequencer(int sequence) {
    return ",\"sequencer\":\"" + "0".repeat(17) + sequence + "\"";
  }

  void assertTold(String version, String name, String object, String more, boolean byCaller) {
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
}
