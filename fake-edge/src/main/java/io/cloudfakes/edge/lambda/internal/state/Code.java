package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.FakeAws;
import io.cloudfakes.protocol.Bytes;
import java.lang.reflect.Type;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a function's code comes from. */
public sealed interface Code {
  /** What {@code Handler} says of an object, and what names it to people. */
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
   * An uploaded package, of Java or of another language.
   *
   * @param zip the package's bytes
   * @param handler the class, or the class and its method: {@code com.example.Index::handle}
   * @param runtime for example {@code java21}
   * @param classPath where classes are looked for that the package does not have
   */
  record Uploaded(Bytes zip, String handler, String runtime, ClassLoader classPath)
      implements Code {
    /** The same package, of which another class is run. */
    public Uploaded running(String newHandler, String newRuntime) {
      return new Uploaded(zip, newHandler, newRuntime, classPath);
    }
  }

  /** A container image, of which only the name is known. */
  record Image(String uri) implements Code {
    @Override
    public String handler() {
      return "";
    }
  }
}
