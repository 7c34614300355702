package io.cloudfakes.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.NonRetryableException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * An asynchronous client behind the synchronous client's interface, so that one test body runs with
 * both: every action goes to the asynchronous client and is waited for, with its exception as the
 * synchronous client would throw it.
 */
public final class AsyncBridge implements InvocationHandler {
  private final SdkClient async;
  private final Class<?> asyncType;
  private final ConcurrentMap<Method, Method> targets = new ConcurrentHashMap<>();

  private AsyncBridge(SdkClient async, Class<?> asyncType) {
    this.async = async;
    this.asyncType = asyncType;
  }

  /** The asynchronous client interface beside a synchronous one. */
  public static Class<? extends SdkClient> asyncTypeOf(Class<?> syncType) {
    String name = syncType.getName().replaceFirst("Client$", "AsyncClient");
    try {
      return Class.forName(name, false, syncType.getClassLoader()).asSubclass(SdkClient.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(syncType + " has no asynchronous sibling", e);
    }
  }

  /** Makes the bridge to a client of the type {@link #asyncTypeOf} gives. */
  public static <C> C to(SdkClient async, Class<C> syncType) {
    return syncType.cast(
        Proxy.newProxyInstance(
            syncType.getClassLoader(),
            new Class<?>[] {syncType},
            new AsyncBridge(async, asyncTypeOf(syncType))));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    @Nullable Object[] arguments = given == null ? new Object[0] : given;
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method.getName(), arguments);
    }
    if (isAction(method)) {
      return action(method, arguments);
    }
    if (method.getName().equals("waiter")) {
      return waiter(method, proxy);
    }
    if (!method.isDefault() || isTool(method)) {
      return ofClient(method, arguments);
    }
    // Consumers, paths, paginators and the like end in an action.
    return InvocationHandler.invokeDefault(proxy, method, arguments);
  }

  private static boolean isTool(Method method) {
    return method.getParameterCount() == 0
        && (method.getName().equals("utilities")
            || method.getName().equals("serviceClientConfiguration"));
  }

  private static boolean isAction(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    if (parameters.length == 0 || !SdkRequest.class.isAssignableFrom(parameters[0])) {
      return false;
    }
    return parameters.length == 1
        ? SdkResponse.class.isAssignableFrom(method.getReturnType())
        : parameters[1] == RequestBody.class || parameters[1] == ResponseTransformer.class;
  }

  private @Nullable Object action(Method method, @Nullable Object[] arguments) throws Throwable {
    Method target = targets.computeIfAbsent(method, this::target);
    @Nullable Object[] translated = Arrays.copyOf(arguments, arguments.length);
    ResponseTransformer<?, ?> transformer = null;
    for (int i = 0; i < translated.length; i++) {
      if (translated[i] instanceof RequestBody body) {
        translated[i] = asyncBody(body);
      } else if (translated[i] instanceof ResponseTransformer<?, ?> wanted) {
        transformer = wanted;
        translated[i] = AsyncResponseTransformer.toBytes();
      }
    }
    Object result = joined((CompletableFuture<?>) call(target, translated));
    return transformer == null ? result : transformed(transformer, result);
  }

  private Method target(Method method) {
    Class<?>[] parameters = method.getParameterTypes().clone();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] == RequestBody.class) {
        parameters[i] = AsyncRequestBody.class;
      } else if (parameters[i] == ResponseTransformer.class) {
        parameters[i] = AsyncResponseTransformer.class;
      }
    }
    try {
      return asyncType.getMethod(method.getName(), parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(asyncType + " has no counterpart of " + method, e);
    }
  }

  /** A body that can be read again, as a synchronous one can: its bytes are in memory. */
  private static AsyncRequestBody asyncBody(RequestBody body) {
    try (InputStream in = body.contentStreamProvider().newStream()) {
      return new Typed(AsyncRequestBody.fromBytes(in.readAllBytes()), body.contentType());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object transformed(ResponseTransformer<?, ?> transformer, Object result)
      throws Exception {
    ResponseBytes<?> bytes = (ResponseBytes<?>) result;
    // The interface's own type arguments tie the transformer to the action's response.
    @SuppressWarnings("unchecked")
    ResponseTransformer<Object, Object> wanted = (ResponseTransformer<Object, Object>) transformer;
    try {
      return wanted.transform(bytes.response(), AbortableInputStream.create(bytes.asInputStream()));
    } catch (IOException e) {
      throw NonRetryableException.builder().cause(e).build();
    }
  }

  private static Object joined(CompletableFuture<?> future) throws Throwable {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** A waiter over the bridge itself, which polls again at once. */
  private static Object waiter(Method method, Object proxy) throws ReflectiveOperationException {
    Method making = method.getReturnType().getMethod("builder");
    Class<?> type = making.getReturnType();
    Object builder = making.invoke(null);
    type.getMethod("client", method.getDeclaringClass()).invoke(builder, proxy);
    type.getMethod("overrideConfiguration", WaiterOverrideConfiguration.class)
        .invoke(
            builder,
            WaiterOverrideConfiguration.builder()
                .backoffStrategyV2(BackoffStrategy.retryImmediately())
                .build());
    return type.getMethod("build").invoke(builder);
  }

  private @Nullable Object ofClient(Method method, @Nullable Object[] arguments) throws Throwable {
    return call(asyncType.getMethod(method.getName(), method.getParameterTypes()), arguments);
  }

  private Object call(Method target, @Nullable Object[] arguments) throws Throwable {
    try {
      return target.invoke(async, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private Object ofObject(Object proxy, String name, @Nullable Object[] arguments) {
    return switch (name) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "synchronous bridge to " + async;
    };
  }

  /** Bytes with the content type the synchronous body had. */
  private static final class Typed implements AsyncRequestBody {
    private final AsyncRequestBody bytes;
    private final String contentType;

    Typed(AsyncRequestBody bytes, String contentType) {
      this.bytes = bytes;
      this.contentType = contentType;
    }

    @Override
    public java.util.Optional<Long> contentLength() {
      return bytes.contentLength();
    }

    @Override
    public String contentType() {
      return contentType;
    }

    @Override
    public void subscribe(org.reactivestreams.Subscriber<? super java.nio.ByteBuffer> subscriber) {
      bytes.subscribe(subscriber);
    }
  }
}
