package io.cloudfakes.edge.lambda.internal.operation;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.Statement;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.AddPermissionRequest;
import software.amazon.awssdk.services.lambda.model.AddPermissionResponse;

/**
 * Adds a statement to a function's resource policy.
 *
 * <p><b>Modelled</b>: the policy document, its revisions. <b>Not modelled</b>: its evaluation (no
 * caller is refused for want of a permission), function URLs, versions and aliases.
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
          "PrincipalOrgID");

  private static final String SID = "([a-zA-Z0-9-_]+)";
  private static final String ACTION = "(lambda:[*]|lambda:[a-zA-Z]+|[*])";

  @Override
  public Outcome<AddPermissionResponse, LambdaState> decide(
      AddPermissionRequest request, LambdaState state, CallContext call) {
    MEMBERS.check(request, call);
    require("statementId", request.statementId(), SID);
    require("action", request.action(), ACTION);
    require("principal", request.principal(), "[^\\s]+");
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    DeployedFunction function = function(lookup);
    if (request.revisionId() != null && !request.revisionId().equals(function.policyRevisionId())) {
      throw LambdaErrors.otherRevision().asException();
    }
    Statement statement = PolicyDocument.statement(request, lookup.key().arn());
    List<Statement> policy = new ArrayList<>(function.policy());
    for (Statement known : policy) {
      if (known.sid().equals(statement.sid())) {
        throw LambdaErrors.statementExists(statement.sid()).asException();
      }
    }
    policy.add(statement);
    return Outcome.<AddPermissionResponse, LambdaState>of(
            AddPermissionResponse.builder().statement(statement.json()).build(),
            new LambdaChange.FunctionPut(
                function.withPolicy(policy, call.ids().uuid("policy-revision"))))
        .withStatus(201);
  }

  private static DeployedFunction function(FunctionLookup lookup) {
    @Nullable String qualifier = lookup.qualifier();
    if (qualifier != null && lookup.found() != null) {
      if (qualifier.equals(FunctionLookup.LATEST)) {
        throw LambdaErrors.invalidParameter(
                "We currently do not support adding policies for $LATEST.")
            .asException();
      }
      if (!qualifier.matches("\\d+") && !qualifier.contains("$")) {
        throw LambdaErrors.aliasNotFound(lookup.key(), qualifier).asException();
      }
    }
    return lookup.required();
  }

  private static void require(String member, @Nullable String value, String pattern) {
    if (value == null) {
      throw LambdaErrors.missing(member).asException();
    }
    if (!Pattern.matches(pattern, value)) {
      throw LambdaErrors.constraint(
              member, value, "Member must satisfy regular expression pattern: " + pattern)
          .asException();
    }
  }
}
