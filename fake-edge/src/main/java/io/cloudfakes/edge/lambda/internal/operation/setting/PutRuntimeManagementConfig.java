package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.PutRuntimeManagementConfigRequest;
import software.amazon.awssdk.services.lambda.model.PutRuntimeManagementConfigResponse;
import software.amazon.awssdk.services.lambda.model.UpdateRuntimeOn;

/**
 * Says when a version's runtime is updated. Kept; runtimes are never updated here.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_PutRuntimeManagementConfig.html">PutRuntimeManagementConfig</a>
 */
public final class PutRuntimeManagementConfig
    implements Operation<
        PutRuntimeManagementConfigRequest, PutRuntimeManagementConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "Qualifier", "UpdateRuntimeOn", "RuntimeVersionArn");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(PutRuntimeManagementConfigRequest.builder());
  }

  @Override
  public Outcome<PutRuntimeManagementConfigResponse, LambdaState> decide(
      PutRuntimeManagementConfigRequest request, LambdaState state, CallContext call) {
    String when = request.updateRuntimeOnAsString();
    boolean manual = request.updateRuntimeOn() == UpdateRuntimeOn.MANUAL;
    if (manual != (request.runtimeVersionArn() != null)) {
      throw LambdaErrors.invalidParameter(
              manual
                  ? "You must provide RuntimeVersionArn when UpdateRuntimeOn is Manual."
                  : "RuntimeVersionArn is only supported when UpdateRuntimeOn is Manual.")
          .asException();
    }
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    DeployedFunction function = lookup.required();
    if (lookup.alias() != null) {
      throw LambdaErrors.invalidParameter(
              "You cannot configure the runtime management of an alias.")
          .asException();
    }
    PutRuntimeManagementConfigResponse config =
        PutRuntimeManagementConfigResponse.builder()
            .functionArn(lookup.key().arn(lookup.version().number()))
            .updateRuntimeOn(when)
            .runtimeVersionArn(request.runtimeVersionArn())
            .build();
    return Outcome.of(
        config,
        new LambdaChange.FunctionPut(
            function.withSetting(
                PutRuntimeManagementConfigResponse.class, lookup.version().number(), config)));
  }
}
