package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyResponse;

/**
 * Gives a function's reserved concurrency; nothing when none is reserved.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html">GetFunctionConcurrency</a>
 */
public final class GetFunctionConcurrency
    implements Operation<
        GetFunctionConcurrencyRequest, GetFunctionConcurrencyResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetFunctionConcurrencyRequest.builder());
  }

  @Override
  public Outcome<GetFunctionConcurrencyResponse, LambdaState> decide(
      GetFunctionConcurrencyRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = OfFunction.required(request.functionName(), state, call);
    PutFunctionConcurrencyResponse reserved =
        lookup.required().setting(PutFunctionConcurrencyResponse.class, "");
    return Outcome.of(
        GetFunctionConcurrencyResponse.builder()
            .reservedConcurrentExecutions(
                reserved == null ? null : reserved.reservedConcurrentExecutions())
            .build());
  }
}
