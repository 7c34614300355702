package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.Concurrency;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyResponse;

/**
 * Reserves a part of the account's concurrency for a function, which may not have more then.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionConcurrency.html">PutFunctionConcurrency</a>
 */
public final class PutFunctionConcurrency
    implements Operation<
        PutFunctionConcurrencyRequest, PutFunctionConcurrencyResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "ReservedConcurrentExecutions");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(PutFunctionConcurrencyRequest.builder());
  }

  @Override
  public Outcome<PutFunctionConcurrencyResponse, LambdaState> decide(
      PutFunctionConcurrencyRequest request, LambdaState state, CallContext call) {
    Integer asked = request.reservedConcurrentExecutions();
    FunctionLookup lookup = OfFunction.required(request.functionName(), state, call);
    int left = Concurrency.unreserved(state, call.account(), call.region(), lookup.key()) - asked;
    if (left < Concurrency.LEAST_UNRESERVED) {
      throw LambdaErrors.invalidParameter(
              "Specified ReservedConcurrentExecutions for function decreases account's"
                  + " UnreservedConcurrentExecution below its minimum value of ["
                  + Concurrency.LEAST_UNRESERVED
                  + "].")
          .asException();
    }
    PutFunctionConcurrencyResponse reserved =
        PutFunctionConcurrencyResponse.builder().reservedConcurrentExecutions(asked).build();
    return Outcome.of(
        reserved,
        new LambdaChange.FunctionPut(
            lookup.required().withSetting(PutFunctionConcurrencyResponse.class, "", reserved)));
  }
}
