package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.ParameterStyles;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;

/** The checks of members that several requests on items have. */
final class ItemMembers {
  private ItemMembers() {}

  /** Puts and deletes return the item as it was or nothing. */
  static void requireOldOrNone(@Nullable String returnValues, Faults faults) {
    if (returnValues != null && !returnValues.equals("NONE") && !returnValues.equals("ALL_OLD")) {
      throw faults.request("ReturnValues can only be ALL_OLD or NONE");
    }
  }

  /**
   * The condition of a put or delete, as an expression or as it was given before expressions.
   *
   * @param names null when the request has none
   * @param values null when the request has none
   * @param expected null when the request has none
   */
  static WriteCondition condition(
      @Nullable String expression,
      @Nullable Map<String, String> names,
      @Nullable Map<String, AttributeValue> values,
      @Nullable Map<String, ExpectedAttributeValue> expected,
      @Nullable String conditionalOperator,
      @Nullable String returnValuesOnFailure,
      Faults faults) {
    if (expected == null && conditionalOperator == null) {
      return WriteCondition.of(expression, names, values, returnValuesOnFailure, faults);
    }
    new ParameterStyles()
        .before("Expected", expected != null)
        .before("ConditionalOperator", conditionalOperator != null)
        .expression("ConditionExpression", expression != null)
        .check(faults);
    WriteCondition.requireNoPlaceholders(names, values, "ConditionExpression is null", faults);
    return WriteCondition.expected(expected, conditionalOperator, returnValuesOnFailure, faults);
  }
}
