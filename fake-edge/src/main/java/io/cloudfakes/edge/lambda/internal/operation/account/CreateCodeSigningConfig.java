package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfig;
import software.amazon.awssdk.services.lambda.model.CreateCodeSigningConfigRequest;
import software.amazon.awssdk.services.lambda.model.CreateCodeSigningConfigResponse;

/**
 * Makes a code signing configuration.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateCodeSigningConfig.html">CreateCodeSigningConfig</a>
 */
public final class CreateCodeSigningConfig
    implements Operation<
        CreateCodeSigningConfigRequest, CreateCodeSigningConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("Description", "AllowedPublishers", "CodeSigningPolicies", "Tags");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(CreateCodeSigningConfigRequest.builder());
  }

  @Override
  public Outcome<CreateCodeSigningConfigResponse, LambdaState> decide(
      CreateCodeSigningConfigRequest request, LambdaState state, CallContext call) {
    String id = "csc-" + call.ids().hex("code-signing-config", 17);
    CodeSigningConfig config =
        CodeSigningConfig.builder()
            .codeSigningConfigId(id)
            .codeSigningConfigArn(
                "arn:aws:lambda:"
                    + call.region()
                    + ":"
                    + call.account()
                    + ":code-signing-config:"
                    + id)
            .description(request.description())
            .allowedPublishers(request.allowedPublishers())
            .codeSigningPolicies(CodeSigningConfigs.policies(request.codeSigningPolicies()))
            .lastModified(Configurations.modified(call.now()))
            .build();
    return Outcome.<CreateCodeSigningConfigResponse, LambdaState>of(
            CreateCodeSigningConfigResponse.builder().codeSigningConfig(config).build(),
            new LambdaChange.CodeSigningPut(config))
        .and(new LambdaChange.TagsPut(config.codeSigningConfigArn(), new TreeMap<>(request.tags())))
        .withStatus(201);
  }
}
