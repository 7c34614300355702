package io.cloudfakes.edge.lambda.internal.operation.function;

import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfig;
import software.amazon.awssdk.services.lambda.model.CodeSigningPolicy;
import software.amazon.awssdk.services.lambda.model.PutFunctionCodeSigningConfigResponse;

/** What a function's code signing configuration asks of its code. */
final class CodeSigning {
  private CodeSigning() {}

  /**
   * The function with that configuration.
   *
   * @throws io.cloudfakes.AwsErrorException when there is no such configuration
   */
  static DeployedFunction applied(
      DeployedFunction function, @Nullable String configArn, LambdaState state) {
    if (configArn == null || configArn.isEmpty()) {
      return function;
    }
    if (state.codeSigning().get(configArn) == null) {
      throw LambdaErrors.noCodeSigningConfig(configArn).asException();
    }
    DeployedFunction applied =
        function.withSetting(
            PutFunctionCodeSigningConfigResponse.class,
            "",
            PutFunctionCodeSigningConfigResponse.builder()
                .codeSigningConfigArn(configArn)
                .functionName(function.key().name())
                .build());
    require(applied, state);
    return applied;
  }

  /**
   * Refuses code, none of which is signed here, where only signed code is allowed.
   *
   * @throws io.cloudfakes.AwsErrorException {@code CodeVerificationFailedException} (400)
   */
  static void require(DeployedFunction function, LambdaState state) {
    PutFunctionCodeSigningConfigResponse setting =
        function.setting(PutFunctionCodeSigningConfigResponse.class, "");
    CodeSigningConfig config =
        setting == null ? null : state.codeSigning().get(setting.codeSigningConfigArn());
    if (config != null
        && config.codeSigningPolicies().untrustedArtifactOnDeployment()
            == CodeSigningPolicy.ENFORCE) {
      throw LambdaErrors.codeNotSigned().asException();
    }
  }
}
