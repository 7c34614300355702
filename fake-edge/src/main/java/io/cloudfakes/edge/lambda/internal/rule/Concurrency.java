package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyResponse;

/** How many invocations may run at once. */
public final class Concurrency {
  /** Of all functions of an account in a region. */
  public static final int OF_ACCOUNT = 1000;

  /** What has to be left for the functions that reserve nothing. */
  public static final int LEAST_UNRESERVED = 100;

  private Concurrency() {}

  /** What a function has reserved; null when it shares with the others. */
  public static @Nullable Integer reserved(DeployedFunction function) {
    PutFunctionConcurrencyResponse setting =
        function.setting(PutFunctionConcurrencyResponse.class, "");
    return setting == null ? null : setting.reservedConcurrentExecutions();
  }

  /**
   * What no function has reserved.
   *
   * @param except a function whose reservation does not count; null for none
   */
  public static int unreserved(
      LambdaState state, String account, String region, @Nullable FunctionKey except) {
    int left = OF_ACCOUNT;
    for (DeployedFunction function : state.functionsIn(account, region)) {
      Integer reserved = reserved(function);
      if (reserved != null && !function.key().equals(except)) {
        left -= reserved;
      }
    }
    return left;
  }
}
