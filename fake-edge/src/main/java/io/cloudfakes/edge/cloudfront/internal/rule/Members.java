package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.protocol.Shape;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The SDK's objects by the names of their members, for what many actions have alike. */
public final class Members {
  private static final String MODEL = "software.amazon.awssdk.services.cloudfront.model.";

  private Members() {}

  /** The class of that name in CloudFront's model. */
  public static Class<? extends SdkPojo> type(String name) {
    try {
      return Class.forName(MODEL + name).asSubclass(SdkPojo.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("CloudFront's model has no " + name, e);
    }
  }

  public static @Nullable Object value(SdkPojo object, String member) {
    return Shape.of(object.getClass()).value(object, member);
  }

  public static @Nullable String text(SdkPojo object, String member) {
    Object value = value(object, member);
    return value == null ? null : value.toString();
  }

  /** An object each of whose members is asked for by name; null leaves it out. */
  public static <T extends SdkPojo> T filled(
      Class<T> type, Function<String, @Nullable Object> values) {
    SdkPojo builder = Shape.of(type).newBuilder();
    for (SdkField<?> field : builder.sdkFields()) {
      Object value = values.apply(field.memberName());
      if (value != null) {
        field.set(builder, value);
      }
    }
    return type.cast(Shape.build(builder));
  }
}
