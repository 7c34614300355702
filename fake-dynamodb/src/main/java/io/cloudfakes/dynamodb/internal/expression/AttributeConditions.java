package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.Value;
import io.cloudfakes.dynamodb.internal.state.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;

/**
 * Reads the conditions on attributes from before there were expressions ({@code Expected}, {@code
 * QueryFilter}, {@code ScanFilter}, {@code KeyConditions}) into the trees expressions are read
 * into.
 */
public final class AttributeConditions {
  private final Faults faults;

  private AttributeConditions(Faults faults) {
    this.faults = faults;
  }

  /**
   * What {@code Expected} asks for; null when it is empty.
   *
   * @param operator {@code AND}, {@code OR}, or null when the request does not say
   */
  public static @Nullable Condition expected(
      Map<String, ExpectedAttributeValue> expected, @Nullable String operator, Faults faults) {
    AttributeConditions reader = new AttributeConditions(faults);
    List<Condition> conditions = new ArrayList<>();
    new TreeMap<>(expected)
        .forEach((name, wanted) -> conditions.add(reader.expected(name, wanted)));
    return reader.joined(conditions, operator);
  }

  /**
   * What a filter asks for; null when it is empty.
   *
   * @param operator {@code AND}, {@code OR}, or null when the request does not say
   */
  public static @Nullable Condition filter(
      Map<String, software.amazon.awssdk.services.dynamodb.model.Condition> filter,
      @Nullable String operator,
      Faults faults) {
    AttributeConditions reader = new AttributeConditions(faults);
    return reader.joined(reader.all(filter), operator);
  }

  /** What {@code KeyConditions} ask for: one or two conditions. */
  public static Condition keys(
      Map<String, software.amazon.awssdk.services.dynamodb.model.Condition> keyConditions,
      Faults faults) {
    AttributeConditions reader = new AttributeConditions(faults);
    List<Condition> conditions = reader.all(keyConditions);
    if (conditions.isEmpty() || conditions.size() > 2) {
      throw faults.request("Conditions can be of length 1 or 2 only");
    }
    keyConditions.forEach(
        (name, condition) -> {
          if (!List.of("EQ", "LE", "LT", "GE", "GT", "BEGINS_WITH", "BETWEEN")
              .contains(condition.comparisonOperatorAsString())) {
            throw faults.request("Attempted conditional constraint is not an indexable operation");
          }
        });
    return conditions.size() == 1
        ? conditions.get(0)
        : new Condition.And(conditions.get(0), conditions.get(1));
  }

  private List<Condition> all(
      Map<String, software.amazon.awssdk.services.dynamodb.model.Condition> given) {
    List<Condition> conditions = new ArrayList<>();
    new TreeMap<>(given)
        .forEach(
            (name, one) ->
                conditions.add(
                    condition(
                        name,
                        one.comparisonOperatorAsString(),
                        one.hasAttributeValueList() ? one.attributeValueList() : List.of())));
    return conditions;
  }

  private @Nullable Condition joined(List<Condition> conditions, @Nullable String operator) {
    if (operator != null && conditions.size() < 2) {
      throw faults.invalidParameter(
          conditions.isEmpty()
              ? "ConditionalOperator cannot be used without Filter or Expected"
              : "ConditionalOperator can only be used when Filter or Expected has two or more"
                  + " elements");
    }
    Condition all = null;
    for (Condition condition : conditions) {
      all =
          all == null
              ? condition
              : "OR".equals(operator)
                  ? new Condition.Or(all, condition)
                  : new Condition.And(all, condition);
    }
    return all;
  }

  private Condition expected(String name, ExpectedAttributeValue wanted) {
    AttributeValue value = wanted.value();
    Boolean exists = wanted.exists();
    String operator = wanted.comparisonOperatorAsString();
    boolean list = wanted.hasAttributeValueList();
    if (operator == null) {
      return existing(name, value, exists, list);
    }
    if (exists != null) {
      throw refusal("Exists and ComparisonOperator cannot be used together", name);
    }
    if (value != null && list) {
      throw refusal("Value and AttributeValueList cannot be used together", name);
    }
    if (value == null && !list && !operator.endsWith("NULL")) {
      throw refusal(
          "Value or AttributeValueList must be used with ComparisonOperator: " + operator, name);
    }
    return condition(
        name,
        operator,
        value != null ? List.of(value) : list ? wanted.attributeValueList() : List.of());
  }

