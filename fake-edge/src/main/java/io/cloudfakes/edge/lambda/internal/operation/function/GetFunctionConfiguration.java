package io.cloudfakes.edge.lambda.internal.operation.function;

import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/**
 * Gives the settings of a function, or of one version or alias.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html">
 *     GetFunctionConfiguration</a>
 */
public final class GetFunctionConfiguration
    implements Operation<
        GetFunctionConfigurationRequest, GetFunctionConfigurationResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Qualifier");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetFunctionConfigurationRequest.builder());
  }

  @Override
  public Outcome<GetFunctionConfigurationResponse, LambdaState> decide(
      GetFunctionConfigurationRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    GetFunctionConfigurationResponse.Builder response = GetFunctionConfigurationResponse.builder();
    SameMembers.copy(Configurations.described(lookup.version(), lookup.arn(), call), response);
    return Outcome.of(response.build());
  }
}
