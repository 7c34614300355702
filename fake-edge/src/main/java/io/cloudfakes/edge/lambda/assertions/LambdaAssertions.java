package io.cloudfakes.edge.lambda.assertions;

import io.cloudfakes.edge.lambda.LambdaFunction;

/**
 * Where assertions about Lambda begin, beside those of AssertJ:
 *
 * <pre>{@code
 * assertThat(lambda.function("charge")).wasInvoked(1).lastReplied("\"charged\"").gaveUpNothing();
 * }</pre>
 */
public final class LambdaAssertions {
  private LambdaAssertions() {}

  /** Assertions about a function as it is at that moment. */
  public static FunctionAssert assertThat(LambdaFunction function) {
    return new FunctionAssert(function);
  }
}
