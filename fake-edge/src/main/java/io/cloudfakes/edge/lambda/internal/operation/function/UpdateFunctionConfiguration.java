package io.cloudfakes.edge.lambda.internal.operation.function;

import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.FunctionSettings;
import io.cloudfakes.edge.lambda.internal.rule.Layers;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationResponse;

/**
 * Changes a function's settings; those that are not given stay. The update is done as soon as the
 * reply, which says {@code InProgress}, is given.
 *
 * <p><b>Not modelled</b>: capacity providers, durable functions.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html">
 *     UpdateFunctionConfiguration</a>
 */
public final class UpdateFunctionConfiguration
    implements Operation<
        UpdateFunctionConfigurationRequest, UpdateFunctionConfigurationResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of(memberNames());

  private static String[] memberNames() {
    List<String> names = new ArrayList<>(FunctionSettings.READ);
    names.addAll(List.of("FunctionName", "RevisionId", "Layers"));
    return names.toArray(String[]::new);
  }

  @Override
  public RequestMembers members() {
    return MEMBERS.others(UpdateFunctionConfigurationRequest.builder());
  }

  @Override
  public Outcome<UpdateFunctionConfigurationResponse, LambdaState> decide(
      UpdateFunctionConfigurationRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = FunctionLookup.of(request.functionName(), null, state, call);
    DeployedFunction function = Revisions.requireLatest(lookup, request.revisionId());
    Configurations.requireActive(function.latest(), call.now());
    FunctionConfiguration.Builder settings =
        FunctionSettings.laidOver(
            function.latest().configuration(), FunctionSettings.asCreation(request));
    Layers.set(request.hasLayers() ? request.layers() : null, settings, state, call);
    FunctionConfiguration configuration =
        settings
            .lastModified(Configurations.modified(call.now()))
            .revisionId(call.ids().uuid("revision"))
            .build();
    FunctionVersion updated =
        new FunctionVersion(codeOf(function.latest().code(), configuration), configuration);
    UpdateFunctionConfigurationResponse.Builder response =
        UpdateFunctionConfigurationResponse.builder();
    SameMembers.copy(Revisions.beingUpdated(updated, lookup.key().arn(), call), response);
    return Outcome.of(response.build(), new LambdaChange.FunctionPut(function.withLatest(updated)));
  }

  private static Code codeOf(Code code, FunctionConfiguration configuration) {
    return code instanceof Code.Uploaded uploaded
        ? uploaded.running(configuration.handler(), configuration.runtimeAsString())
        : code;
  }
}
