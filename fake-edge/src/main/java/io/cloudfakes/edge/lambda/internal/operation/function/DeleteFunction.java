package io.cloudfakes.edge.lambda.internal.operation.function;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.link.FunctionReplicas;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionResponse;

/**
 * Deletes a function with its versions, aliases, policies and settings, or one version.
 * Asynchronous events that wait for a retry are lost with the function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html">
 *     DeleteFunction</a>
 */
public final class DeleteFunction
    implements Operation<DeleteFunctionRequest, DeleteFunctionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Qualifier");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(DeleteFunctionRequest.builder());
  }

  @Override
  public Outcome<DeleteFunctionResponse, LambdaState> decide(
      DeleteFunctionRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    @Nullable String qualifier = lookup.qualifier();
    DeployedFunction function = lookup.required();
    requireNotReplicated(function, qualifier, call);
    if (qualifier == null) {
      return done(new LambdaChange.FunctionDeleted(lookup.key()));
    }
    if (qualifier.equals(FunctionVersion.LATEST)) {
      throw LambdaErrors.invalidParameter(
              "$LATEST version cannot be deleted without deleting the function.")
          .asException();
    }
    if (lookup.alias() != null) {
      throw LambdaErrors.invalidParameter(
              "Deletion of aliases is not currently supported. Please use DeleteAlias.")
          .asException();
    }
    List<String> aliases = aliasesOf(function, qualifier);
    if (!aliases.isEmpty()) {
      throw LambdaErrors.conflict(
              "Version "
                  + qualifier
                  + " of function "
                  + lookup.key().arn()
                  + " cannot be deleted because it is referenced by aliases: "
                  + aliases)
          .asException();
    }
    return done(new LambdaChange.FunctionPut(function.withoutVersion(Integer.parseInt(qualifier))));
  }

  /** What stands at the edges of CloudFront is kept, and the function with it. */
  private static void requireNotReplicated(
      DeployedFunction function, @Nullable String qualifier, CallContext call) {
    FunctionReplicas replicas = call.links().find(FunctionReplicas.class).orElse(null);
    if (replicas == null) {
      return;
    }
    for (Integer number : function.published().keySet()) {
      String arn = function.key().arn(number.toString());
      if ((qualifier == null || qualifier.equals(number.toString()))
          && replicas.isReplicated(arn)) {
        throw LambdaErrors.invalidParameter(
                "Lambda was unable to delete "
                    + arn
                    + " because it is a replicated function. Please see our documentation for"
                    + " Deleting Lambda@Edge Functions and Replicas.")
            .asException();
      }
    }
  }

  private static List<String> aliasesOf(DeployedFunction function, String version) {
    return function.aliases().values().stream()
        .filter(
            alias ->
                alias.functionVersion().equals(version)
                    || (alias.routingConfig() != null
                        && alias.routingConfig().additionalVersionWeights().containsKey(version)))
        .map(AliasConfiguration::name)
        .toList();
  }

  private static Outcome<DeleteFunctionResponse, LambdaState> done(LambdaChange change) {
    return Outcome.<DeleteFunctionResponse, LambdaState>of(
            DeleteFunctionResponse.builder().build(), change)
        .withStatus(204);
  }
}
