package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.FakeAws;
import java.lang.reflect.Type;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a function's Java code comes from. */
public sealed interface Code {
  /** What {@code Handler} says of it, and what names it to people. */
  String handler();

  /**
   * An object of the test's own, the same in every world.
   *
   * @param object a {@code RequestHandler}, {@code RequestStreamHandler} or {@code Function}
   * @param eventType what events are turned into; null when the handler's class says it
   */
  record Given(Object object, @Nullable Type eventType) implements Code {
    @Override
    public String handler() {
      return object.getClass().getName();
    }
  }

  /** An object made anew for each world, so that it can hold that world's clients. */
  record MadeIn(Function<FakeAws, ?> factory, @Nullable Type eventType) implements Code {
    @Override
    public String handler() {
      return factory.getClass().getName();
    }
  }

  /**
   * A class named by {@code CreateFunction}, made anew for each world by its constructor.
   *
   * @param handler the class, or the class and its method {@code handleRequest}
   * @param from where the class is looked for when the function is first run
   */
  record OfClass(String handler, ClassLoader from) implements Code {
    /** The name of the class alone. */
    public String className() {
      int method = handler.indexOf("::");
      return method < 0 ? handler : handler.substring(0, method);
    }
  }
}
