package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.partiql.Statement;
import io.cloudfakes.dynamodb.internal.state.Item;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What SELECT statements that are about one item show of it. */
final class StatementReads {
  private StatementReads() {}

  /**
   * What is shown; null when nothing is.
   *
   * @param item null when there is none
   */
  static @Nullable Map<String, AttributeValue> shown(Statement.Select select, @Nullable Item item) {
    Condition where = select.where();
    if (item == null || (where != null && !where.holds(item.attributes()))) {
      return null;
    }
    return select.columns().isEmpty() ? item.toSdk() : select.show(item.attributes()).toSdk();
  }
}