  private Condition existing(
      String name, @Nullable AttributeValue value, @Nullable Boolean exists, boolean list) {
    if (list) {
      throw refusal("AttributeValueList can only be used with a ComparisonOperator", name);
    }
    if (Boolean.FALSE.equals(exists)) {
      if (value != null) {
        throw refusal("Value cannot be used when Exists is set to false", name);
      }
      return new Condition.Exists(path(name), false);
    }
    if (value == null) {
      throw refusal(
          "Value must be provided when Exists is " + (exists == null ? "null" : "set to true"),
          name);
    }
    return new Condition.Comparison(path(name), "=", literal(value));
  }

  private io.cloudfakes.AwsErrorException refusal(String text, String name) {
    return faults.invalidParameter(text + " for Attribute: " + name);
  }

  private Condition condition(String name, String operator, List<AttributeValue> given) {
    List<Operand.Literal> values = new ArrayList<>();
    given.forEach(value -> values.add(literal(value)));
    requireNumber(operator, values.size());
    requireTypes(operator, values);
    Path path = path(name);
    return switch (operator) {
      case "EQ" -> new Condition.Comparison(path, "=", values.get(0));
      case "NE" -> new Condition.Comparison(path, "<>", values.get(0));
      case "LT" -> new Condition.Comparison(path, "<", values.get(0));
      case "LE" -> new Condition.Comparison(path, "<=", values.get(0));
      case "GT" -> new Condition.Comparison(path, ">", values.get(0));
      case "GE" -> new Condition.Comparison(path, ">=", values.get(0));
      case "NOT_NULL" -> new Condition.Exists(path, true);
      case "NULL" -> new Condition.Exists(path, false);
      case "CONTAINS" -> new Condition.Contains(path, values.get(0));
      case "NOT_CONTAINS" ->
          // An attribute that is not there contains nothing, and yet does not match.
          new Condition.And(
              new Condition.Exists(path, true),
              new Condition.Not(new Condition.Contains(path, values.get(0))));
      case "BEGINS_WITH" -> new Condition.BeginsWith(path, values.get(0));
      case "IN" -> new Condition.In(path, List.copyOf(values));
      default -> between(path, values.get(0), values.get(1));
    };
  }

  private Condition between(Path path, Operand.Literal low, Operand.Literal high) {
    if (Value.compare(low.literal(), high.literal()) > 0) {
      throw faults.invalidParameter(
          "The BETWEEN condition was provided a range where the lower bound is greater than the"
              + " upper bound");
    }
    return new Condition.Between(path, low, high);
  }

  private void requireNumber(String operator, int count) {
    boolean fits =
        switch (operator) {
          case "NULL", "NOT_NULL" -> count == 0;
          case "BETWEEN" -> count == 2;
          case "IN" -> count > 0;
          default -> count == 1;
        };
    if (!fits) {
      throw faults.invalidParameter(
          "Invalid number of argument(s) for the " + operator + " ComparisonOperator");
    }
  }

  private void requireTypes(String operator, List<Operand.Literal> values) {
    for (Operand.Literal value : values) {
      ValueType type = value.literal().type();
      boolean fits =
          switch (operator) {
            case "EQ", "NE" -> true;
            case "BEGINS_WITH" -> type == ValueType.S || type == ValueType.B;
            case "CONTAINS", "NOT_CONTAINS" ->
                !type.isSet() && type != ValueType.M && type != ValueType.L;
            default -> type.isOrdered();
          };
      if (!fits) {
        throw faults.invalidParameter(
            "ComparisonOperator "
                + operator
                + " is not valid for "
                + type
                + " AttributeValue type");
      }
      if (type != values.get(0).literal().type()) {
        throw faults.invalidParameter(
            "AttributeValues inside AttributeValueList must be of same type");
      }
    }
  }

  private Operand.Literal literal(AttributeValue value) {
    return new Operand.Literal(ValueReader.value(value, faults, faults::request));
  }

  static Path path(String name) {
    return new Path(List.of(new Path.Name(name)));
  }
}
