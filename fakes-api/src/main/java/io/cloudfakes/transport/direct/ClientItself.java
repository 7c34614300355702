package io.cloudfakes.transport.direct;

import io.cloudfakes.transport.client.Clients;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** What a client tells of itself, and the tools it hands out. */
final class ClientItself {
  private ClientItself() {}

  static @Nullable DirectMethod of(Class<?> type, Method method) {
    return switch (method.getName()) {
      case "close" -> (client, proxy, arguments) -> null;
      case "serviceName" -> {
        Object name = constant(type, "SERVICE_NAME");
        yield (client, proxy, arguments) -> name;
      }
      case "serviceClientConfiguration", "utilities" ->
          (client, proxy, arguments) -> inRegion(method, client);
      case "waiter" -> (client, proxy, arguments) -> waiter(method, client, proxy);
      default -> null;
    };
  }

  private static Object constant(Class<?> type, String name) {
    try {
      return type.getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The SDK's " + type + " has no " + name, e);
    }
  }

  private static Object inRegion(Method method, DirectClient client) {
    return new Tool(method.getReturnType())
        .with("region", Region.class, Region.of(client.settings().region()))
        .build();
  }

  /** A waiter over the direct client itself, which polls again at once. */
  private static Object waiter(Method method, DirectClient client, Object proxy) {
    Tool waiter =
        new Tool(method.getReturnType())
            .with("client", client.type(), proxy)
            .with(
                "overrideConfiguration",
                WaiterOverrideConfiguration.class,
                WaiterOverrideConfiguration.builder()
                    .backoffStrategyV2(BackoffStrategy.retryImmediately())
                    .build());
    if (client.type().getSimpleName().endsWith("AsyncClient")) {
      waiter.with("scheduledExecutorService", ScheduledExecutorService.class, Clients.callerRuns());
    }
    return waiter.build();
  }

  /** Something of the SDK being built by the public builder type its {@code builder()} names. */
  private static final class Tool {
    private final Class<?> type;
    private final Object builder;

    Tool(Class<?> made) {
      Method making = method(made, "builder");
      this.type = making.getReturnType();
      this.builder = invoke(making, null);
    }

    Tool with(String name, Class<?> parameter, Object value) {
      Object same = invoke(method(type, name, parameter), builder, value);
      if (same != builder) {
        throw new IllegalStateException("The SDK's " + type + " is no builder that chains");
      }
      return this;
    }

    Object build() {
      return invoke(method(type, "build"), builder);
    }
  }

  private static Method method(Class<?> type, String name, Class<?>... parameters) {
    try {
      return type.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      throw new UnsupportedOperationException("The SDK's " + type + " has no " + name, e);
    }
  }

  private static Object invoke(Method method, @Nullable Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("The SDK's " + method + " failed", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("The SDK's " + method + " is not accessible", e);
    }
  }
}
