package io.cloudfakes.edge.apigateway.internal.http.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * The documents of AWS's second version of API Gateway, whose requests, answers and list items have
 * the same members under the same names: what one has is put into the other by name.
 */
public final class Documents {
  private Documents() {}

  /** Puts every member that is set into the builder, where the builder has one of that name. */
  public static <B extends SdkPojo> B copy(SdkPojo from, B to) {
    for (SdkField<?> target : to.sdkFields()) {
      Object value = value(from, target.memberName());
      if (value != null) {
        target.set(to, converted(value, target));
      }
    }
    return to;
  }

  /**
   * Puts what a change asks for into the builder: maps are merged key by key, a text that is empty
   * (also in a map) takes away what is there.
   */
  public static <B extends SdkPojo> B merge(SdkPojo from, B to) {
    for (SdkField<?> target : to.sdkFields()) {
      Object value = value(from, target.memberName());
      if (value == null) {
        continue;
      }
      if (value instanceof Map<?, ?> changes) {
        target.set(to, merged(target.getValueOrDefault(((Buildable) to).build()), changes));
      } else {
        target.set(to, value.equals("") ? null : converted(value, target));
      }
    }
    return to;
  }

  private static Map<Object, Object> merged(@Nullable Object before, Map<?, ?> changes) {
    Map<Object, Object> all = new LinkedHashMap<>();
    if (before instanceof Map<?, ?> old) {
      all.putAll(old);
    }
    changes.forEach(
        (key, value) -> {
          if ("".equals(value)) {
            all.remove(key);
          } else {
            all.put(key, value);
          }
        });
    return all;
  }

  private static @Nullable Object value(SdkPojo from, String member) {
    for (SdkField<?> field : from.sdkFields()) {
      if (field.memberName().equals(member)) {
        Object value = field.getValueOrDefault(from);
        return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap
            ? null
            : value;
      }
    }
    return null;
  }

  /** Some structures are called differently in requests and in documents. */
  private static Object converted(Object value, SdkField<?> target) {
    if (!(value instanceof SdkPojo structure) || target.constructor() == null) {
      return value;
    }
    SdkPojo builder = target.constructor().get();
    return ((Buildable) copy(structure, builder)).build();
  }
}
