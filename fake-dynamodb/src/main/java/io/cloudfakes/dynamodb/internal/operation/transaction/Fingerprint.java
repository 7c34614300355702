package io.cloudfakes.dynamodb.internal.operation.transaction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * 64 bits by which a request is known again. Keeping whole requests for ten virtual minutes would
 * hold all that a test ever wrote; the SDK's own hash codes are those of strings and collide with
 * short texts.
 */
final class Fingerprint {
  private static final long FNV_PRIME = 0x100000001B3L;
  private static final long FNV_START = 0xCBF29CE484222325L;

  private Fingerprint() {}

  /** Of all members of the request but the one left out. */
  static long of(SdkPojo request, String leftOut) {
    long hash = FNV_START;
    List<SdkField<?>> fields = request.sdkFields();
    for (int i = 0; i < fields.size(); i++) {
      SdkField<?> field = fields.get(i);
      if (!field.memberName().equals(leftOut)) {
        hash = mixed(hash + i, of(field.getValueOrDefault(request)));
      }
    }
    return hash;
  }

  /** Of texts in their order. */
  static long ofAll(String... texts) {
    long hash = FNV_START;
    for (String text : texts) {
      hash = mixed(hash, ofText(text));
    }
    return hash;
  }

  private static long of(@Nullable Object value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof String text) {
      return ofText(text);
    }
    if (value instanceof AttributeValue attribute && attribute.type() != null) {
      return ofValue(attribute);
    }
    if (value instanceof SdkPojo structure) {
      return of(structure, "");
    }
    if (value instanceof List<?> list) {
      long hash = list.isEmpty() ? 0 : FNV_START;
      for (int i = 0; i < list.size(); i++) {
        hash = mixed(hash, of(list.get(i)));
      }
      return hash;
    }
    if (value instanceof Map<?, ?> map) {
      // A sum, for the order of a map's entries means nothing.
      long hash = 0;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        hash += mixed(of(entry.getKey()), of(entry.getValue()));
      }
      return hash;
    }
    if (value instanceof SdkBytes bytes) {
      long hash = FNV_START;
      for (byte b : bytes.asByteArrayUnsafe()) {
        hash = (hash ^ b) * FNV_PRIME;
      }
      return hash;
    }
    return ofText(value.toString());
  }

  /** Without looking at the nine members that are not set: most of a request are values. */
  private static long ofValue(AttributeValue value) {
    AttributeValue.Type type = value.type();
    Object content =
        switch (type) {
          case S -> value.s();
          case N -> value.n();
          case B -> value.b();
          case SS -> value.ss();
          case NS -> value.ns();
          case BS -> value.bs();
          case M -> value.m();
          case L -> value.l();
          case BOOL -> value.bool();
          case NUL -> value.nul();
          case UNKNOWN_TO_SDK_VERSION -> null;
        };
    return mixed(ofText(type.name()), of(content));
  }

  private static long ofText(String text) {
    int length = text.length();
    long hash = FNV_START + length;
    int i = 0;
    // Four characters at once, for each step waits for the one before.
    for (; i + 3 < length; i += 4) {
      long four =
          text.charAt(i)
              | (long) text.charAt(i + 1) << 16
              | (long) text.charAt(i + 2) << 32
              | (long) text.charAt(i + 3) << 48;
      hash = mixed(hash, four);
    }
    for (; i < length; i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  private static long mixed(long hash, long more) {
    long z = (hash ^ (more * 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
    return z ^ (z >>> 29);
  }
}
