package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.dynamodb.internal.partiql.Statement;
import io.cloudfakes.dynamodb.internal.partiql.Statements;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.MemberFaults;
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
  private static final int LONGEST = 8192;

  /**
   * Checks the members against AWS's model.
   *
   * @param prefix what the members' names begin with, for example {@code Statements.1.member.}
   */
  void check(MemberFaults members, String prefix) {
    boolean outer = prefix.isEmpty();
    String statement = prefix + (outer ? "Statement" : "statement");
    members.required(statement, text);
    if (text != null) {
      members.length(statement, text, text.length(), 1, LONGEST);
    }
    if (parameters != null && parameters.isEmpty()) {
      members.length(prefix + (outer ? "Parameters" : "parameters"), parameters, 0, 1, 1);
    }
    if (returnValuesOnFailure != null) {
      members.oneOf(
          prefix
              + (outer
                  ? "ReturnValuesOnConditionCheckFailure"
                  : "returnValuesOnConditionCheckFailure"),
          returnValuesOnFailure,
          "ALL_OLD",
          "NONE");
    }
  }

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
