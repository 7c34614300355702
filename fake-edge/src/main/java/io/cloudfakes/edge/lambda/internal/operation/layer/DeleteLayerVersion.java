package io.cloudfakes.edge.lambda.internal.operation.layer;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.DeleteLayerVersionRequest;
import software.amazon.awssdk.services.lambda.model.DeleteLayerVersionResponse;

/**
 * Deletes a version of a layer; functions that have it keep it. Deleting one that is not there
 * succeeds.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_DeleteLayerVersion.html">DeleteLayerVersion</a>
 */
public final class DeleteLayerVersion
    implements Operation<DeleteLayerVersionRequest, DeleteLayerVersionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("LayerName", "VersionNumber");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(DeleteLayerVersionRequest.builder());
  }

  @Override
  public Outcome<DeleteLayerVersionResponse, LambdaState> decide(
      DeleteLayerVersionRequest request, LambdaState state, CallContext call) {
    return Outcome.<DeleteLayerVersionResponse, LambdaState>of(
            DeleteLayerVersionResponse.builder().build(),
            new LambdaChange.LayerDeleted(
                LayerLookup.version(request.layerName(), request.versionNumber(), call)))
        .withStatus(204);
  }
}
