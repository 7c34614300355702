package io.cloudfakes.edge.lambda.internal.operation.permission;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.Statement;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.AddPermissionRequest;
import software.amazon.awssdk.services.lambda.model.AddPermissionResponse;

/**
 * Adds a statement to a function's resource policy.
 *
 * <p><b>Modelled</b>: the policies of functions, versions and aliases, their revisions. They are
 * evaluated for events of other services and for function URLs. <b>Not modelled</b>: callers of
 * other accounts.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html">
 *     AddPermission</a>
 */
public final class AddPermission
    implements Operation<AddPermissionRequest, AddPermissionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of(
          "FunctionName",
          "StatementId",
          "Action",
          "Principal",
          "SourceArn",
          "SourceAccount",
          "EventSourceToken",
          "Qualifier",
          "RevisionId",
          "PrincipalOrgID",
          "FunctionUrlAuthType",
          "InvokedViaFunctionUrl");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(AddPermissionRequest.builder());
  }

  @Override
  public Outcome<AddPermissionResponse, LambdaState> decide(
      AddPermissionRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    DeployedFunction function = function(lookup);
    List<Statement> statements =
        new ArrayList<>(PolicyStatements.required(function, lookup, request.revisionId()));
    Statement statement = Statements.of(request, lookup.arn());
    for (Statement known : statements) {
      if (known.sid().equals(statement.sid())) {
        throw LambdaErrors.statementExists(statement.sid()).asException();
      }
    }
    statements.add(statement);
    return Outcome.<AddPermissionResponse, LambdaState>of(
            AddPermissionResponse.builder().statement(statement.json()).build(),
            PolicyStatements.put(function, lookup, statements, call.ids()))
        .withStatus(201);
  }

  private static DeployedFunction function(FunctionLookup lookup) {
    @Nullable String qualifier = lookup.qualifier();
    if (qualifier != null && lookup.found() != null) {
      if (qualifier.equals(FunctionVersion.LATEST)) {
        throw LambdaErrors.invalidParameter(
                "We currently do not support adding policies for $LATEST.")
            .asException();
      }
      if (!qualifier.matches("\\d+") && !qualifier.contains("$") && lookup.alias() == null) {
        throw LambdaErrors.aliasNotFound(lookup.key(), qualifier).asException();
      }
    }
    return lookup.required();
  }
}
