package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfig;
import software.amazon.awssdk.services.lambda.model.CodeSigningPolicies;
import software.amazon.awssdk.services.lambda.model.CodeSigningPolicy;
import software.amazon.awssdk.services.lambda.model.PutFunctionCodeSigningConfigResponse;

/** Which code functions may have. No code is signed here, so one that enforces refuses all code. */
final class CodeSigningConfigs {
  private CodeSigningConfigs() {}

  static CodeSigningConfig required(String arn, LambdaState state) {
    CodeSigningConfig config = state.codeSigning().get(arn);
    if (config == null) {
      throw LambdaErrors.noCodeSigningConfig(arn).asException();
    }
    return config;
  }

  /** The policies asked for: by default code that is not signed is taken, with a warning. */
  static CodeSigningPolicies policies(@Nullable CodeSigningPolicies asked) {
    if (asked == null || asked.untrustedArtifactOnDeploymentAsString() == null) {
      return CodeSigningPolicies.builder()
          .untrustedArtifactOnDeployment(CodeSigningPolicy.WARN)
          .build();
    }
    return asked;
  }

  /** The functions that have it, by ARN. */
  static List<String> functions(String arn, LambdaState state) {
    return state.functions().values().stream()
        .filter(function -> arn.equals(of(function)))
        .map(function -> function.key().arn())
        .toList();
  }

  private static @Nullable String of(DeployedFunction function) {
    PutFunctionCodeSigningConfigResponse setting =
        function.setting(PutFunctionCodeSigningConfigResponse.class, "");
    return setting == null ? null : setting.codeSigningConfigArn();
  }
}
