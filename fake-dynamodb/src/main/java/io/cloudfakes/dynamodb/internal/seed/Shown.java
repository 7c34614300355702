package io.cloudfakes.dynamodb.internal.seed;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as messages show them: like JSON without DynamoDB's type letters. */
public final class Shown {
  private static final int MOST_ITEMS = 20;

  private Shown() {}

  public static String item(Map<String, AttributeValue> item) {
    return new TreeMap<>(item)
        .entrySet().stream()
            .map(entry -> entry.getKey() + ": " + value(entry.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  /** A list of items, each on a line of its own; the first ones only of a long list. */
  public static String items(Collection<Map<String, AttributeValue>> items) {
    if (items.isEmpty()) {
      return "no items";
    }
    String shown =
        items.stream()
            .limit(MOST_ITEMS)
            .map(item -> "\n  " + item(item))
            .collect(Collectors.joining());
    String rest =
        items.size() <= MOST_ITEMS ? "" : "\n  and " + (items.size() - MOST_ITEMS) + " more";
    return (items.size() == 1 ? "1 item:" : items.size() + " items:") + shown + rest;
  }

  /** The value with the name of its type, for messages about one value. */
  public static String typed(@Nullable AttributeValue value) {
    if (value == null) {
      return "not there";
    }
    AttributeValue.Type type = value.type();
    if (type == null) {
      return "empty";
    }
    return switch (type) {
          case S -> "the string ";
          case N -> "the number ";
          case B -> "the binary ";
          case BOOL -> "the boolean ";
          case SS -> "the set of strings ";
          case NS -> "the set of numbers ";
          case BS -> "the set of binaries ";
          case L -> "the list ";
          case M -> "the map ";
          case NUL, UNKNOWN_TO_SDK_VERSION -> "";
        }
        + value(value);
  }

  public static String value(AttributeValue value) {
    AttributeValue.Type type = value.type();
    if (type == null) {
      return "(empty)";
    }
    return switch (type) {
      case S -> '"' + value.s() + '"';
      case N -> value.n();
      case B -> binary(value.b());
      case BOOL -> value.bool().toString();
      case NUL -> "null";
      case SS -> set(value.ss().stream().map(text -> '"' + text + '"').toList());
      case NS -> set(value.ns());
      case BS -> set(value.bs().stream().map(Shown::binary).toList());
      case L -> value.l().stream().map(Shown::value).collect(Collectors.joining(", ", "[", "]"));
      case M -> item(value.m());
      case UNKNOWN_TO_SDK_VERSION -> "(unknown)";
    };
  }

  private static String set(List<String> members) {
    return members.stream().collect(Collectors.joining(", ", "<", ">"));
  }

  private static String binary(SdkBytes bytes) {
    return "base64:" + Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
  }
}
