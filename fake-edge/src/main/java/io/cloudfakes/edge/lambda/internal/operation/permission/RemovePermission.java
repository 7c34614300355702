package io.cloudfakes.edge.lambda.internal.operation.permission;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.Statement;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.lambda.model.RemovePermissionRequest;
import software.amazon.awssdk.services.lambda.model.RemovePermissionResponse;

/**
 * Takes a statement out of a function's resource policy.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_RemovePermission.html">
 *     RemovePermission</a>
 */
public final class RemovePermission
    implements Operation<RemovePermissionRequest, RemovePermissionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "StatementId", "Qualifier", "RevisionId");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(RemovePermissionRequest.builder());
  }

  @Override
  public Outcome<RemovePermissionResponse, LambdaState> decide(
      RemovePermissionRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    DeployedFunction function = lookup.found();
    if (function == null) {
      throw LambdaErrors.noPolicyFor(lookup.key()).asException();
    }
    if (function.policy(lookup.part()) == null) {
      throw LambdaErrors.noPolicy().asException();
    }
    List<Statement> left =
        new ArrayList<>(PolicyStatements.required(function, lookup, request.revisionId()));
    if (!left.removeIf(statement -> statement.sid().equals(request.statementId()))) {
      throw LambdaErrors.noStatement(request.statementId()).asException();
    }
    return Outcome.<RemovePermissionResponse, LambdaState>of(
            RemovePermissionResponse.builder().build(),
            PolicyStatements.put(function, lookup, left, call.ids()))
        .withStatus(204);
  }
}
