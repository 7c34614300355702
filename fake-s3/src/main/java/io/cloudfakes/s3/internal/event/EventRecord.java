package io.cloudfakes.s3.internal.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.s3.internal.rule.Accounts;
import io.cloudfakes.s3.internal.rule.Keys;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One event of one object, as S3 writes it down for those who listen.
 *
 * @param name without {@code s3:}, as in the record
 * @param object what was written; null when something was deleted
 * @param sequence orders the events of one key
 */
record EventRecord(String name, String key, @Nullable StoredObject object, long sequence) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static EventRecord of(ObjectChange.Written change) {
    return new EventRecord(
        "ObjectCreated:" + change.origin().eventName(),
        change.key(),
        change.object(),
        change.sequence());
  }

  static EventRecord of(ObjectChange.Removed change) {
    return new EventRecord("ObjectRemoved:Delete", change.key(), null, change.sequence());
  }

  /**
   * The document a target receives: one record, version 2.1 of its form.
   *
   * @param configuration the id of the configuration that asked for it
   */
  Bytes json(Bucket bucket, String configuration, CallContext call) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("Records");
      json.writeStartObject();
      writeCircumstances(json, bucket, call);
      json.writeObjectFieldStart("s3");
      json.writeStringField("s3SchemaVersion", "1.0");
      json.writeStringField("configurationId", configuration);
      writeBucket(json, bucket);
      writeObject(json);
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.wrap(out.toByteArray());
  }

  private void writeCircumstances(JsonGenerator json, Bucket bucket, CallContext call)
      throws IOException {
    json.writeStringField("eventVersion", "2.1");
    json.writeStringField("eventSource", "aws:s3");
    json.writeStringField("awsRegion", bucket.region());
    json.writeStringField("eventTime", TIME.format(call.now()));
    json.writeStringField("eventName", name);
    json.writeObjectFieldStart("userIdentity");
    String caller = call.accessKeyId();
    json.writeStringField("principalId", "AWS:" + (caller == null ? call.account() : caller));
    json.writeEndObject();
    json.writeObjectFieldStart("requestParameters");
    // Every caller is on this machine.
    json.writeStringField("sourceIPAddress", "127.0.0.1");
    json.writeEndObject();
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

  private void writeObject(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("object");
    json.writeStringField("key", Keys.eventEncoded(key));
    if (object != null) {
      json.writeNumberField("size", object.size());
      json.writeStringField("eTag", object.etag());
    }
    json.writeStringField("sequencer", String.format(Locale.ROOT, "%018X", sequence));
    json.writeEndObject();
  }
}
