package io.cloudfakes.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/**
 * How the faults of a request against AWS's model are put into one message: {@code 1 validation
 * error detected: Value 'x' at 'keyType' failed to satisfy constraint: …}.
 *
 * @param capitalNames whether members are named as the model does ({@code TableName}) and not with
 *     a small first letter
 * @param showsValues whether what was given is repeated
 * @param structures what stands before the name of a structure that is repeated: the package of
 *     AWS's own classes, with the dot
 */
public record ConstraintWording(boolean capitalNames, boolean showsValues, String structures) {
  /** The whole message. */
  public String message(List<ConstraintFault> faults) {
    StringJoiner text = new StringJoiner("; ");
    faults.forEach(fault -> text.add(text(fault)));
    return faults.size()
        + (faults.size() == 1 ? " validation error" : " validation errors")
        + " detected: "
        + text;
  }

  private String text(ConstraintFault fault) {
    return "Value"
        + (showsValues ? " " + quoted(fault.value()) : "")
        + " at '"
        + fault.place().path(this::memberName)
        + "' failed to satisfy constraint: "
        + fault.constraint();
  }

  private String memberName(String name) {
    return capitalNames ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private String quoted(@Nullable Object value) {
    return value == null ? "null" : "'" + shown(value) + "'";
  }

  /** A value as AWS's own classes print it. */
  private String shown(Object value) {
    if (value instanceof List<?> list) {
      StringJoiner text = new StringJoiner(", ", "[", "]");
      list.forEach(one -> text.add(shown(one)));
      return text.toString();
    }
    if (value instanceof Map<?, ?> map) {
      StringJoiner text = new StringJoiner(", ", "{", "}");
      map.forEach((key, one) -> text.add(key + "=" + shown(one)));
      return text.toString();
    }
    if (value instanceof SdkPojo structure) {
      return structures
          + structure.getClass().getSimpleName()
          + "@"
          + Integer.toHexString(structure.hashCode());
    }
    if (value instanceof SdkBytes bytes) {
      int length = bytes.asByteArrayUnsafe().length;
      return "java.nio.HeapByteBuffer[pos=0 lim=" + length + " cap=" + length + "]";
    }
    return String.valueOf(value);
  }
}
