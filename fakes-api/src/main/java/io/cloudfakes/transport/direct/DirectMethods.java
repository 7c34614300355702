package io.cloudfakes.transport.direct;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/**
 * Tells apart the methods of a client interface: an action takes its request object and, when it
 * streams, one or two of the SDK's body types; what a client knows of itself has fixed names; all
 * else (consumers, paths, paginators) is a default method that ends in an action.
 */
final class DirectMethods {
  private DirectMethods() {}

  static DirectMethod of(Class<?> type, Method method) {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(method.getName());
    }
    DirectMethod action = ofAction(method);
    if (action != null) {
      return action;
    }
    if (method.getParameterCount() == 0) {
      DirectMethod itself = ClientItself.of(type, method);
      if (itself != null) {
        return itself;
      }
    }
    if (method.isDefault()) {
      return (client, proxy, arguments) ->
          InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    return refused(method);
  }

  private static @Nullable DirectMethod ofAction(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    if (parameters.length == 0
        || !SdkRequest.class.isAssignableFrom(parameters[0])
        || !parameters[0].getSimpleName().endsWith("Request")) {
      return null;
    }
    DirectAction action = DirectAction.of(parameters[0].asSubclass(SdkRequest.class));
    boolean async = method.getReturnType() == CompletableFuture.class;
    if (parameters.length == 1) {
      if (async) {
        return new AsyncCalls.Plain(action);
      }
      return SdkResponse.class.isAssignableFrom(method.getReturnType())
          ? new SyncCalls.Plain(action)
          : null;
    }
    if (parameters[1] == RequestBody.class && parameters.length == 2) {
      return new SyncCalls.Upload(action);
    }
    if (parameters[1] == ResponseTransformer.class) {
      return new SyncCalls.Download(action);
    }
    if (parameters[1] == AsyncRequestBody.class && parameters.length == 2) {
      return new AsyncCalls.Upload(action);
    }
    if (parameters[1] == AsyncResponseTransformer.class) {
      return new AsyncCalls.Download(action);
    }
    return method.getName().endsWith("Paginator") || isPath(parameters[1]) ? null : refused(method);
  }

  private static boolean isPath(Class<?> type) {
    return type == java.nio.file.Path.class;
  }

  private static DirectMethod refused(Method method) {
    return (client, proxy, arguments) -> {
      throw new UnsupportedOperationException(
          "A direct client cannot do "
              + method.getName()
              + " in this form: use a client of the world, which speaks HTTP");
    };
  }

  private static DirectMethod ofObject(String name) {
    return switch (name) {
      case "equals" -> (client, proxy, arguments) -> proxy == arguments[0];
      case "hashCode" -> (client, proxy, arguments) -> System.identityHashCode(proxy);
      default -> (client, proxy, arguments) -> client.toString();
    };
  }
}
