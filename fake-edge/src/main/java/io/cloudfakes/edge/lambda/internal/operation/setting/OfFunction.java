package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;

/** What is set for functions as a whole. */
final class OfFunction {
  private OfFunction() {}

  /**
   * Looks up a function that is named without version or alias.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none, or a version is named
   */
  static FunctionLookup required(String name, LambdaState state, CallContext call) {
    FunctionLookup lookup = FunctionLookup.of(name, null, state, call);
    if (lookup.qualifier() != null) {
      throw LambdaErrors.invalidParameter(
              "This operation is permitted on Lambda functions only. Aliases and versions do not"
                  + " support this operation. Please specify either a function name or an"
                  + " unqualified function ARN.")
          .asException();
    }
    lookup.required();
    return lookup;
  }
}
