package io.cloudfakes.edge.lambda.internal.operation.alias;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.UpdateAliasRequest;
import software.amazon.awssdk.services.lambda.model.UpdateAliasResponse;

/**
 * Changes what an alias names; members that are not given stay.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_UpdateAlias.html">UpdateAlias</a>
 */
public final class UpdateAlias
    implements Operation<UpdateAliasRequest, UpdateAliasResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of(
          "FunctionName", "Name", "FunctionVersion", "Description", "RoutingConfig", "RevisionId");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(UpdateAliasRequest.builder());
  }

  @Override
  public Outcome<UpdateAliasResponse, LambdaState> decide(
      UpdateAliasRequest request, LambdaState state, CallContext call) {
    String name = request.name();
    FunctionLookup lookup = FunctionLookup.of(request.functionName(), null, state, call);
    AliasConfiguration before = Aliases.required(lookup, name);
    DeployedFunction function = lookup.required();
    if (request.revisionId() != null && !request.revisionId().equals(before.revisionId())) {
      throw LambdaErrors.otherRevision("GetFunction/GetAlias").asException();
    }
    String version =
        request.functionVersion() == null ? before.functionVersion() : request.functionVersion();
    Aliases.requireVersion(function, version);
    AliasConfiguration.Builder after =
        before.toBuilder()
            .functionVersion(version)
            .routingConfig(
                Aliases.routing(
                    function,
                    version,
                    request.routingConfig() == null
                        ? before.routingConfig()
                        : request.routingConfig()))
            .revisionId(call.ids().uuid("alias-revision"));
    if (request.description() != null) {
      after.description(request.description());
    }
    AliasConfiguration alias = after.build();
    UpdateAliasResponse.Builder response = UpdateAliasResponse.builder();
    SameMembers.copy(alias, response);
    return Outcome.of(response.build(), new LambdaChange.FunctionPut(function.withAlias(alias)));
  }
}
