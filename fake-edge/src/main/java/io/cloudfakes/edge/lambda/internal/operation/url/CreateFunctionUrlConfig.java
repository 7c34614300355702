package io.cloudfakes.edge.lambda.internal.operation.url;

import io.cloudfakes.edge.lambda.internal.rule.Configurations;
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
import java.util.Locale;
import software.amazon.awssdk.services.lambda.model.CreateFunctionUrlConfigRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionUrlConfigResponse;
import software.amazon.awssdk.services.lambda.model.FunctionUrlConfig;
import software.amazon.awssdk.services.lambda.model.InvokeMode;

/**
 * Gives a function or an alias a URL of its own.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunctionUrlConfig.html">CreateFunctionUrlConfig</a>
 */
public final class CreateFunctionUrlConfig
    implements Operation<
        CreateFunctionUrlConfigRequest, CreateFunctionUrlConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "Qualifier", "AuthType", "Cors", "InvokeMode");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(CreateFunctionUrlConfigRequest.builder());
  }

  @Override
  public Outcome<CreateFunctionUrlConfigResponse, LambdaState> decide(
      CreateFunctionUrlConfigRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        UrlConfigs.lookup(request.functionName(), request.qualifier(), state, call);
    DeployedFunction function = lookup.required();
    if (function.setting(FunctionUrlConfig.class, lookup.part()) != null) {
      throw LambdaErrors.conflict(
              "Failed to create function url config for [functionArn = "
                  + lookup.arn()
                  + "]. Error message:  FunctionUrlConfig exists for this Lambda function")
          .asException();
    }
    String now = Configurations.modified(call.now());
    FunctionUrlConfig config =
        FunctionUrlConfig.builder()
            .functionUrl(
                "https://"
                    + call.ids().alphanumeric("function-url", 32).toLowerCase(Locale.ROOT)
                    + ".lambda-url."
                    + call.region()
                    + ".on.aws/")
            .functionArn(lookup.arn())
            .authType(request.authTypeAsString())
            .cors(request.cors())
            .invokeMode(request.invokeMode() == null ? InvokeMode.BUFFERED : request.invokeMode())
            .creationTime(now)
            .lastModifiedTime(now)
            .build();
    CreateFunctionUrlConfigResponse.Builder response = CreateFunctionUrlConfigResponse.builder();
    SameMembers.copy(config, response);
    return Outcome.<CreateFunctionUrlConfigResponse, LambdaState>of(
            response.build(),
            new LambdaChange.FunctionPut(
                function.withSetting(FunctionUrlConfig.class, lookup.part(), config)))
        .withStatus(201);
  }
}
