package io.cloudfakes.transport.direct;

import io.cloudfakes.transport.client.Clients;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
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
    Object builder = builder(method.getReturnType());
    call(builder, "region", Region.class, Region.of(client.settings().region()));
    return build(builder);
  }

  /** A waiter over the direct client itself, which polls again at once. */
  private static Object waiter(Method method, DirectClient client, Object proxy) {
    Object builder = builder(method.getReturnType());
    call(builder, "client", client.type(), proxy);
    call(
        builder,
        "overrideConfiguration",
        WaiterOverrideConfiguration.class,
        WaiterOverrideConfiguration.builder()
            .backoffStrategyV2(BackoffStrategy.retryImmediately())
            .build());
    if (client.type().getSimpleName().endsWith("AsyncClient")) {
      call(
          builder,
          "scheduledExecutorService",
          ScheduledExecutorService.class,
          Clients.callerRuns());
    }
    return build(builder);
  }

  private static Object builder(Class<?> type) {
    try {
      return invoke(type.getMethod("builder"), null);
    } catch (NoSuchMethodException e) {
      throw new UnsupportedOperationException(
          "A direct client cannot make a " + type.getSimpleName(), e);
    }
  }

  private static Object build(Object builder) {
    try {
      return invoke(accessible(builder, "build"), builder);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("The SDK's " + builder.getClass() + " has no build()", e);
    }
  }

  private static void call(Object builder, String name, Class<?> parameter, Object value) {
    try {
      invoke(accessible(builder, name, parameter), builder, value);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(
          "The SDK's " + builder.getClass() + " has no " + name + "(" + parameter + ")", e);
    }
  }

  /** Builders are hidden classes of public interfaces: the method is looked up in those. */
  private static Method accessible(Object target, String name, Class<?>... parameters)
      throws NoSuchMethodException {
    Method found = target.getClass().getMethod(name, parameters);
    if (Modifier.isPublic(found.getDeclaringClass().getModifiers())) {
      return found;
    }
    for (Class<?> each : target.getClass().getInterfaces()) {
      for (Method method : each.getMethods()) {
        if (method.getName().equals(name)
            && Arrays.equals(method.getParameterTypes(), parameters)) {
          return method;
        }
      }
    }
    return found;
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
