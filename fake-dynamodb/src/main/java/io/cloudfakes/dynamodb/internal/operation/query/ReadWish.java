package io.cloudfakes.dynamodb.internal.operation.query;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.expression.AttributeConditions;
import io.cloudfakes.dynamodb.internal.expression.Bindings;
import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.ExpressionKind;
import io.cloudfakes.dynamodb.internal.expression.Expressions;
import io.cloudfakes.dynamodb.internal.expression.Path;
import io.cloudfakes.dynamodb.internal.expression.Paths;
import io.cloudfakes.dynamodb.internal.expression.Projection;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query or scan asks for, read from its expressions or from the parameters from before them,
 * and bound.
 *
 * @param keys null when it is a scan
 * @param filter null when all that is read is wanted
 * @param projection null when whole items are wanted
 */
record ReadWish(
    @Nullable Condition keys, @Nullable Condition filter, @Nullable Projection projection) {

  static ReadWish of(ReadParameters parameters, Faults faults) {
    if (parameters.isFromBeforeExpressions()) {
      parameters.requireOneStyle(faults);
      Selection.check(parameters);
      requireNoPlaceholders(parameters, faults);
      return fromBeforeExpressions(parameters, faults);
    }
    Selection.check(parameters);
    requireNoPlaceholders(parameters, faults);
    return fromExpressions(parameters, faults);
  }

  private static ReadWish fromBeforeExpressions(ReadParameters parameters, Faults faults) {
    var keyConditions = parameters.keyConditions();
    List<String> attributes = parameters.attributesToGet();
    var filter = parameters.filter();
    return new ReadWish(
        keyConditions == null ? null : AttributeConditions.keys(keyConditions, faults),
        AttributeConditions.filter(
            filter == null ? java.util.Map.of() : filter, parameters.conditionalOperator(), faults),
        attributes == null ? null : Projection.ofAttributes(attributes, faults));
  }

  private static ReadWish fromExpressions(ReadParameters parameters, Faults faults) {
    Bindings bindings = Bindings.of(parameters.names(), parameters.values(), faults);
    Condition filter = parsed(ExpressionKind.FILTER, parameters.filterExpression(), faults);
    Condition keys =
        parsed(ExpressionKind.KEY_CONDITION, parameters.keyConditionExpression(), faults);
    String projectionText = parameters.projectionExpression();
    Projection projection =
        projectionText == null ? null : Expressions.projection(projectionText, faults);
    ReadWish wish =
        new ReadWish(
            keys == null ? null : bindings.bind(ExpressionKind.KEY_CONDITION, keys),
            filter == null ? null : bindings.bind(ExpressionKind.FILTER, filter),
            projection == null ? null : bindings.bind(projection));
    bindings.requireAllUsed();
    return wish;
  }

  private static @Nullable Condition parsed(
      ExpressionKind kind, @Nullable String text, Faults faults) {
    return text == null ? null : Expressions.condition(kind, text, faults);
  }

  private static void requireNoPlaceholders(ReadParameters parameters, Faults faults) {
    boolean compares =
        parameters.filterExpression() != null || parameters.keyConditionExpression() != null;
    if (parameters.names() != null && !compares && parameters.projectionExpression() == null) {
      throw faults.request("ExpressionAttributeNames can only be specified when using expressions");
    }
    if (parameters.values() != null && !compares) {
      throw faults.request(
          "ExpressionAttributeValues can only be specified when using expressions: "
              + (parameters.filterMember().equals("ScanFilter")
                  ? "FilterExpression is null"
                  : "FilterExpression and KeyConditionExpression are null"));
    }
  }

  /** Refuses a query's filter on attributes of the key it is made by. */
  void requireNoKeyInFilter(ReadParameters parameters, ReadTarget target, Faults faults) {
    if (filter == null) {
      return;
    }
    for (Path path : Paths.of(filter)) {
      if (target.isKey(path.root())) {
        throw keyInFilter(parameters, path.root(), faults);
      }
    }
  }

  private static AwsErrorException keyInFilter(
      ReadParameters parameters, String attribute, Faults faults) {
    return faults.request(
        (parameters.filter() == null ? "Filter Expression" : parameters.filterMember())
            + " can only contain non-primary key attributes: Primary key attribute: "
            + attribute);
  }
}
