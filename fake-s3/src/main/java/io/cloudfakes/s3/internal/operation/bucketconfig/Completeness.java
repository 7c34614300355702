package io.cloudfakes.s3.internal.operation.bucketconfig;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;

/** What AWS's schema asks of every document: the elements that must be there, and known words. */
final class Completeness {
  private static final String UNKNOWN = "UNKNOWN_TO_SDK_VERSION";

  private Completeness() {}

  /** Refuses a document in which an element that must be there is not. */
  static void require(@Nullable Object document) {
    if (document instanceof SdkPojo structure) {
      for (SdkField<?> field : structure.sdkFields()) {
        Object value = field.getValueOrDefault(structure);
        boolean absent = value == null || value instanceof SdkAutoConstructList;
        if (absent && field.containsTrait(RequiredTrait.class)) {
          throw ConfigurationErrors.malformed();
        }
        require(value);
      }
    } else if (document instanceof List<?> list) {
      list.forEach(Completeness::require);
    }
  }

  /** Refuses words that are none of those an element may hold. */
  static void requireKnown(@Nullable Enum<?>... words) {
    for (Enum<?> word : words) {
      if (word != null && word.name().equals(UNKNOWN)) {
        throw ConfigurationErrors.malformed();
      }
    }
  }

  /** Refuses a structure of which not exactly one alternative is there. */
  static void requireExactlyOne(@Nullable Object... alternatives) {
    if (count(alternatives) != 1) {
      throw ConfigurationErrors.malformed();
    }
  }

  static void requireAtMostOne(@Nullable Object... alternatives) {
    if (count(alternatives) > 1) {
      throw ConfigurationErrors.malformed();
    }
  }

  static void requireNotEmpty(List<?> elements) {
    if (elements.isEmpty()) {
      throw ConfigurationErrors.malformed();
    }
  }

  static int count(@Nullable Object... alternatives) {
    int there = 0;
    for (Object alternative : alternatives) {
      if (alternative != null) {
        there++;
      }
    }
    return there;
  }
}
