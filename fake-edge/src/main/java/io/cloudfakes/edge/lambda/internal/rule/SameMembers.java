package io.cloudfakes.edge.lambda.internal.rule;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Copies between structures that have the same members under different names of their own, as
 * {@code FunctionConfiguration} and the replies that hold one.
 */
public final class SameMembers {
  private SameMembers() {}

  public static void copy(SdkPojo from, SdkPojo toBuilder) {
    Map<String, SdkField<?>> targets = new TreeMap<>();
    toBuilder.sdkFields().forEach(field -> targets.put(field.memberName(), field));
    for (SdkField<?> field : from.sdkFields()) {
      SdkField<?> target = targets.get(field.memberName());
      Object value = field.getValueOrDefault(from);
      if (target != null && value != null) {
        target.set(toBuilder, value);
      }
    }
  }
}
