package io.cloudfakes.edge.lambda.internal.runtime;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** JSON and Java objects, turned into each other as AWS's managed Java runtime does it. */
final class EventJson {
  private static final Bytes NULL = Bytes.utf8("null");
  private static final JsonMapper TREES = JsonMapper.builder().build();

  private EventJson() {}

  /** The event as an object of that type; null for {@code Void}. */
  static @Nullable Object read(Bytes event, Type type) {
    if (isVoid(type)) {
      return null;
    }
    try {
      return type == JsonNode.class
          ? TREES.readTree(event.toByteArray())
          : serializer(type).fromJson(event.inputStream());
    } catch (IOException | RuntimeException e) {
      throw new RuntimeException("An error occurred during JSON parsing", e);
    }
  }

  /** The reply as JSON; {@code null} when there is none. */
  static Bytes write(@Nullable Object reply, Type type) {
    if (reply == null || isVoid(type)) {
      return NULL;
    }
    if (reply instanceof JsonNode tree) {
      return Bytes.utf8(tree.toString());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      serializer(type == Object.class ? reply.getClass() : type).toJson(reply, out);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new RuntimeException("An error occurred during JSON serialization of response", e);
    }
    return Bytes.wrap(out.toByteArray());
  }

  private static boolean isVoid(Type type) {
    return type == Void.class || type == Void.TYPE;
  }

  /** AWS's own event classes have serializers of their own; all else goes through Jackson. */
  // A serializer of a class takes and gives objects of that class, which is all it is used for.
  @SuppressWarnings("unchecked")
  private static PojoSerializer<Object> serializer(Type type) {
    if (type instanceof Class<?> known
        && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())) {
      return (PojoSerializer<Object>)
          LambdaEventSerializers.serializerFor(known, known.getClassLoader());
    }
    return JacksonFactory.getInstance().getSerializer(type);
  }
}
