package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.edge.lambda.internal.state.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Resource policies as the JSON text AWS writes. */
public final class Policies {
  private Policies() {}

  public static String document(List<Statement> statements) {
    return statements.stream()
        .map(Statement::json)
        .collect(
            Collectors.joining(
                ",", "{\"Version\":\"2012-10-17\",\"Id\":\"default\",\"Statement\":[", "]}"));
  }
}
