package io.cloudfakes.dynamodb.internal.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.Value;
import io.cloudfakes.dynamodb.internal.state.stream.ItemRecord;
import io.cloudfakes.dynamodb.internal.state.stream.SequenceNumbers;
import io.cloudfakes.dynamodb.internal.state.stream.Stream;
import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How records are written for functions and for Kinesis: DynamoDB's JSON of items. */
final class RecordJson {
  private static final JsonFactory JSON = new JsonFactory();

  private RecordJson() {}

  /** Writes the members of an object. */
  @FunctionalInterface
  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  static Bytes document(Members members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.wrap(out.toByteArray());
  }

  /** The record as an element of {@code Records} in the event of a Lambda function. */
  static Bytes ofFunction(ItemRecord record, Stream stream) {
    return document(
        json -> {
          json.writeStringField("eventID", record.eventId());
          json.writeStringField("eventName", record.event().toString());
          json.writeStringField("eventVersion", "1.1");
          json.writeStringField("eventSource", "aws:dynamodb");
          json.writeStringField("awsRegion", stream.table().region());
          json.writeObjectFieldStart("dynamodb");
          json.writeNumberField("ApproximateCreationDateTime", record.created().getEpochSecond());
          images(json, record);
          json.writeStringField("SequenceNumber", SequenceNumbers.text(record.sequence()));
          json.writeNumberField("SizeBytes", record.size());
          json.writeStringField("StreamViewType", stream.view().toString());
          json.writeEndObject();
          if (record.expired()) {
            service(json);
          }
          json.writeStringField("eventSourceARN", stream.arn());
        });
  }

  /** Says that DynamoDB itself made the change. */
  static void service(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("userIdentity");
    json.writeStringField("principalId", "dynamodb.amazonaws.com");
    json.writeStringField("type", "Service");
    json.writeEndObject();
  }

  /** The key and the images a record shows. */
  private static void images(JsonGenerator json, ItemRecord record) throws IOException {
    attributes(json, "Keys", record.keys());
    image(json, "NewImage", record.newImage());
    image(json, "OldImage", record.oldImage());
  }

  static void image(JsonGenerator json, String name, @Nullable Item item) throws IOException {
    if (item != null) {
      attributes(json, name, item.attributes());
    }
  }

  static void attributes(JsonGenerator json, String name, Attributes attributes)
      throws IOException {
    json.writeFieldName(name);
    write(json, attributes);
  }

  private static void write(JsonGenerator json, Attributes attributes) throws IOException {
    json.writeStartObject();
    attributes.forEach(
        (name, value) -> {
          try {
            json.writeFieldName(name);
            write(json, value);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Value value) throws IOException {
    json.writeStartObject();
    json.writeFieldName(value.type().name());
    if (value instanceof Value.Set set) {
      json.writeStartArray();
      for (Value member : set.members()) {
        json.writeString(text(member));
      }
      json.writeEndArray();
    } else if (value instanceof Value.L list) {
      elements(json, list.elements());
    } else if (value instanceof Value.M map) {
      write(json, map.attributes());
    } else if (value instanceof Value.BOOL bool) {
      json.writeBoolean(bool.value());
    } else if (value instanceof Value.NULL) {
      json.writeBoolean(true);
    } else {
      json.writeString(text(value));
    }
    json.writeEndObject();
  }

  private static void elements(JsonGenerator json, List<Value> elements) throws IOException {
    json.writeStartArray();
    for (Value element : elements) {
      write(json, element);
    }
    json.writeEndArray();
  }

  private static String text(Value value) {
    if (value instanceof Value.S string) {
      return string.text();
    }
    if (value instanceof Value.N number) {
      return number.text();
    }
    if (value instanceof Value.B binary) {
      return java.util.Base64.getEncoder().encodeToString(binary.bytes().asByteArrayUnsafe());
    }
    throw new IllegalArgumentException(value.type() + " is not written as one text");
  }
}
