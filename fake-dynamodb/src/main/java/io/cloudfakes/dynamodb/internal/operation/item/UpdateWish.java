package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.internal.expression.Bindings;
import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.ExpressionKind;
import io.cloudfakes.dynamodb.internal.expression.Expressions;
import io.cloudfakes.dynamodb.internal.expression.Update;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is to be done to an item, and what must hold of it before. */
public record UpdateWish(Update update, WriteCondition condition) {
  static final Update NOTHING = new Update(List.of());

  /**
   * Reads the two expressions of an update, which share their placeholders.
   *
   * @param updateText null when the request has none
   * @param conditionText null when the request has none
   * @param names null when the request has none
   * @param values null when the request has none
   */
  public static UpdateWish of(
      @Nullable String updateText,
      @Nullable String conditionText,
      @Nullable Map<String, String> names,
      @Nullable Map<String, AttributeValue> values,
      @Nullable String returnValuesOnFailure,
      Faults faults) {
    if (updateText == null && conditionText == null) {
      WriteCondition.requireNoPlaceholders(
          names, values, "UpdateExpression and ConditionExpression are null", faults);
    }
    Bindings bindings = Bindings.of(names, values, faults);
    Update update = updateText == null ? NOTHING : Expressions.update(updateText, faults);
    Condition condition =
        conditionText == null
            ? null
            : Expressions.condition(ExpressionKind.CONDITION, conditionText, faults);
    UpdateWish wish =
        new UpdateWish(
            bindings.bind(update), WriteCondition.of(condition, bindings, returnValuesOnFailure));
    bindings.requireAllUsed();
    return wish;
  }
}
