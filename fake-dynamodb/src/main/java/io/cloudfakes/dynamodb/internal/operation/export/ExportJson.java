package io.cloudfakes.dynamodb.internal.operation.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.Value;
import io.cloudfakes.dynamodb.internal.state.export.ExportedData;
import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** DynamoDB JSON lines as exports have them. */
final class ExportJson {
  private static final JsonFactory JSON = new JsonFactory();

  private ExportJson() {}

  /** One JSON document. */
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes an object on one line. */
  static Bytes object(Body members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.wrap(out.toByteArray());
  }

  /** A line of a full export. */
  static Bytes item(Item item) {
    return object(json -> attributes(json, "Item", item.attributes()));
  }

  /** A line of an incremental export. */
  static Bytes written(ExportedData.Written written) {
    return object(
        json -> {
          json.writeObjectFieldStart("Metadata");
          json.writeObjectFieldStart("WriteTimestampMicros");
          json.writeStringField(
              "N", Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, written.at())));
          json.writeEndObject();
          json.writeEndObject();
          attributes(json, "Keys", written.keys());
          image(json, "NewImage", written.after());
          image(json, "OldImage", written.before());
        });
  }

  private static void image(JsonGenerator json, String name, @Nullable Item item)
      throws IOException {
    if (item != null) {
      attributes(json, name, item.attributes());
    }
  }

  private static void attributes(JsonGenerator json, String name, Attributes attributes)
      throws IOException {
    json.writeFieldName(name);
    attributes(json, attributes);
  }

  private static void attributes(JsonGenerator json, Attributes attributes) throws IOException {
    Map<String, Value> members = new LinkedHashMap<>();
    attributes.forEach(members::put);
    json.writeStartObject();
    for (Map.Entry<String, Value> entry : members.entrySet()) {
      json.writeFieldName(entry.getKey());
      value(json, entry.getValue());
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Value value) throws IOException {
    json.writeStartObject();
    json.writeFieldName(value.type().name());
    if (value instanceof Value.BOOL bool) {
      json.writeBoolean(bool.value());
    } else if (value instanceof Value.NULL) {
      json.writeBoolean(true);
    } else if (value instanceof Value.M map) {
      attributes(json, map.attributes());
    } else if (value instanceof Value.L list) {
      json.writeStartArray();
      for (Value element : list.elements()) {
        value(json, element);
      }
      json.writeEndArray();
    } else if (value instanceof Value.Set set) {
      json.writeStartArray();
      for (Value member : set.members()) {
        scalar(json, member);
      }
      json.writeEndArray();
    } else {
      scalar(json, value);
    }
    json.writeEndObject();
  }

  private static void scalar(JsonGenerator json, Value value) throws IOException {
    if (value instanceof Value.S text) {
      json.writeString(text.text());
    } else if (value instanceof Value.N number) {
      json.writeString(number.text());
    } else if (value instanceof Value.B binary) {
      json.writeBinary(binary.bytes().asByteArrayUnsafe());
    }
  }
}
