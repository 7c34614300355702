package io.cloudfakes.edge.lambda.internal.runtime;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Event and reply type of a handler, as its class declares them.
 *
 * @param event what events are turned into
 * @param reply what replies are written as
 */
record EventTypes(Type event, Type reply) {

  /**
   * Reads them off the class.
   *
   * @throws IllegalArgumentException when the class does not tell, saying what to write instead
   */
  static EventTypes of(Class<?> handler) {
    EventTypes found = handler.isSynthetic() ? null : search(handler, Map.of());
    if (found == null) {
      throw new IllegalArgumentException(
          "The event type of "
              + handler.getName()
              + " is not in its class: Java forgets the types of lambdas and raw handlers. Name it:"
              + " deploy(name, S3Event.class, handler); or give a class that implements"
              + " RequestHandler<S3Event, String>; or take the event as JSON:"
              + " deploy(name, (JsonNode event) -> …)");
    }
    return found;
  }

  private static @Nullable EventTypes search(Class<?> type, Map<TypeVariable<?>, Type> known) {
    for (Type candidate : type.getGenericInterfaces()) {
      EventTypes found = follow(candidate, known);
      if (found != null) {
        return found;
      }
    }
    Type parent = type.getGenericSuperclass();
    return parent == null ? null : follow(parent, known);
  }

  private static @Nullable EventTypes follow(Type type, Map<TypeVariable<?>, Type> known) {
    if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
      Type[] arguments = generic.getActualTypeArguments();
      if (raw == RequestHandler.class) {
        Type event = resolved(arguments[0], known);
        Type reply = resolved(arguments[1], known);
        return event == null || reply == null ? null : new EventTypes(event, reply);
      }
      Map<TypeVariable<?>, Type> inside = new LinkedHashMap<>();
      for (int i = 0; i < arguments.length; i++) {
        Type argument = resolved(arguments[i], known);
        if (argument != null) {
          inside.put(raw.getTypeParameters()[i], argument);
        }
      }
      return search(raw, inside);
    }
    return type instanceof Class<?> raw && raw != RequestHandler.class
        ? search(raw, Map.of())
        : null;
  }

  /** What stands for a type: itself, what is known of a variable, or the variable's bound. */
  private static @Nullable Type resolved(Type type, Map<TypeVariable<?>, Type> known) {
    if (!(type instanceof TypeVariable<?> variable)) {
      return type;
    }
    Type value = known.get(variable);
    if (value != null) {
      return value;
    }
    Type bound = variable.getBounds()[0];
    return bound == Object.class ? null : bound;
  }
}
