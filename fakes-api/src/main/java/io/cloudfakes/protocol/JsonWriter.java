package io.cloudfakes.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkNumber;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/**
 * Writes the SDK's objects as JSON or CBOR.
 *
 * @param timestamps how instants are written where the model does not say
 */
record JsonWriter(Format timestamps) {
  /** RFC 8949, section 3.4.2: the number that follows is a time. */
  private static final int CBOR_TIME = 1;

  void writeStruct(JsonGenerator out, Object pojo, Shape shape) throws IOException {
    out.writeStartObject();
    writeMembers(out, pojo, shape);
    out.writeEndObject();
  }

  /** The members that stand in a body, without the braces around them. */
  void writeMembers(JsonGenerator out, Object pojo, Shape shape) throws IOException {
    for (int i = 0; i < shape.members.size(); i++) {
      Member member = shape.members.get(i);
      Object value = member.inResponseBody() ? member.value(pojo) : null;
      if (value != null) {
        out.writeFieldName(member.jsonName);
        write(out, member, value);
        if (shape.union) {
          return;
        }
      }
    }
  }

  private void write(JsonGenerator out, Member member, @Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
      return;
    }
    switch (member.type) {
      case STRING -> out.writeString((String) value);
      case SDK_POJO -> writeStruct(out, value, member.shape());
      case LIST -> {
        out.writeStartArray();
        for (Object item : (Collection<?>) value) {
          write(out, member.item(), item);
        }
        out.writeEndArray();
      }
      case MAP -> {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
          out.writeFieldName((String) entry.getKey());
          write(out, member.item(), entry.getValue());
        }
        out.writeEndObject();
      }
      case BOOLEAN -> out.writeBoolean((Boolean) value);
      case SDK_BYTES -> out.writeBinary(((SdkBytes) value).asByteArrayUnsafe());
      case INSTANT -> write(out, member, (Instant) value);
      case DOCUMENT -> write(out, (Document) value);
      case INTEGER, SHORT, BYTE -> out.writeNumber(((Number) value).intValue());
      case LONG -> out.writeNumber((Long) value);
      case FLOAT -> out.writeNumber((Float) value);
      case DOUBLE -> out.writeNumber((Double) value);
      case BIG_DECIMAL -> out.writeNumber((BigDecimal) value);
      default -> throw new IllegalStateException("a member of type " + member.type);
    }
  }

  private void write(JsonGenerator out, Member member, Instant instant) throws IOException {
    if (timestamps == Format.UNIX_TIMESTAMP_MILLIS) {
      ((CBORGenerator) out).writeTag(CBOR_TIME);
      out.writeNumber(instant.toEpochMilli());
      return;
    }
    Format format = member.format != null ? member.format : timestamps;
    if (format == Format.UNIX_TIMESTAMP) {
      out.writeNumber(Scalars.unixSeconds(instant));
    } else {
      out.writeString(Scalars.text(instant, format));
    }
  }

  private static void write(JsonGenerator out, Document document) throws IOException {
    if (document.isNull()) {
      out.writeNull();
    } else if (document.isBoolean()) {
      out.writeBoolean(document.asBoolean());
    } else if (document.isString()) {
      out.writeString(document.asString());
    } else if (document.isNumber()) {
      SdkNumber number = document.asNumber();
      out.writeNumber(number.bigDecimalValue());
    } else if (document.isList()) {
      out.writeStartArray();
      for (Document item : document.asList()) {
        write(out, item);
      }
      out.writeEndArray();
    } else {
      out.writeStartObject();
      for (Map.Entry<String, Document> entry : document.asMap().entrySet()) {
        out.writeFieldName(entry.getKey());
        write(out, entry.getValue());
      }
      out.writeEndObject();
    }
  }
}
