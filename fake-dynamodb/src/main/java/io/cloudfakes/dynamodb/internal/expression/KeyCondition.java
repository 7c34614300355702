package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of the keys: one partition, and perhaps a run of sort keys.
 *
 * @param sort the condition on the sort key, an operand of which is its path; null when none
 */
public record KeyCondition(Value partition, @Nullable Condition sort) {

  /**
   * Reads the key condition out of a bound condition.
   *
   * @param keys the key of the table or index that is queried
   */
  public static KeyCondition of(Condition condition, KeySchema keys, Faults faults) {
    Map<String, Condition> byAttribute = new LinkedHashMap<>();
    for (Condition part : parts(condition, faults)) {
      if (byAttribute.put(attribute(part, faults), part) != null) {
        throw faults.request("KeyConditionExpressions must only contain one condition per key");
      }
    }
    Condition hash = byAttribute.get(keys.hash().name());
    if (hash == null) {
      throw missed(keys.hash(), faults);
    }
    if (!(hash instanceof Condition.Comparison equal) || !equal.operator().equals("=")) {
      throw faults.request("Query key condition not supported");
    }
    KeyAttribute range = keys.range();
    Condition sort = range == null ? null : byAttribute.get(range.name());
    if (byAttribute.size() > (sort == null ? 1 : 2)) {
      throw range == null || byAttribute.size() > 2
          ? faults.request("Query key condition not supported")
          : missed(range, faults);
    }
    Value partition = literals(equal).get(0);
    requireType(partition, keys.hash());
    requireNotEmpty(partition, keys.hash());
    if (sort != null && range != null) {
      requireSortCondition(sort, range, faults);
    }
    return new KeyCondition(partition, sort);
  }

  private static AwsErrorException missed(KeyAttribute attribute, Faults faults) {
    return faults.request("Query condition missed key schema element: " + attribute.name());
  }

  private static void requireSortCondition(Condition sort, KeyAttribute range, Faults faults) {
    if (sort instanceof Condition.Comparison comparison && comparison.operator().equals("<>")) {
      throw faults.request("Invalid operator used in KeyConditionExpression: <>");
    }
    for (Value value : literals(sort)) {
      requireType(value, range);
    }
    for (Value value : literals(sort)) {
      requireNotEmpty(value, range);
    }
  }

  private static void requireType(Value value, KeyAttribute attribute) {
    if (value.type() != attribute.type()) {
      throw DynamoDbErrors.invalidParameter("Condition parameter type does not match schema type");
    }
  }

  private static void requireNotEmpty(Value value, KeyAttribute attribute) {
    if (value.size() == 0) {
      throw DynamoDbErrors.validation(
          "One or more parameter values are not valid. The AttributeValue for a key attribute "
              + "cannot contain an empty "
              + (value instanceof Value.S ? "string" : "binary")
              + " value. Key: "
              + attribute.name());
    }
  }

  private static List<Condition> parts(Condition condition, Faults faults) {
    if (condition instanceof Condition.And and) {
      List<Condition> parts = new ArrayList<>(parts(and.left(), faults));
      parts.addAll(parts(and.right(), faults));
      return parts;
    }
    String operator =
        condition instanceof Condition.Or
            ? "OR"
            : condition instanceof Condition.Not
                ? "NOT"
                : condition instanceof Condition.In
                    ? "IN"
                    : condition instanceof Condition.Contains
                        ? "contains"
                        : condition instanceof Condition.HasType
                            ? "attribute_type"
                            : condition instanceof Condition.Exists exists
                                ? exists.wanted() ? "attribute_exists" : "attribute_not_exists"
                                : null;
    if (operator != null) {
      throw faults.request("Invalid operator used in KeyConditionExpression: " + operator);
    }
    return List.of(condition);
  }

  /** The one attribute a part is about. */
  private static String attribute(Condition part, Faults faults) {
    List<Path> paths = new ArrayList<>();
    for (Operand operand : operands(part)) {
      if (operand instanceof Path path) {
        paths.add(path);
      } else if (!(operand instanceof Operand.Literal)) {
        throw faults.request("KeyConditionExpressions cannot contain nested operations");
      }
    }
    if (paths.isEmpty()) {
      throw faults.request(
          "Invalid condition in KeyConditionExpression: No key attribute specified");
    }
    if (paths.size() > 1) {
      throw faults.request(
          "Invalid condition in KeyConditionExpression: "
              + "Multiple attribute names used in one condition");
    }
    if (paths.get(0).isNested()) {
      throw faults.request("KeyConditionExpressions cannot have conditions on nested attributes");
    }
    return paths.get(0).root();
  }

  private static List<Operand> operands(Condition part) {
    if (part instanceof Condition.Comparison comparison) {
      return List.of(comparison.left(), comparison.right());
    }
    if (part instanceof Condition.Between between) {
      return List.of(between.operand(), between.low(), between.high());
    }
    Condition.BeginsWith begins = (Condition.BeginsWith) part;
    return List.of(begins.operand(), begins.start());
  }

  /** The values a part compares with, in the order written. */
  public static List<Value> literals(Condition part) {
    List<Value> values = new ArrayList<>();
    for (Operand operand : operands(part)) {
      if (operand instanceof Operand.Literal literal) {
        values.add(literal.literal());
      }
    }
    return values;
  }
}
