package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.dynamodb.internal.partiql.Statement;
import io.cloudfakes.dynamodb.internal.partiql.Statements;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A statement as a request brings it.
 *
 * @param parameters null when the request has none
 */
record StatementText(
    @Nullable String text,
    @Nullable List<AttributeValue> parameters,
    @Nullable String returnValuesOnFailure) {
  Statement parse(Faults faults) {
    List<Value> values = new ArrayList<>();
    if (parameters != null) {
      for (AttributeValue parameter : parameters) {
        values.add(ValueReader.value(parameter, faults, faults::request));
      }
    }
    return Statements.parse(text == null ? "" : text, values);
  }
}
