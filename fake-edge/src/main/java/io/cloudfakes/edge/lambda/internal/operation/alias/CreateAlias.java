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
import software.amazon.awssdk.services.lambda.model.CreateAliasRequest;
import software.amazon.awssdk.services.lambda.model.CreateAliasResponse;

/**
 * Gives a version of a function a name.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html">CreateAlias</a>
 */
public final class CreateAlias
    implements Operation<CreateAliasRequest, CreateAliasResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "Name", "FunctionVersion", "Description", "RoutingConfig");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(CreateAliasRequest.builder());
  }

  @Override
  public Outcome<CreateAliasResponse, LambdaState> decide(
      CreateAliasRequest request, LambdaState state, CallContext call) {
    String name = request.name();
    String version = request.functionVersion();
    FunctionLookup lookup = FunctionLookup.of(request.functionName(), null, state, call);
    DeployedFunction function = lookup.required();
    if (function.aliases().containsKey(name)) {
      throw LambdaErrors.conflict("Alias already exists: " + lookup.key().arn(name)).asException();
    }
    Aliases.requireVersion(function, version);
    AliasConfiguration alias =
        AliasConfiguration.builder()
            .aliasArn(lookup.key().arn(name))
            .name(name)
            .functionVersion(version)
            .description(request.description() == null ? "" : request.description())
            .routingConfig(Aliases.routing(function, version, request.routingConfig()))
            .revisionId(call.ids().uuid("alias-revision"))
            .build();
    CreateAliasResponse.Builder response = CreateAliasResponse.builder();
    SameMembers.copy(alias, response);
    return Outcome.<CreateAliasResponse, LambdaState>of(
            response.build(), new LambdaChange.FunctionPut(function.withAlias(alias)))
        .withStatus(201);
  }
}
