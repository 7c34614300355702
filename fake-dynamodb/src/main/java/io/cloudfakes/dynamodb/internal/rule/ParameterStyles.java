package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.AwsErrorException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the two styles of parameters apart that a request may use but not mix: expressions, and the
 * parameters from before there were expressions.
 */
public final class ParameterStyles {
  private final List<String> before = new ArrayList<>();
  private final List<String> expressions = new ArrayList<>();

  /** Notes a parameter from before expressions. Called in the order AWS lists them. */
  public ParameterStyles before(String member, boolean given) {
    if (given) {
      before.add(member);
    }
    return this;
  }

  /** Notes an expression. Called in the order AWS lists them. */
  public ParameterStyles expression(String member, boolean given) {
    if (given) {
      expressions.add(member);
    }
    return this;
  }

  /** Refuses a request that mixes the two. */
  public void check(Faults faults) {
    if (!before.isEmpty() && !expressions.isEmpty()) {
      throw mixed(faults);
    }
  }

  private AwsErrorException mixed(Faults faults) {
    return faults.request(
        "Can not use both expression and non-expression parameters in the same request: "
            + "Non-expression parameters: {"
            + String.join(", ", before)
            + "} Expression parameters: {"
            + String.join(", ", expressions)
            + "}");
  }
}
