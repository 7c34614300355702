package io.cloudfakes.dynamodb.internal.seed;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Plain Java values as attribute values, as a test writes them down. */
public final class JavaValues {
  private JavaValues() {}

  /**
   * An item or a key.
   *
   * @param namesAndValues names, each followed by its value
   */
  public static Map<String, AttributeValue> item(@Nullable Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException(
          "Write each attribute's name followed by its value, for example \"id\", \"o-1\"; there"
              + " are "
              + namesAndValues.length
              + " arguments: "
              + Arrays.toString(namesAndValues));
    }
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!(namesAndValues[i] instanceof String name)) {
        throw new IllegalArgumentException(
            "Where the name of an attribute should be there is " + namesAndValues[i]);
      }
      item.put(name, value(namesAndValues[i + 1]));
    }
    return item;
  }

  /**
   * A text is a string, a number a number, a boolean a boolean, bytes are a binary, a set of texts,
   * numbers or bytes is a set, a list a list, a map a map, and null is null.
   */
  public static AttributeValue value(@Nullable Object value) {
    if (value == null) {
      return AttributeValue.fromNul(true);
    }
    if (value instanceof AttributeValue given) {
      return given;
    }
    if (value instanceof Number number) {
      return AttributeValue.fromN(text(number));
    }
    if (value instanceof Boolean bool) {
      return AttributeValue.fromBool(bool);
    }
    if (value instanceof byte[] || value instanceof SdkBytes) {
      return AttributeValue.fromB(bytes(value));
    }
    if (value instanceof Set<?> set) {
      return set(set);
    }
    if (value instanceof List<?> list) {
      return AttributeValue.fromL(list.stream().map(JavaValues::value).toList());
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, AttributeValue> converted = new LinkedHashMap<>();
      map.forEach((name, inner) -> converted.put(String.valueOf(name), value(inner)));
      return AttributeValue.fromM(converted);
    }
    if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>) {
      return AttributeValue.fromS(value.toString());
    }
    throw new IllegalArgumentException(
        "No attribute value is made of a "
            + value.getClass().getName()
            + "; give its toString(), an AttributeValue, or a String, Number, Boolean, byte[], Set,"
            + " List or Map");
  }

  /** A number without exponent, as a user would write it. */
  public static String text(Number number) {
    return number instanceof Double || number instanceof Float
        ? new BigDecimal(number.toString()).toPlainString()
        : number.toString();
  }

  private static AttributeValue set(Collection<?> members) {
    Object first = members.isEmpty() ? null : members.iterator().next();
    if (first instanceof Number) {
      return AttributeValue.fromNs(
          members.stream().map(member -> text((Number) member)).sorted().toList());
    }
    if (first instanceof byte[] || first instanceof SdkBytes) {
      return AttributeValue.fromBs(members.stream().map(JavaValues::bytes).toList());
    }
    // Sorted: a HashSet's order is not the same in every run.
    return AttributeValue.fromSs(members.stream().map(String::valueOf).sorted().toList());
  }

  private static SdkBytes bytes(Object value) {
    return value instanceof SdkBytes bytes ? bytes : SdkBytes.fromByteArray((byte[]) value);
  }
}
