package io.cloudfakes.edge.lambda.internal.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Code that can be run: JSON in, JSON out. */
@FunctionalInterface
interface FunctionBody {
  Bytes run(Bytes event, Context context) throws IOException;

  /**
   * What runs a handler.
   *
   * @param eventType what events are turned into; null when the handler's class says it
   * @throws IllegalArgumentException when it is no handler, or its class does not tell its types
   */
  static FunctionBody of(Object handler, @Nullable Type eventType) {
    if (handler instanceof RequestStreamHandler streams) {
      return (event, context) -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        streams.handleRequest(event.inputStream(), out, context);
        return Bytes.wrap(out.toByteArray());
      };
    }
    if (handler instanceof RequestHandler<?, ?> typed) {
      EventTypes types =
          eventType == null
              ? EventTypes.of(handler.getClass())
              : new EventTypes(eventType, Object.class);
      return new Typed(accepting(typed), types);
    }
    if (handler instanceof Function<?, ?> function) {
      Type type = eventType == null ? JsonNode.class : eventType;
      return new Typed(accepting(function), new EventTypes(type, Object.class));
    }
    throw new IllegalArgumentException(
        handler.getClass().getName()
            + " is no handler: it implements neither RequestHandler nor RequestStreamHandler");
  }

  // The event is made of the very type the handler declares or the test names for it.
  @SuppressWarnings("unchecked")
  private static RequestHandler<Object, Object> accepting(RequestHandler<?, ?> handler) {
    return (RequestHandler<Object, Object>) handler;
  }

  // As above.
  @SuppressWarnings("unchecked")
  private static RequestHandler<Object, Object> accepting(Function<?, ?> function) {
    Function<Object, Object> any = (Function<Object, Object>) function;
    return (event, context) -> any.apply(event);
  }

  /** A handler of objects. */
  record Typed(RequestHandler<Object, Object> handler, EventTypes types) implements FunctionBody {
    @Override
    // Handlers are not annotated: null is an event of type Void, and a reply like any other.
    @SuppressWarnings("NullAway")
    public Bytes run(Bytes event, Context context) {
      Object reply = handler.handleRequest(EventJson.read(event, types.event()), context);
      return EventJson.write(reply, types.reply());
    }
  }
}
