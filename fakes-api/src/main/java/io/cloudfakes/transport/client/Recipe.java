package io.cloudfakes.transport.client;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/**
 * What reflection found out about one client interface, once: how to get its builder, and which
 * settings its builder has that the SDK would otherwise look up in the machine's environment.
 */
final class Recipe {
  private static final ClassValue<Recipe> RECIPES =
      new ClassValue<>() {
        @Override
        protected Recipe computeValue(Class<?> type) {
          return new Recipe(type);
        }
      };

  private final @Nullable Method builder;
  private final List<Setting> settings;
  private final List<Setting> overSocket;
  private final String metadataId;

  /** One call on the builder with a value that never changes. */
  private record Setting(Method method, Object value) {}

  private Recipe(Class<?> type) {
    this.builder = builderOf(type);
    this.settings = builder == null ? List.of() : settings(builder.getReturnType());
    this.overSocket = builder == null ? List.of() : overSocket(builder.getReturnType());
    this.metadataId = builder == null ? "" : metadataId(type);
  }

  static Recipe of(Class<?> type) {
    return RECIPES.get(type);
  }

  /** Whether the type is a client interface of the SDK. */
  boolean isClient() {
    return builder != null;
  }

  /** A builder, of a client in process or of one that calls an endpoint by its address. */
  AwsClientBuilder<?, ?> newBuilder(boolean inProcess) {
    if (builder == null) {
      throw new IllegalStateException("Not a client");
    }
    AwsClientBuilder<?, ?> made = (AwsClientBuilder<?, ?>) call(builder, null);
    for (Setting setting : settings) {
      call(setting.method, made, setting.value);
    }
    if (!inProcess) {
      for (Setting setting : overSocket) {
        call(setting.method, made, setting.value);
      }
    }
    return made;
  }

  /** The endpoint AWS has for the service in a region. */
  URI realEndpoint(String region) {
    return URI.create("https://" + ServiceMetadata.of(metadataId).endpointFor(Region.of(region)));
  }

  private static String metadataId(Class<?> type) {
    try {
      return (String) type.getField("SERVICE_METADATA_ID").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The SDK's " + type + " has no SERVICE_METADATA_ID", e);
    }
  }

  private static @Nullable Method builderOf(Class<?> type) {
    if (!type.isInterface() || !SdkClient.class.isAssignableFrom(type)) {
      return null;
    }
    try {
      Method method = type.getMethod("builder");
      return Modifier.isStatic(method.getModifiers())
              && AwsClientBuilder.class.isAssignableFrom(method.getReturnType())
          ? method
          : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static List<Setting> settings(Class<?> builderType) {
    List<Setting> found = new ArrayList<>();
    add(
        found,
        builderType,
        "requestChecksumCalculation",
        RequestChecksumCalculation.WHEN_SUPPORTED);
    add(
        found,
        builderType,
        "responseChecksumValidation",
        ResponseChecksumValidation.WHEN_SUPPORTED);
    return List.copyOf(found);
  }

  /** An address can have no bucket's name before it. */
  private static List<Setting> overSocket(Class<?> builderType) {
    List<Setting> found = new ArrayList<>();
    add(found, builderType, "forcePathStyle", true);
    return List.copyOf(found);
  }

  private static void add(List<Setting> found, Class<?> builderType, String name, Object value) {
    try {
      found.add(new Setting(builderType.getMethod(name, value.getClass()), value));
    } catch (NoSuchMethodException e) {
      // Few services have the setting; those that do not need no value for it.
      return;
    }
  }

  private static Object call(Method method, @Nullable Object target, Object... arguments) {
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
