package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetProvisionedConcurrencyConfigRequest;
import software.amazon.awssdk.services.lambda.model.GetProvisionedConcurrencyConfigResponse;

/**
 * Tells what concurrency is kept ready for a version or alias.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_GetProvisionedConcurrencyConfig.html">GetProvisionedConcurrencyConfig</a>
 */
public final class GetProvisionedConcurrencyConfig
    implements Operation<
        GetProvisionedConcurrencyConfigRequest,
        GetProvisionedConcurrencyConfigResponse,
        LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Qualifier");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetProvisionedConcurrencyConfigRequest.builder());
  }

  @Override
  public Outcome<GetProvisionedConcurrencyConfigResponse, LambdaState> decide(
      GetProvisionedConcurrencyConfigRequest request, LambdaState state, CallContext call) {
    GetProvisionedConcurrencyConfigResponse.Builder response =
        GetProvisionedConcurrencyConfigResponse.builder();
    SameMembers.copy(
        Provisioned.required(
            Provisioned.lookup(request.functionName(), request.qualifier(), state, call)),
        response);
    return Outcome.of(response.build());
  }
}
