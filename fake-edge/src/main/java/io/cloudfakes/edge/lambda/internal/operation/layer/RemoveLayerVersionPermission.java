package io.cloudfakes.edge.lambda.internal.operation.layer;

import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.LayerVersion;
import io.cloudfakes.edge.lambda.internal.state.ResourcePolicy;
import io.cloudfakes.edge.lambda.internal.state.Statement;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.lambda.model.RemoveLayerVersionPermissionRequest;
import software.amazon.awssdk.services.lambda.model.RemoveLayerVersionPermissionResponse;

/**
 * Takes a statement out of the policy of a layer's version.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_RemoveLayerVersionPermission.html">RemoveLayerVersionPermission</a>
 */
public final class RemoveLayerVersionPermission
    implements Operation<
        RemoveLayerVersionPermissionRequest, RemoveLayerVersionPermissionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("LayerName", "VersionNumber", "StatementId", "RevisionId");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(RemoveLayerVersionPermissionRequest.builder());
  }

  @Override
  public Outcome<RemoveLayerVersionPermissionResponse, LambdaState> decide(
      RemoveLayerVersionPermissionRequest request, LambdaState state, CallContext call) {
    LayerVersion layer =
        LayerLookup.required(
            LayerLookup.version(request.layerName(), request.versionNumber(), call), state);
    LayerPolicies.require(layer, request.revisionId());
    List<Statement> left = new ArrayList<>(layer.policy().statements());
    if (!left.removeIf(statement -> statement.sid().equals(request.statementId()))) {
      throw LambdaErrors.noStatement(request.statementId()).asException();
    }
    return Outcome.<RemoveLayerVersionPermissionResponse, LambdaState>of(
            RemoveLayerVersionPermissionResponse.builder().build(),
            new LambdaChange.LayerPut(
                layer.withPolicy(
                    new ResourcePolicy(left, call.ids().uuid("layer-policy-revision")))))
        .withStatus(204);
  }
}
