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
import software.amazon.awssdk.services.lambda.model.AddLayerVersionPermissionRequest;
import software.amazon.awssdk.services.lambda.model.AddLayerVersionPermissionResponse;

/**
 * Lets other accounts use a version of a layer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html">AddLayerVersionPermission</a>
 */
public final class AddLayerVersionPermission
    implements Operation<
        AddLayerVersionPermissionRequest, AddLayerVersionPermissionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of(
          "LayerName",
          "VersionNumber",
          "StatementId",
          "Action",
          "Principal",
          "OrganizationId",
          "RevisionId");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(AddLayerVersionPermissionRequest.builder());
  }

  @Override
  public Outcome<AddLayerVersionPermissionResponse, LambdaState> decide(
      AddLayerVersionPermissionRequest request, LambdaState state, CallContext call) {
    String sid = request.statementId();
    LayerVersion layer =
        LayerLookup.required(
            LayerLookup.version(request.layerName(), request.versionNumber(), call), state);
    LayerPolicies.require(layer, request.revisionId());
    List<Statement> statements = new ArrayList<>(layer.policy().statements());
    for (Statement known : statements) {
      if (known.sid().equals(sid)) {
        throw LambdaErrors.statementExists(sid).asException();
      }
    }
    Statement statement = LayerPolicies.statement(request, layer);
    statements.add(statement);
    String revision = call.ids().uuid("layer-policy-revision");
    return Outcome.<AddLayerVersionPermissionResponse, LambdaState>of(
            AddLayerVersionPermissionResponse.builder()
                .statement(statement.json())
                .revisionId(revision)
                .build(),
            new LambdaChange.LayerPut(layer.withPolicy(new ResourcePolicy(statements, revision))))
        .withStatus(201);
  }
}
