package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.internal.expression.AttributeConditions;
import io.cloudfakes.dynamodb.internal.expression.Bindings;
import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.ExpressionKind;
import io.cloudfakes.dynamodb.internal.expression.Expressions;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Item;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;

/**
 * What must hold of the item for a write to be done.
 *
 * @param condition null when anything goes
 * @param showsItem whether the refusal carries the item as it is
 */
public record WriteCondition(@Nullable Condition condition, boolean showsItem) {
  /** Anything goes. */
  public static final WriteCondition NONE = new WriteCondition(null, false);

  /**
   * The condition of a put or delete, which has no other expression.
   *
   * @param names null when the request has none
   * @param values null when the request has none
   */
  public static WriteCondition of(
      @Nullable String expression,
      @Nullable Map<String, String> names,
      @Nullable Map<String, AttributeValue> values,
      @Nullable String returnValuesOnFailure,
      Faults faults) {
    if (expression == null) {
      requireNoPlaceholders(names, values, "ConditionExpression is null", faults);
      return NONE;
    }
    Bindings bindings = Bindings.of(names, values, faults);
    Condition parsed = Expressions.condition(ExpressionKind.CONDITION, expression, faults);
    WriteCondition condition = of(parsed, bindings, returnValuesOnFailure);
    bindings.requireAllUsed();
    return condition;
  }

  /**
   * A condition as it was given before expressions.
   *
   * @param expected null when there is none
   */
  static WriteCondition expected(
      @Nullable Map<String, ExpectedAttributeValue> expected,
      @Nullable String conditionalOperator,
      @Nullable String returnValuesOnFailure,
      Faults faults) {
    return new WriteCondition(
        AttributeConditions.expected(
            expected == null ? Map.of() : expected, conditionalOperator, faults),
        "ALL_OLD".equals(returnValuesOnFailure));
  }

  /** A condition whose placeholders are shared with another expression. */
  public static WriteCondition of(
      @Nullable Condition parsed, Bindings bindings, @Nullable String returnValuesOnFailure) {
    return parsed == null
        ? NONE
        : new WriteCondition(
            bindings.bind(ExpressionKind.CONDITION, parsed),
            "ALL_OLD".equals(returnValuesOnFailure));
  }

  public static void requireNoPlaceholders(
      @Nullable Map<String, String> names,
      @Nullable Map<String, AttributeValue> values,
      String reason,
      Faults faults) {
    if (names != null || values != null) {
      throw faults.request(
          (names != null ? "ExpressionAttributeNames" : "ExpressionAttributeValues")
              + " can only be specified when using expressions: "
              + reason);
    }
  }

  /** Whether there is any condition. */
  public boolean isAny() {
    return condition != null;
  }

  /** Whether it holds of the item as it is, which is null when there is none. */
  public boolean holds(@Nullable Item item) {
    return condition == null
        || condition.holds(item == null ? Attributes.EMPTY : item.attributes());
  }

  /** Refuses the write when the condition does not hold of the item as it is. */
  public void check(@Nullable Item item) {
    if (!holds(item)) {
      throw DynamoDbErrors.conditionalCheckFailed(showsItem ? item : null);
    }
  }
}
