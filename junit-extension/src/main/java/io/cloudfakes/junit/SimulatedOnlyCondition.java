package io.cloudfakes.junit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves out tests that need a world when there is another target. */
final class SimulatedOnlyCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Target.isSet(context)
        ? ConditionEvaluationResult.disabled("it needs a simulated AWS: @SimulatedOnly")
        : ConditionEvaluationResult.enabled("");
  }
}
