package io.cloudfakes.edge.lambda.internal.operation.layer;

import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Policies;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.LayerVersion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionPolicyRequest;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionPolicyResponse;

/**
 * Gives the policy of a layer's version.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_GetLayerVersionPolicy.html">GetLayerVersionPolicy</a>
 */
public final class GetLayerVersionPolicy
    implements Operation<GetLayerVersionPolicyRequest, GetLayerVersionPolicyResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("LayerName", "VersionNumber");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetLayerVersionPolicyRequest.builder());
  }

  @Override
  public Outcome<GetLayerVersionPolicyResponse, LambdaState> decide(
      GetLayerVersionPolicyRequest request, LambdaState state, CallContext call) {
    LayerVersion layer =
        LayerLookup.required(
            LayerLookup.version(request.layerName(), request.versionNumber(), call), state);
    if (layer.policy().statements().isEmpty()) {
      throw LambdaErrors.noPolicy().asException();
    }
    return Outcome.of(
        GetLayerVersionPolicyResponse.builder()
            .policy(Policies.document(layer.policy().statements()))
            .revisionId(layer.policy().revisionId())
            .build());
  }
}
