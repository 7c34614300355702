package io.cloudfakes.protocol;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import io.cloudfakes.AwsError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** JSON or CBOR as whole documents: the same tokens in two encodings. */
final class JsonFormat {
  /**
   * Deeper than any AWS model needs, shallow enough for any thread's stack. Strings may be long: a
   * Lambda deployment package travels as one.
   */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(400)
          .maxStringLength(1 << 28)
          .maxNameLength(1 << 20)
          .build();

  private static final JsonFactory TEXT =
      new JsonFactoryBuilder().streamReadConstraints(LIMITS).build();

  static final JsonFormat JSON = new JsonFormat(TEXT, Format.UNIX_TIMESTAMP, false);

  /** The same text, other refusals. */
  static final JsonFormat REST = new JsonFormat(TEXT, Format.UNIX_TIMESTAMP, true);

  static final JsonFormat CBOR =
      new JsonFormat(
          CBORFactory.builder().streamReadConstraints(LIMITS).build(),
          Format.UNIX_TIMESTAMP_MILLIS,
          false);

  private static final Bytes EMPTY_OBJECT = Bytes.utf8("{}");

  private final JsonFactory factory;
  private final JsonReader reader;
  private final JsonWriter writer;

  private JsonFormat(JsonFactory factory, Format timestamps, boolean classes) {
    this.factory = factory;
    this.reader = new JsonReader(timestamps, classes);
    this.writer = new JsonWriter(timestamps);
  }

  /** Reads a document that is one object; what follows it is refused. */
  void read(Bytes body, SdkPojo builder, Map<String, Member> members) throws IOException {
    byte[] bytes = body.toByteArray();
    try (JsonParser in = factory.createParser(bytes, 0, bytes.length)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableException("");
      }
      reader.readStruct(in, builder, members);
      if (in.nextToken() != null) {
        throw new UnreadableException("");
      }
    }
  }

  Bytes write(Object pojo, Shape shape) {
    // What most writes are answered with needs no generator.
    boolean empty = factory == TEXT;
    for (int i = 0; empty && i < shape.members.size(); i++) {
      Member member = shape.members.get(i);
      empty = !member.inResponseBody() || member.value(pojo) == null;
    }
    return empty ? EMPTY_OBJECT : document(out -> writer.writeStruct(out, pojo, shape));
  }

  /**
   * An error's document: first {@code head}, then the message unless there is none or the error
   * names it itself, then the error's own members.
   *
   * @param capital whether the message is called {@code Message}
   */
  Bytes writeError(Map<String, String> head, AwsError error, boolean capital) {
    boolean named = error.fields().keySet().stream().anyMatch("message"::equalsIgnoreCase);
    if (!named && !error.message().isEmpty()) {
      head.put(capital ? "Message" : "message", error.message());
    }
    return document(
        out -> {
          out.writeStartObject();
          for (Map.Entry<String, String> member : head.entrySet()) {
            out.writeStringField(member.getKey(), member.getValue());
          }
          for (Map.Entry<String, String> member : error.fields().entrySet()) {
            out.writeStringField(member.getKey(), member.getValue());
          }
          SdkPojo modelled = error.modelled();
          if (modelled != null) {
            writer.writeMembers(out, Shape.build(modelled), Shape.of(modelled.getClass()));
          }
          out.writeEndObject();
        });
  }

  private interface Content {
    void writeTo(JsonGenerator out) throws IOException;
  }

  private Bytes document(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator out = factory.createGenerator(bytes, JsonEncoding.UTF8)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot happen when writing to memory", e);
    }
    return Bytes.wrap(bytes.toByteArray());
  }
}
