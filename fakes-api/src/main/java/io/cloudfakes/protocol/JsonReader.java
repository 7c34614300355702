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
 * @param classes whether refusals speak of classes, as REST-JSON services do, and not of tokens
 */
record JsonReader(Format timestamps, boolean classes) {

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
      case STRING -> string(in, member, token);
      case SDK_POJO -> struct(in, member, token);
      case LIST -> list(in, member, token);
      case MAP -> map(in, member, token);
      case BOOLEAN -> bool(in, member, token);
      case INSTANT -> instant(in, member, token);
      case SDK_BYTES ->
          SdkBytes.fromByteArrayUnsafe(
              token == JsonToken.VALUE_EMBEDDED_OBJECT
                  ? in.getBinaryValue()
                  : Scalars.base64(string(in, member, token)));
      default -> number(in, member, token);
    };
  }

  private Object struct(JsonParser in, Member member, JsonToken token) throws IOException {
    expect(token == JsonToken.START_OBJECT, token, member);
    SdkPojo builder = member.shape().newBuilder();
    readStruct(in, builder, member.shape().nested);
    return Shape.build(builder);
  }

  private List<Object> list(JsonParser in, Member member, JsonToken token) throws IOException {
    expect(token == JsonToken.START_ARRAY, token, member);
    List<Object> list = new ArrayList<>();
    for (JsonToken item = next(in); item != JsonToken.END_ARRAY; item = next(in)) {
      list.add(item(in, member.item(), item));
    }
    return list;
  }

  private Map<String, Object> map(JsonParser in, Member member, JsonToken token)
      throws IOException {
    expect(token == JsonToken.START_OBJECT, token, member);
    Entries entries = new Entries();
    while (next(in) != JsonToken.END_OBJECT) {
      String key = in.currentName();
      entries.add(key, item(in, member.item(), next(in)));
    }
    return entries;
  }

  /** One of a list's or map's items; a null is a structure without members, or refused. */
  private Object item(JsonParser in, Member item, JsonToken token) throws IOException {
    Object value = read(in, item, token);
    if (value == null) {
      expect(item.type == MarshallingKnownType.SDK_POJO, token, item);
      return Shape.build(item.shape().newBuilder());
    }
    return value;
  }

  private String string(JsonParser in, Member member, JsonToken token) throws IOException {
    expect(token == JsonToken.VALUE_STRING, token, member);
    return in.getText();
  }

  private Boolean bool(JsonParser in, Member member, JsonToken token) throws IOException {
    expect(token.isBoolean(), token, member);
    return in.getBooleanValue();
  }

  private Object number(JsonParser in, Member member, JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_STRING && Scalars.isFraction(member.type)) {
      return Scalars.parse(member.type, in.getText());
    }
    expect(token.isNumeric(), token, member);
    return switch (member.type) {
      case INTEGER -> in.getIntValue();
      case LONG -> in.getLongValue();
      case SHORT -> in.getShortValue();
      case BYTE -> in.getByteValue();
      case FLOAT -> in.getFloatValue();
      case DOUBLE -> in.getDoubleValue();
      default -> in.getDecimalValue();
    };
  }

  private Instant instant(JsonParser in, Member member, JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_STRING) {
      return Scalars.instant(in.getText(), member.format != null ? member.format : timestamps);
    }
    expect(token.isNumeric(), token, member);
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
      default -> throw new UnreadableException("Unexpected " + token);
    };
  }

  private static JsonToken next(JsonParser in) throws IOException {
    JsonToken token = in.nextToken();
    if (token == null) {
      throw new UnreadableException("Unexpected end of input");
    }
    return token;
  }

  private void expect(boolean fits, JsonToken token, Member member) throws UnreadableException {
    if (fits) {
      return;
    }
    String wanted = member.field.marshallingType().getTargetClass().getSimpleName();
    throw new UnreadableException(
        switch (token) {
          case START_OBJECT -> "Start of structure or map found where not expected.";
          case START_ARRAY -> "Start of list found where not expected.";
          default ->
              classes
                  ? "class " + className(token) + " can not be converted to an " + wanted
                  : tokenName(token) + " cannot be converted to " + wanted;
        });
  }

  private static String className(JsonToken token) {
    return token.isNumeric()
        ? "com.amazon.coral.value.json.numbers.TruncatingBigNumber"
        : token.isBoolean() ? "java.lang.Boolean" : "java.lang.String";
  }

  private static String tokenName(JsonToken token) {
    return token.isNumeric() ? "NUMBER_VALUE" : token.name().replace("VALUE_", "") + "_VALUE";
  }
}
