package io.cloudfakes.edge.lambda.internal.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Handler} names in a package of Java: a class that is a handler, or one of a class's
 * methods, which is given what its parameters ask for, as AWS's managed runtime does.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Define Lambda
 *     function handler in Java</a>
 */
final class UploadedHandler {
  private static final String DEFAULT_METHOD = "handleRequest";

  private UploadedHandler() {}

  /**
   * The handler, made by its constructor.
   *
   * @param environment the variables its code sees
   * @throws Throwable what the class throws when it is loaded or made
   */
  static FunctionBody of(Code.Uploaded code, Map<String, String> environment) throws Throwable {
    PackageClassLoader loader = new PackageClassLoader(code.zip(), code.classPath(), environment);
    FunctionBody body = alive(loader, () -> of(code, loader));
    return (event, context) -> {
      try {
        return alive(loader, () -> body.run(event, context));
      } catch (Throwable thrown) {
        throw Thrown.unchecked(thrown);
      }
    };
  }

  /** Code that asked for its end ends, whatever it made of that itself. */
  private static <T> T alive(PackageClassLoader loader, Step<T> step) throws Throwable {
    T made;
    try {
      made = step.take();
    } catch (Throwable thrown) {
      ProcessExit exit = loader.exit();
      throw exit == null ? thrown : exit;
    }
    ProcessExit exit = loader.exit();
    if (exit != null) {
      throw exit;
    }
    return made;
  }

  private static FunctionBody of(Code.Uploaded code, ClassLoader loader) throws Throwable {
    String handler = code.handler();
    int at = handler.indexOf("::");
    String className = at < 0 ? handler : handler.substring(0, at);
    String methodName = at < 0 ? DEFAULT_METHOD : handler.substring(at + 2);
    Class<?> type;
    try {
      type = Class.forName(className, true, loader);
    } catch (ClassNotFoundException e) {
      throw new ClassNotFoundException("Class not found: " + className, e);
    }
    if (methodName.equals(DEFAULT_METHOD)
        && (RequestHandler.class.isAssignableFrom(type)
            || RequestStreamHandler.class.isAssignableFrom(type))) {
      return FunctionBody.of(made(type), null);
    }
    Method method = method(type, methodName);
    Object target = Modifier.isStatic(method.getModifiers()) ? null : made(type);
    return (event, context) -> call(method, target, event, context);
  }

  private static Object made(Class<?> type) throws Throwable {
    try {
      return type.getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** Of several of that name the one with most parameters, and of those one with a context. */
  private static Method method(Class<?> type, String name) throws NoSuchMethodException {
    List<Method> found = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name) && !method.isBridge()) {
        found.add(method);
      }
    }
    return found.stream()
        .max(
            Comparator.comparingInt(Method::getParameterCount)
                .thenComparing(method -> takesContext(method))
                .thenComparing(Method::toString))
        .orElseThrow(
            () ->
                new NoSuchMethodException(
                    "No public method named "
                        + name
                        + " with appropriate method signature found on class "
                        + type.getName()));
  }

  private static boolean takesContext(Method method) {
    int count = method.getParameterCount();
    return count > 0 && method.getParameterTypes()[count - 1] == Context.class;
  }

  // Handlers are not annotated: null is the target of a static method, and a reply like any other.
  @SuppressWarnings("NullAway")
  private static Bytes call(Method method, @Nullable Object target, Bytes event, Context context)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean streams = false;
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Class<?> type = method.getParameterTypes()[i];
      if (type == Context.class) {
        arguments[i] = context;
      } else if (type == InputStream.class) {
        arguments[i] = event.inputStream();
      } else if (type == OutputStream.class) {
        arguments[i] = out;
        streams = true;
      } else {
        arguments[i] = EventJson.read(event, method.getGenericParameterTypes()[i]);
      }
    }
    try {
      Object reply = method.invoke(target, arguments);
      return streams
          ? Bytes.wrap(out.toByteArray())
          : EventJson.write(reply, method.getGenericReturnType());
    } catch (InvocationTargetException e) {
      throw Thrown.unchecked(e.getCause() == null ? e : e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("A public method is not accessible: " + method, e);
    }
  }

  /** Lets what a handler threw pass as it is. */
  private static final class Thrown {
    // The cast is to what is thrown in any case.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <T extends Throwable> RuntimeException unchecked(Throwable thrown) throws T {
      throw (T) thrown;
    }
  }
}
