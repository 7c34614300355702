package io.cloudfakes.edge.lambda.internal.operation.layer;

import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.Layers;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.LayerVersion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionByArnRequest;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionByArnResponse;

/**
 * Describes a version of a layer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_GetLayerVersionByArn.html">GetLayerVersionByArn</a>
 */
public final class GetLayerVersionByArn
    implements Operation<GetLayerVersionByArnRequest, GetLayerVersionByArnResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("Arn");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetLayerVersionByArnRequest.builder());
  }

  @Override
  public Outcome<GetLayerVersionByArnResponse, LambdaState> decide(
      GetLayerVersionByArnRequest request, LambdaState state, CallContext call) {
    LayerVersion layer = Layers.version(request.arn(), state);
    if (layer == null) {
      throw LambdaErrors.notFound("The resource you requested does not exist.").asException();
    }
    GetLayerVersionByArnResponse.Builder response = GetLayerVersionByArnResponse.builder();
    SameMembers.copy(layer.description(), response);
    return Outcome.of(response.build());
  }
}
