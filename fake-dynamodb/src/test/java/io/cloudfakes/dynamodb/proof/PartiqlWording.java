package io.cloudfakes.dynamodb.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How trees are written in PartiQL: names plain or quoted, values as literals or parameters. */
final class PartiqlWording extends Wording {
  private final List<AttributeValue> parameters = new ArrayList<>();

  PartiqlWording(Random random) {
    super(random);
  }

  @Override
  String name(String name) {
    return random.nextBoolean() ? name : "\"" + name + "\"";
  }

  @Override
  String value(Object value) {
    String literal = random.nextInt(3) == 0 ? null : literal(value);
    if (literal == null) {
      parameters.add(Naive.sdk(value));
      return "?";
    }
    return literal;
  }

  @Override
  String existence(String path, boolean wanted) {
    return path + " " + word("IS") + (wanted ? " NOT" : "") + " " + word("MISSING");
  }

  /** Null when the value has something in it that cannot be written. */
  private static String literal(Object value) {
    if (value instanceof String text) {
      // A statement has 8192 characters at most.
      return text.length() > 100 ? null : "'" + text.replace("'", "''") + "'";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Boolean bool) {
      return bool ? "TRUE" : "false";
    }
    if (value instanceof Naive.SetOf set) {
      return set.type().equals("BS") ? null : all("<<", set.members(), ">>");
    }
    if (value instanceof List<?> list) {
      return all("[", list, "]");
    }
    if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String literal = literal(entry.getValue());
        if (literal == null) {
          return null;
        }
        entries.add("'" + entry.getKey() + "': " + literal);
      }
      return entries.stream().collect(Collectors.joining(", ", "{", "}"));
    }
    return value == Naive.Nil.NIL ? "NULL" : null;
  }

  private static String all(String open, Iterable<?> values, String close) {
    List<String> literals = new ArrayList<>();
    for (Object value : values) {
      String literal = literal(value);
      if (literal == null) {
        return null;
      }
      literals.add(literal);
    }
    return literals.stream().collect(Collectors.joining(", ", open, close));
  }

  /** Null when there are none: an empty list is refused. */
  List<AttributeValue> parameters() {
    return parameters.isEmpty() ? null : parameters;
  }
}
