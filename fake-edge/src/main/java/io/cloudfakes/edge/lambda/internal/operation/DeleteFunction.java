package io.cloudfakes.edge.lambda.internal.operation;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionResponse;

/**
 * Deletes a function with its policy. Asynchronous events that wait for a retry are lost.
 *
 * <p><b>Not modelled</b>: versions.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html">
 *     DeleteFunction</a>
 */
public final class DeleteFunction
    implements Operation<DeleteFunctionRequest, DeleteFunctionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Qualifier");

  @Override
  public Outcome<DeleteFunctionResponse, LambdaState> decide(
      DeleteFunctionRequest request, LambdaState state, CallContext call) {
    MEMBERS.check(request, call);
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    lookup.required();
    if (lookup.qualifier() != null) {
      throw LambdaErrors.invalidParameter(
              "$LATEST version cannot be deleted without deleting the function.")
          .asException();
    }
    return Outcome.<DeleteFunctionResponse, LambdaState>of(
            DeleteFunctionResponse.builder().build(),
            new LambdaChange.FunctionDeleted(lookup.key()))
        .withStatus(204);
  }
}
