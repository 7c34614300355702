package io.cloudfakes.edge.lambda.internal.operation.layer;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionRequest;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionResponse;

/**
 * Describes a version of a layer. The link to its package is not modelled.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_GetLayerVersion.html">GetLayerVersion</a>
 */
public final class GetLayerVersion
    implements Operation<GetLayerVersionRequest, GetLayerVersionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("LayerName", "VersionNumber");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetLayerVersionRequest.builder());
  }

  @Override
  public Outcome<GetLayerVersionResponse, LambdaState> decide(
      GetLayerVersionRequest request, LambdaState state, CallContext call) {
    return Outcome.of(
        LayerLookup.required(
                LayerLookup.version(request.layerName(), request.versionNumber(), call), state)
            .description());
  }
}
