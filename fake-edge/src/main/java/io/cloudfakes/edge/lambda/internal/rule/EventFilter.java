package io.cloudfakes.edge.lambda.internal.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter of an event source mapping: a record passes when it has, at each place of the pattern,
 * one of the values there.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">Event
 *     filtering syntax</a>
 */
public final class EventFilter {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> OPERATORS =
      List.of(
          "prefix",
          "suffix",
          "anything-but",
          "numeric",
          "exists",
          "equals-ignore-case",
          "wildcard");

  private final JsonNode pattern;

  private EventFilter(JsonNode pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads a pattern.
   *
   * @throws io.cloudfakes.AwsErrorException {@code InvalidParameterValueException} when it is none
   */
  public static EventFilter of(String pattern) {
    try {
      JsonNode read = JSON.readTree(pattern);
      if (read != null && read.isObject() && isPattern(read)) {
        return new EventFilter(read);
      }
    } catch (JsonProcessingException e) {
      // Refused below, in the same words as a document that is no pattern.
    }
    throw LambdaErrors.invalidParameter("Invalid filter pattern definition.").asException();
  }

  private static boolean isPattern(JsonNode pattern) {
    for (Map.Entry<String, JsonNode> entry : pattern.properties()) {
      JsonNode value = entry.getValue();
      boolean good =
          entry.getKey().equals("$or")
              ? value.isArray() && value.size() > 0 && all(value)
              : (value.isObject() && isPattern(value)) || (value.isArray() && areRules(value));
      if (!good) {
        return false;
      }
    }
    return pattern.size() > 0;
  }

  private static boolean all(JsonNode patterns) {
    for (JsonNode one : patterns) {
      if (!one.isObject() || !isPattern(one)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areRules(JsonNode rules) {
    for (JsonNode rule : rules) {
      if (rule.isArray()
          || (rule.isObject()
              && (rule.size() != 1 || !OPERATORS.contains(rule.fieldNames().next())))) {
        return false;
      }
    }
    return rules.size() > 0;
  }

  /** Whether a record passes. */
  public boolean takes(JsonNode record) {
    return matches(pattern, record);
  }

  private static boolean matches(JsonNode pattern, @Nullable JsonNode value) {
    for (Map.Entry<String, JsonNode> entry : pattern.properties()) {
      JsonNode rule = entry.getValue();
      if (entry.getKey().equals("$or")) {
        if (!anyOf(rule, value)) {
          return false;
        }
        continue;
      }
      JsonNode there = value == null ? null : value.get(entry.getKey());
      if (!(rule.isObject() ? matches(rule, there) : oneOf(rule, there))) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyOf(JsonNode patterns, @Nullable JsonNode value) {
    for (JsonNode one : patterns) {
      if (matches(one, value)) {
        return true;
      }
    }
    return false;
  }

  /** Of an array in the record any element will do. */
  private static boolean oneOf(JsonNode rules, @Nullable JsonNode value) {
    List<@Nullable JsonNode> values = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(values::add);
    } else {
      values.add(value);
    }
    for (JsonNode rule : rules) {
      for (JsonNode one : values) {
        if (rule.isObject() ? operator(rule, one) : equal(rule, one)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean equal(JsonNode rule, @Nullable JsonNode value) {
    if (value == null) {
      return false;
    }
    return (rule.isNumber() && value.isNumber())
        ? rule.decimalValue().compareTo(value.decimalValue()) == 0
        : rule.equals(value);
  }

  private static boolean operator(JsonNode rule, @Nullable JsonNode value) {
    Map.Entry<String, JsonNode> only = rule.properties().iterator().next();
    JsonNode operand = only.getValue();
    if (only.getKey().equals("exists")) {
      // Leaves alone: what has members of its own exists by them.
      return operand.asBoolean() == (value != null && !value.isObject());
    }
    if (value == null) {
      return false;
    }
    return switch (only.getKey()) {
      case "prefix" -> value.isTextual() && value.textValue().startsWith(operand.asText());
      case "suffix" -> value.isTextual() && value.textValue().endsWith(operand.asText());
      case "equals-ignore-case" ->
          value.isTextual()
              && value
                  .textValue()
                  .toLowerCase(Locale.ROOT)
                  .equals(operand.asText().toLowerCase(Locale.ROOT));
      case "wildcard" -> value.isTextual() && glob(operand.asText(), value.textValue());
      case "anything-but" -> !but(operand, value);
      default -> value.isNumber() && numeric(operand, value.decimalValue());
    };
  }

  private static boolean but(JsonNode operand, JsonNode value) {
    if (operand.isObject()) {
      return operator(operand, value);
    }
    if (!operand.isArray()) {
      return equal(operand, value);
    }
    for (JsonNode one : operand) {
      if (equal(one, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean glob(String pattern, String text) {
    StringBuilder regex = new StringBuilder();
    for (String part : pattern.split("\\*", -1)) {
      regex.append(regex.length() == 0 ? "" : ".*").append(java.util.regex.Pattern.quote(part));
    }
    return text.matches("(?s)" + regex);
  }

  private static boolean numeric(JsonNode comparisons, BigDecimal value) {
    for (int i = 0; i + 1 < comparisons.size(); i += 2) {
      int order = value.compareTo(comparisons.get(i + 1).decimalValue());
      boolean holds =
          switch (comparisons.get(i).asText()) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> false;
          };
      if (!holds) {
        return false;
      }
    }
    return comparisons.size() > 0;
  }
}
