package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.Utf8;
import io.cloudfakes.dynamodb.internal.state.Value;
import io.cloudfakes.dynamodb.internal.state.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The names and values one request gives for the placeholders of its expressions, and a record of
 * which of them were used. Made for one call.
 */
public final class Bindings {
  private static final int LONGEST_KEY = 255;
  private static final int MOST_BYTES = 2 << 20;

  private final Map<String, String> names;
  private final Map<String, Value> values;
  private final Faults faults;
  private final Set<String> used = new HashSet<>();
  private ExpressionKind kind = ExpressionKind.CONDITION;

  private Bindings(Map<String, String> names, Map<String, Value> values, Faults faults) {
    this.names = names;
    this.values = values;
    this.faults = faults;
  }

  /**
   * The bindings of a request; null maps are ones the request does not give. They are checked by
   * themselves, so make them before the expressions are read: that is AWS's order.
   */
  public static Bindings of(
      @Nullable Map<String, String> names,
      @Nullable Map<String, AttributeValue> values,
      Faults faults) {
    long bytes = 0;
    if (names != null) {
      checkKeys("ExpressionAttributeNames", names, '#', faults);
      for (Map.Entry<String, String> entry : names.entrySet()) {
        bytes += Utf8.length(entry.getKey()) + Utf8.length(entry.getValue());
      }
    }
    Map<String, Value> read = Map.of();
    if (values != null) {
      checkKeys("ExpressionAttributeValues", values, ':', faults);
      read = new HashMap<>(values.size() * 2);
      for (Map.Entry<String, AttributeValue> entry : values.entrySet()) {
        Value value = read(entry.getKey(), entry.getValue(), faults);
        read.put(entry.getKey(), value);
        bytes += Utf8.length(entry.getKey()) + value.size();
      }
    }
    if (bytes > MOST_BYTES) {
      throw faults.request(
          "The size of the expression attribute names and values has exceeded the maximum allowed "
              + "size; size: "
              + bytes);
    }
    return new Bindings(names == null ? Map.of() : names, read, faults);
  }

  private static void checkKeys(String member, Map<String, ?> map, char sign, Faults faults) {
    if (map.isEmpty()) {
      throw faults.request(member + " must not be empty");
    }
    for (String key : map.keySet()) {
      boolean good = key.length() > 1 && key.charAt(0) == sign;
      for (int i = 1; i < key.length() && good; i++) {
        good = Lexer.isWordPart(key.charAt(i));
      }
      if (!good) {
        throw faults.request(member + " contains invalid key: Syntax error; key: \"" + key + "\"");
      }
      if (key.length() > LONGEST_KEY) {
        throw faults.request(
            member
                + " contains invalid key: The key has exceeded the maximum allowed size; key size: "
                + key.length());
      }
    }
  }

  private static Value read(String placeholder, AttributeValue value, Faults faults) {
    return ValueReader.value(
        value,
        faults,
        text ->
            faults.request(
                "ExpressionAttributeValues contains invalid value: "
                    + text
                    + " for key "
                    + placeholder));
  }

  public Condition bind(ExpressionKind of, Condition condition) {
    kind = of;
    return condition.bind(this);
  }

  public Update bind(Update update) {
    kind = ExpressionKind.UPDATE;
    return update.bind(this);
  }

  public Projection bind(Projection projection) {
    kind = ExpressionKind.PROJECTION;
    return projection.bind(this);
  }

  /** Refuses names and values that no expression used; called when all are bound. */
  public void requireAllUsed() {
    if (used.size() < names.size() + values.size()) {
      requireUsed("ExpressionAttributeNames", names.keySet());
      requireUsed("ExpressionAttributeValues", values.keySet());
    }
  }

  private void requireUsed(String member, Set<String> keys) {
    TreeSet<String> unused = new TreeSet<>(keys);
    unused.removeAll(used);
    if (!unused.isEmpty()) {
      throw faults.request(
          "Value provided in "
              + member
              + " unused in expressions: keys: {"
              + String.join(", ", unused)
              + "}");
    }
  }

  String name(String placeholder) {
    String name = names.get(placeholder);
    if (name == null) {
      throw invalid(
          "An expression attribute name used in the document path is not defined; attribute name: "
              + placeholder);
    }
    used.add(placeholder);
    return name;
  }

  Value value(String placeholder) {
    Value value = values.get(placeholder);
    if (value == null) {
      throw invalid(
          "An expression attribute value used in expression is not defined; attribute value: "
              + placeholder);
    }
    used.add(placeholder);
    return value;
  }

  AwsErrorException invalid(String text) {
    return kind.invalid(faults, text);
  }

  AwsErrorException wrongType(String operator, Value value) {
    return invalid(
        "Incorrect operand type for operator or function; operator or function: "
            + operator
            + ", operand type: "
            + value.type());
  }

  void requireDistinct(String operator, Operand first, Operand other) {
    if (first instanceof Path && first.equals(other)) {
      throw invalid(
          "The first operand must be distinct from the remaining operands for this operator or "
              + "function; operator: "
              + operator
              + ", first operand: "
              + first);
    }
  }

  void requireOrdered(String operator, Operand... operands) {
    for (Operand operand : operands) {
      if (operand instanceof Operand.Literal literal && !literal.literal().type().isOrdered()) {
        throw wrongType(operator, literal.literal());
      }
    }
  }

  void requireTextOrBinary(String operator, Operand... operands) {
    for (Operand operand : operands) {
      if (operand instanceof Operand.Literal literal
          && literal.literal().type() != ValueType.S
          && literal.literal().type() != ValueType.B) {
        throw wrongType(operator, literal.literal());
      }
    }
  }

  /** Checks the bounds of BETWEEN against each other when both came with the request. */
  void requireBounds(Operand low, Operand high) {
    if (!(low instanceof Operand.Literal from) || !(high instanceof Operand.Literal to)) {
      return;
    }
    boolean sameType = from.literal().type() == to.literal().type();
    if (sameType && Value.compare(from.literal(), to.literal()) <= 0) {
      return;
    }
    throw invalid(
        (sameType
                ? "The BETWEEN operator requires upper bound to be greater than or equal to lower "
                    + "bound"
                : "The BETWEEN operator requires same data type for lower and upper bounds")
            + "; lower bound operand: AttributeValue: "
            + shown(from.literal())
            + ", upper bound operand: AttributeValue: "
            + shown(to.literal()));
  }

  private static String shown(Value value) {
    String content =
        value instanceof Value.S s
            ? s.text()
            : value instanceof Value.N n ? n.text() : value.toSdk().toString();
    return "{" + value.type() + ":" + content + "}";
  }

  void requireTypeName(Operand type) {
    if (!(type instanceof Operand.Literal literal)) {
      return;
    }
    if (!(literal.literal() instanceof Value.S name)) {
      throw wrongType("attribute_type", literal.literal());
    }
    List<String> valid = new ArrayList<>();
    for (ValueType known : ValueType.values()) {
      valid.add(known.name());
    }
    if (!valid.contains(name.text())) {
      throw invalid(
          "Invalid attribute type name found; type: "
              + name.text()
              + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
    }
  }
}
