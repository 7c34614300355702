package io.cloudfakes.edge.cloudfront.internal.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;

/** CloudFront's lists say how long they are, and must not be wrong about it. */
public final class Quantities {
  private Quantities() {}

  /** Looks at all lists in a document. */
  public static void require(SdkPojo document) {
    Object quantity = null;
    Object items = null;
    for (SdkField<?> field : document.sdkFields()) {
      Object value = field.getValueOrDefault(document);
      if (field.memberName().equals("Quantity")) {
        quantity = value;
      } else if (field.memberName().equals("Items")) {
        items = value;
      }
      within(value);
    }
    if (quantity instanceof Integer said && said != size(items)) {
      throw CloudFrontErrors.error(
          "InconsistentQuantities", "The value of Quantity and the size of Items don't match.");
    }
  }

  private static void within(@Nullable Object value) {
    if (value instanceof SdkPojo structure) {
      require(structure);
    } else if (value instanceof List<?> list && !(value instanceof SdkAutoConstructList)) {
      list.forEach(Quantities::within);
    }
  }

  private static int size(@Nullable Object items) {
    return items instanceof List<?> list ? list.size() : 0;
  }
}
