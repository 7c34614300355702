package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyResponse;

/**
 * Gives a function's reserved concurrency back to the account.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionConcurrency.html">DeleteFunctionConcurrency</a>
 */
public final class DeleteFunctionConcurrency
    implements Operation<
        DeleteFunctionConcurrencyRequest, DeleteFunctionConcurrencyResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(DeleteFunctionConcurrencyRequest.builder());
  }

  @Override
  public Outcome<DeleteFunctionConcurrencyResponse, LambdaState> decide(
      DeleteFunctionConcurrencyRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = OfFunction.required(request.functionName(), state, call);
    return Outcome.<DeleteFunctionConcurrencyResponse, LambdaState>of(
            DeleteFunctionConcurrencyResponse.builder().build(),
            new LambdaChange.FunctionPut(
                lookup.required().withoutSetting(PutFunctionConcurrencyResponse.class, "")))
        .withStatus(204);
  }
}
