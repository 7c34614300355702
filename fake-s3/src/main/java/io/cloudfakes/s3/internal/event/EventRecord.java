package io.cloudfakes.s3.internal.event;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.s3.internal.rule.Accounts;
import io.cloudfakes.s3.internal.rule.Keys;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.service.CallContext;
import java.io.IOException;

/**
 * The form in which functions, queues and topics are told of events: a document of one record. See
 * <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">
 * Event message structure</a>.
 */
final class EventRecord {
  private EventRecord() {}

  /**
   * Writes the document.
   *
   * @param configuration the id of the configuration that asked for it
   */
  static Bytes of(ObjectEvent event, Bucket bucket, String configuration, CallContext call) {
    return EventJson.document(
        json -> {
          json.writeArrayFieldStart("Records");
          json.writeStartObject();
          writeCircumstances(json, event, bucket, call);
          json.writeObjectFieldStart("s3");
          json.writeStringField("s3SchemaVersion", "1.0");
          json.writeStringField("configurationId", configuration);
          writeBucket(json, bucket);
          writeObject(json, event);
          json.writeEndObject();
          writeDetail(json, event);
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  private static void writeCircumstances(
      JsonGenerator json, ObjectEvent event, Bucket bucket, CallContext call) throws IOException {
    json.writeStringField("eventVersion", event.eventVersion());
    json.writeStringField("eventSource", "aws:s3");
    json.writeStringField("awsRegion", bucket.region());
    json.writeStringField("eventTime", EventJson.millis(call.now()));
    json.writeStringField("eventName", event.name());
    String principal = Circumstances.principalId(event, bucket, call);
    EventJson.object(
        json, "userIdentity", identity -> identity.writeStringField("principalId", principal));
    EventJson.object(
        json,
        "requestParameters",
        parameters ->
            parameters.writeStringField("sourceIPAddress", Circumstances.sourceAddress(event)));
    json.writeObjectFieldStart("responseElements");
    json.writeStringField("x-amz-request-id", call.requestId());
    json.writeStringField("x-amz-id-2", Protocols.s3HostId(call.requestId()));
    json.writeEndObject();
  }

  private static void writeBucket(JsonGenerator json, Bucket bucket) throws IOException {
    json.writeObjectFieldStart("bucket");
    json.writeStringField("name", bucket.name());
    json.writeObjectFieldStart("ownerIdentity");
    json.writeStringField("principalId", Accounts.ownerPrincipalId(bucket.owner()));
    json.writeEndObject();
    json.writeStringField("arn", bucket.arn());
    json.writeEndObject();
  }

  private static void writeObject(JsonGenerator json, ObjectEvent event) throws IOException {
    json.writeObjectFieldStart("object");
    json.writeStringField("key", Keys.eventEncoded(event.key()));
    Long size = event.size();
    if (size != null) {
      json.writeNumberField("size", size);
    }
    EventJson.string(json, "eTag", event.etag());
    EventJson.string(json, "versionId", event.versionId());
    Long sequence = event.sequence();
    if (sequence != null) {
      json.writeStringField("sequencer", ObjectEvent.sequencer(sequence));
    }
    json.writeEndObject();
  }

  private static void writeDetail(JsonGenerator json, ObjectEvent event) throws IOException {
    if (event.detail() instanceof ObjectEvent.Restored restored
        && event.name().equals("ObjectRestore:Completed")) {
      json.writeObjectFieldStart("glacierEventData");
      json.writeObjectFieldStart("restoreEventData");
      if (restored.expiry() != null) {
        json.writeStringField(
            "lifecycleRestorationExpiryTime", EventJson.millis(restored.expiry()));
      }
      json.writeStringField("lifecycleRestoreStorageClass", restored.storageClass());
      json.writeEndObject();
      json.writeEndObject();
    } else if (event.detail() instanceof ObjectEvent.Transitioned transitioned) {
      json.writeObjectFieldStart("lifecycleEventData");
      json.writeObjectFieldStart("transitionEventData");
      json.writeStringField("destinationStorageClass", transitioned.storageClass());
      json.writeEndObject();
      json.writeEndObject();
    } else if (event.detail() instanceof ObjectEvent.Tiered tiered) {
      json.writeObjectFieldStart("intelligentTieringEventData");
      json.writeStringField("destinationAccessTier", tiered.tier());
      json.writeEndObject();
    } else if (event.detail() instanceof ObjectEvent.Replicated replicated) {
      writeReplication(json, replicated);
    }
  }

  private static void writeReplication(JsonGenerator json, ObjectEvent.Replicated replicated)
      throws IOException {
    json.writeObjectFieldStart("replicationEventData");
    json.writeStringField("replicationRuleId", replicated.ruleId());
    json.writeStringField("destinationBucket", replicated.destinationBucket());
    json.writeStringField("s3Operation", replicated.operation());
    json.writeStringField("requestTime", EventJson.millis(replicated.requested()));
    EventJson.string(json, "failureReason", replicated.failureReason());
    json.writeEndObject();
  }
}
