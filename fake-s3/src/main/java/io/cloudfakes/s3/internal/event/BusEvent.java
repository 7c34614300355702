package io.cloudfakes.s3.internal.event;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.service.CallContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The form in which EventBridge is told of events. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html">EventBridge event
 * message structure</a>.
 */
final class BusEvent {
  private BusEvent() {}

  /** What EventBridge calls it; null for what EventBridge is not told of. */
  static @Nullable String detailType(ObjectEvent event) {
    String name = event.name();
    if (name.startsWith("ObjectCreated:")) {
      return "Object Created";
    }
    if (name.startsWith("ObjectRemoved:") || name.startsWith("LifecycleExpiration:")) {
      return "Object Deleted";
    }
    return switch (name) {
      case "ObjectRestore:Post" -> "Object Restore Initiated";
      case "ObjectRestore:Completed" -> "Object Restore Completed";
      case "ObjectRestore:Delete" -> "Object Restore Expired";
      case "LifecycleTransition" -> "Object Storage Class Changed";
      case "IntelligentTiering" -> "Object Access Tier Changed";
      case "ObjectTagging:Put" -> "Object Tags Added";
      case "ObjectTagging:Delete" -> "Object Tags Deleted";
      case "ObjectAcl:Put" -> "Object ACL Updated";
      default -> null;
    };
  }

  /**
   * Writes the event.
   *
   * @param id a UUID of its own
   */
  static Bytes of(
      ObjectEvent event, String detailType, String id, Bucket bucket, CallContext call) {
    return EventJson.document(
        json -> {
          json.writeStringField("version", "0");
          json.writeStringField("id", id);
          json.writeStringField("detail-type", detailType);
          json.writeStringField("source", "aws.s3");
          json.writeStringField("account", bucket.owner());
          json.writeStringField("time", EventJson.seconds(call.now()));
          json.writeStringField("region", bucket.region());
          json.writeArrayFieldStart("resources");
          json.writeString(bucket.arn());
          json.writeEndArray();
          json.writeObjectFieldStart("detail");
          json.writeStringField("version", "0");
          json.writeStringField("event-version", "1.1");
          EventJson.object(json, "bucket", about -> about.writeStringField("name", bucket.name()));
          writeObject(json, event);
          json.writeStringField("request-id", call.requestId());
          json.writeStringField("requester", Circumstances.requester(event, bucket, call));
          EventJson.string(json, "source-ip-address", Circumstances.requestAddress(event));
          EventJson.string(json, "reason", reason(event.name()));
          EventJson.string(json, "deletion-type", deletionType(event.name()));
          writeDetail(json, event.detail());
          json.writeEndObject();
        });
  }

  private static void writeObject(JsonGenerator json, ObjectEvent event) throws IOException {
    json.writeObjectFieldStart("object");
    json.writeStringField("key", event.key());
    Long size = event.size();
    if (size != null) {
      json.writeNumberField("size", size);
    }
    EventJson.string(json, "etag", event.etag());
    EventJson.string(json, "version-id", event.versionId());
    Long sequence = event.sequence();
    if (sequence != null) {
      json.writeStringField("sequencer", ObjectEvent.sequencer(sequence));
    }
    json.writeEndObject();
  }

  private static @Nullable String reason(String name) {
    return switch (name) {
      case "ObjectCreated:Put" -> "PutObject";
      case "ObjectCreated:Post" -> "POST Object";
      case "ObjectCreated:Copy" -> "CopyObject";
      case "ObjectCreated:CompleteMultipartUpload" -> "CompleteMultipartUpload";
      case "ObjectRemoved:Delete", "ObjectRemoved:DeleteMarkerCreated" -> "DeleteObject";
      case "LifecycleExpiration:Delete", "LifecycleExpiration:DeleteMarkerCreated" ->
          "Lifecycle Expiration";
      default -> null;
    };
  }

  private static @Nullable String deletionType(String name) {
    return switch (name) {
      case "ObjectRemoved:Delete", "LifecycleExpiration:Delete" -> "Permanently Deleted";
      case "ObjectRemoved:DeleteMarkerCreated", "LifecycleExpiration:DeleteMarkerCreated" ->
          "Delete Marker Created";
      default -> null;
    };
  }

  private static void writeDetail(JsonGenerator json, ObjectEvent.Detail detail)
      throws IOException {
    if (detail instanceof ObjectEvent.Restored restored) {
      if (restored.expiry() != null) {
        json.writeStringField("restore-expiry-time", EventJson.seconds(restored.expiry()));
      }
      json.writeStringField("source-storage-class", restored.storageClass());
    } else if (detail instanceof ObjectEvent.Transitioned transitioned) {
      json.writeStringField("destination-storage-class", transitioned.storageClass());
    } else if (detail instanceof ObjectEvent.Tiered tiered) {
      json.writeStringField("destination-access-tier", tiered.tier());
    }
  }
}
