package io.cloudfakes.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/**
 * Fills the SDK's builders from JSON or CBOR, straight from the parser's tokens.
 *
 * @param timestamps how instants are written where the model does not say
 */
record JsonReader(Format timestamps) {

  /** Reads the members of the object whose start the parser stands on. */
  void readStruct(JsonParser in, SdkPojo builder, Map<String, Member> members) throws IOException {
    for (JsonToken token = next(in); token != JsonToken.END_OBJECT; token = next(in)) {
      Member member = members.get(in.currentName());
      JsonToken value = next(in);
      if (member == null) {
        // AWS's JSON services pass over members their model does not have.
        in.skipChildren();
        continue;
      }
      Object read = read(in, member, value);
      if (read != null) {
        member.set(builder, read);
      }
    }
  }

  private @Nullable Object read(JsonParser in, Member member, JsonToken token) throws IOException {
    if (member.type == MarshallingKnownType.DOCUMENT) {
      return document(in, token);
    }
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    return switch (member.type) {
      case STRING -> string(in, token, "String");
      case SDK_POJO -> struct(in, member.shape(), token);
      case LIST -> list(in, member.item(), token);
      case MAP -> map(in, member.item(), token);
      default -> scalar(in, member, token);
    };
  }

  private Object struct(JsonParser in, Shape shape, JsonToken start) throws IOException {
    requireStart(JsonToken.START_OBJECT, start, "map");
    SdkPojo builder = shape.newBuilder();
    readStruct(in, builder, shape.nested);
    return Shape.build(builder);
  }

  private List<Object> list(JsonParser in, Member item, JsonToken start) throws IOException {
    requireStart(JsonToken.START_ARRAY, start, "list");
    List<Object> list = new ArrayList<>();
    for (JsonToken token = next(in); token != JsonToken.END_ARRAY; token = next(in)) {
      list.add(present(read(in, item, token), item));
    }
    return list;
  }

  private Map<String, Object> map(JsonParser in, Member item, JsonToken start) throws IOException {
    requireStart(JsonToken.START_OBJECT, start, "map");
    Map<String, Object> map = new LinkedHashMap<>();
    for (JsonToken token = next(in); token != JsonToken.END_OBJECT; token = next(in)) {
      String key = in.currentName();
      JsonToken value = next(in);
      map.put(key, present(read(in, item, value), item));
    }
    return map;
  }

  /** A null among a list's or map's items: a structure without members, or a refusal. */
  private static Object present(@Nullable Object value, Member item) throws IOException {
    if (value != null) {
      return value;
    }
    if (item.type == MarshallingKnownType.SDK_POJO) {
      return Shape.build(item.shape().newBuilder());
    }
    throw new UnreadableException("NULL_VALUE cannot be converted to " + typeName(item.type));
  }

  private Object scalar(JsonParser in, Member member, JsonToken token) throws IOException {
    String wanted = typeName(member.type);
    return switch (member.type) {
      case BOOLEAN -> bool(token, wanted);
      case SDK_BYTES ->
          SdkBytes.fromByteArrayUnsafe(
              token == JsonToken.VALUE_EMBEDDED_OBJECT
                  ? in.getBinaryValue()
                  : Scalars.base64(string(in, token, wanted)));
      case INSTANT -> instant(in, member, token);
      default -> {
        if (token == JsonToken.VALUE_STRING && Scalars.isFraction(member.type)) {
          yield Scalars.parse(member.type, in.getText());
        }
        yield number(in, member.type, token);
      }
    };
  }

  private static String string(JsonParser in, JsonToken token, String wanted) throws IOException {
    if (token != JsonToken.VALUE_STRING) {
      throw mismatch(token, wanted);
    }
    return in.getText();
  }

  private static Boolean bool(JsonToken token, String wanted) throws UnreadableException {
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw mismatch(token, wanted);
    }
    return token == JsonToken.VALUE_TRUE;
  }

  private static Object number(JsonParser in, MarshallingKnownType type, JsonToken token)
      throws IOException {
    if (!token.isNumeric()) {
      throw mismatch(token, typeName(type));
    }
    return switch (type) {
      case INTEGER -> in.getIntValue();
      case LONG -> in.getLongValue();
      case SHORT -> in.getShortValue();
      case BYTE -> in.getByteValue();
      case FLOAT -> in.getFloatValue();
      case DOUBLE -> in.getDoubleValue();
      case BIG_DECIMAL -> in.getDecimalValue();
      default -> throw new UnreadableException("Unexpected value of type " + type);
    };
  }

  private Instant instant(JsonParser in, Member member, JsonToken token) throws IOException {
    Format format = member.format != null ? member.format : timestamps;
    if (token == JsonToken.VALUE_STRING) {
      return Scalars.instant(in.getText(), format);
    }
    if (!token.isNumeric()) {
      throw mismatch(token, "Date");
    }
    // Binary formats count milliseconds whatever the model says of text.
    return timestamps == Format.UNIX_TIMESTAMP_MILLIS
        ? Instant.ofEpochMilli(in.getLongValue())
        : Instant.ofEpochMilli(Math.round(in.getDoubleValue() * 1000));
  }

  private static Document document(JsonParser in, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> Document.fromString(in.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          Document.fromNumber(new BigDecimal(in.getText()));
      case VALUE_TRUE -> Document.fromBoolean(true);
      case VALUE_FALSE -> Document.fromBoolean(false);
      case VALUE_NULL -> Document.fromNull();
      case START_ARRAY -> {
        List<Document> list = new ArrayList<>();
        for (JsonToken t = next(in); t != JsonToken.END_ARRAY; t = next(in)) {
          list.add(document(in, t));
        }
        yield Document.fromList(list);
      }
      case START_OBJECT -> {
        Map<String, Document> map = new LinkedHashMap<>();
        for (JsonToken t = next(in); t != JsonToken.END_OBJECT; t = next(in)) {
          String key = in.currentName();
          map.put(key, document(in, next(in)));
        }
        yield Document.fromMap(map);
      }
      default -> throw mismatch(token, "Document");
    };
  }

  private static JsonToken next(JsonParser in) throws IOException {
    JsonToken token = in.nextToken();
    if (token == null) {
      throw new UnreadableException("Unexpected end of input");
    }
    return token;
  }

  private static void requireStart(JsonToken wanted, JsonToken token, String kind)
      throws UnreadableException {
    if (token != wanted) {
      throw token.isStructStart()
          ? mismatch(token, kind)
          : new UnreadableException("Expected " + kind + " or null");
    }
  }

  private static UnreadableException mismatch(JsonToken token, String wanted) {
    return new UnreadableException(
        switch (token) {
          case START_OBJECT -> "Start of structure or map found where not expected.";
          case START_ARRAY -> "Start of list found where not expected.";
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
              "NUMBER_VALUE cannot be converted to " + wanted;
          default -> token.name().replace("VALUE_", "") + "_VALUE cannot be converted to " + wanted;
        });
  }

  private static String typeName(MarshallingKnownType type) {
    return switch (type) {
      case INTEGER -> "Integer";
      case SDK_BYTES -> "ByteBuffer";
      default ->
          type.name().charAt(0) + type.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    };
  }
}
