package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.DeleteProvisionedConcurrencyConfigRequest;
import software.amazon.awssdk.services.lambda.model.DeleteProvisionedConcurrencyConfigResponse;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigListItem;

/**
 * Keeps no concurrency ready any more; deleting what is not there succeeds.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_DeleteProvisionedConcurrencyConfig.html">DeleteProvisionedConcurrencyConfig</a>
 */
public final class DeleteProvisionedConcurrencyConfig
    implements Operation<
        DeleteProvisionedConcurrencyConfigRequest,
        DeleteProvisionedConcurrencyConfigResponse,
        LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Qualifier");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(DeleteProvisionedConcurrencyConfigRequest.builder());
  }

  @Override
  public Outcome<DeleteProvisionedConcurrencyConfigResponse, LambdaState> decide(
      DeleteProvisionedConcurrencyConfigRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        Provisioned.lookup(request.functionName(), request.qualifier(), state, call);
    return Outcome.<DeleteProvisionedConcurrencyConfigResponse, LambdaState>of(
            DeleteProvisionedConcurrencyConfigResponse.builder().build(),
            new LambdaChange.FunctionPut(
                lookup
                    .required()
                    .withoutSetting(ProvisionedConcurrencyConfigListItem.class, lookup.part())))
        .withStatus(204);
  }
}
