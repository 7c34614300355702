package io.cloudfakes.dynamodb.internal.event;

import static software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision.MICROSECOND;
import static software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision.MILLISECOND;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.ItemOrigin;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.setting.KinesisDestinations;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OperationType;

/**
 * What the Kinesis streams of a table are sent: one record for each change of an item, in the JSON
 * of <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds.html">Kinesis
 * Data Streams for DynamoDB</a>, always with both images.
 */
final class KinesisRecords {
  private final Table table;
  private final @Nullable Item old;
  private final @Nullable Item now;
  private final Attributes keys;
  private final boolean expired;
  private final CallContext call;

  private KinesisRecords(
      ItemChange change, Table table, @Nullable Item old, @Nullable Item now, CallContext call) {
    this.table = table;
    this.old = old;
    this.now = now;
    Item any = now == null ? old : now;
    this.keys = any == null ? Attributes.EMPTY : table.keys().keyOf(any.attributes());
    this.expired = change.origin() instanceof ItemOrigin.TimeToLive;
    this.call = call;
  }

  /**
   * The records of a change, one for each stream.
   *
   * @param old null when the item is new
   * @param now null when the item is gone
   */
  static List<Delivery> of(
      ItemChange change,
      Table table,
      KinesisDestinations destinations,
      @Nullable Item old,
      @Nullable Item now,
      CallContext call) {
    List<Delivery> deliveries = new ArrayList<>();
    KinesisRecords records = new KinesisRecords(change, table, old, now, call);
    for (KinesisDestinations.Destination destination : destinations.all()) {
      if (destination.takesRecords()) {
        deliveries.add(records.to(destination));
      }
    }
    return deliveries;
  }

  private KinesisDelivery to(KinesisDestinations.Destination destination) {
    Bytes key = RecordJson.document(json -> RecordJson.attributes(json, "Keys", keys));
    String digest = UUID.nameUUIDFromBytes(key.toByteArray()).toString();
    return new KinesisDelivery(
        destination.streamArn(),
        eventName(),
        digest.replace("-", "").toUpperCase(Locale.ROOT),
        RecordJson.document(json -> write(json, destination.precision() == MICROSECOND)));
  }

  private String eventName() {
    return (now == null
            ? OperationType.REMOVE
            : old == null ? OperationType.INSERT : OperationType.MODIFY)
        .toString();
  }

  private void write(JsonGenerator json, boolean micros) throws IOException {
    // What changed is part of the purpose: one call may change an item more than once.
    String purpose =
        "kinesis " + table.definition().id().arn() + RecordJson.document(this::images).utf8();
    json.writeStringField("awsRegion", table.definition().id().region());
    json.writeStringField("eventID", call.ids().uuid(purpose));
    json.writeStringField("eventName", eventName());
    if (expired) {
      RecordJson.service(json);
    } else {
      json.writeNullField("userIdentity");
    }
    json.writeStringField("recordFormat", "application/json");
    json.writeStringField("tableName", table.definition().id().name());
    json.writeObjectFieldStart("dynamodb");
    Instant time = call.now();
    json.writeNumberField(
        "ApproximateCreationDateTime",
        micros ? ChronoUnit.MICROS.between(Instant.EPOCH, time) : time.toEpochMilli());
    images(json);
    json.writeNumberField(
        "SizeBytes",
        (long) keys.size() + (now == null ? 0 : now.size()) + (old == null ? 0 : old.size()));
    json.writeStringField(
        "ApproximateCreationDateTimePrecision", (micros ? MICROSECOND : MILLISECOND).toString());
    json.writeEndObject();
    json.writeStringField("eventSource", "aws:dynamodb");
  }

  private void images(JsonGenerator json) throws IOException {
    RecordJson.attributes(json, "Keys", keys);
    RecordJson.image(json, "NewImage", now);
    RecordJson.image(json, "OldImage", old);
  }
}
