package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
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
 * @param keys the key of the table or index that is queried
 * @param prefix what the first attributes of a sort key of several attributes must be
 * @param sort the condition on the sort key, or on its first attribute not in the prefix; an
 *     operand of it is the attribute's path; null when none
 */
public record KeyCondition(
    KeySchema keys, Value partition, List<Value> prefix, @Nullable Condition sort) {

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
    List<Value> partition = new ArrayList<>();
    for (KeyAttribute hash : keys.hashes()) {
      Condition part = byAttribute.remove(hash.name());
      if (part == null) {
        throw missed(hash, faults);
      }
      partition.add(equal(part, faults));
    }
    List<Condition> sorts = sortConditions(byAttribute, keys, faults);
    for (int i = 0; i < partition.size(); i++) {
      requireType(partition.get(i), keys.hashes().get(i));
      requireNotEmpty(partition.get(i), keys.hashes().get(i));
    }
    for (int i = 0; i < sorts.size(); i++) {
      requireSortCondition(sorts.get(i), keys.ranges().get(i), faults);
    }
    int last = sorts.size() - 1;
    List<Value> prefix = new ArrayList<>();
    for (int i = 0; i < last; i++) {
      prefix.add(equal(sorts.get(i), faults));
    }
    return new KeyCondition(
        keys, keys.partition(partition), prefix, last < 0 ? null : sorts.get(last));
  }

  /**
   * The conditions on the attributes of the sort key. One of several attributes is asked for from
   * its first attribute on, without gaps.
   *
   * @param left what is not about the partition key
   */
  private static List<Condition> sortConditions(
      Map<String, Condition> left, KeySchema keys, Faults faults) {
    List<Condition> found = new ArrayList<>();
    KeyAttribute lacking = null;
    for (KeyAttribute range : keys.ranges()) {
      Condition part = left.remove(range.name());
      if (part != null && lacking != null) {
        throw missed(lacking, faults);
      } else if (part != null) {
        found.add(part);
      } else if (lacking == null) {
        lacking = range;
      }
    }
    if (left.isEmpty()) {
      return found;
    }
    throw lacking == null || !found.isEmpty() || left.size() > 1
        ? faults.request("Query key condition not supported")
        : missed(lacking, faults);
  }

  private static Value equal(Condition part, Faults faults) {
    if (!(part instanceof Condition.Comparison equal) || !equal.operator().equals("=")) {
      throw faults.request("Query key condition not supported");
    }
    return literals(equal).get(0);
  }

  /** The place before all that have the prefix and then that value. */
  public ItemKey before(Value value) {
    return ItemKey.before(partition, keys.sort(with(value)));
  }

  /** The place after all that have the prefix and then that value. */
  public ItemKey after(Value value) {
    return ItemKey.after(partition, keys.sort(with(value)));
  }

  /** The place before all that have the prefix. */
  public ItemKey first() {
    return prefix.isEmpty()
        ? ItemKey.before(partition)
        : ItemKey.before(partition, keys.sort(prefix));
  }

  /** The place after all that have the prefix. */
  public ItemKey last() {
    return prefix.isEmpty()
        ? ItemKey.after(partition)
        : ItemKey.after(partition, keys.sort(prefix));
  }

  private List<Value> with(Value value) {
    if (prefix.isEmpty()) {
      return List.of(value);
    }
    List<Value> values = new ArrayList<>(prefix);
    values.add(value);
    return values;
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
