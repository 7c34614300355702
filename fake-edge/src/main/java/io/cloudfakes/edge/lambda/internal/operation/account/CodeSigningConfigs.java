package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.Constraints;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.AllowedPublishers;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfig;
import software.amazon.awssdk.services.lambda.model.CodeSigningPolicies;
import software.amazon.awssdk.services.lambda.model.CodeSigningPolicy;
import software.amazon.awssdk.services.lambda.model.PutFunctionCodeSigningConfigResponse;

/** Which code functions may have. No code is signed here, so one that enforces refuses all code. */
final class CodeSigningConfigs {
  private static final int MOST_PUBLISHERS = 20;

  private CodeSigningConfigs() {}

  static CodeSigningConfig required(@Nullable String arn, LambdaState state) {
    String given = Constraints.required("codeSigningConfigArn", arn);
    CodeSigningConfig config = state.codeSigning().get(given);
    if (config == null) {
      throw LambdaErrors.noCodeSigningConfig(given).asException();
    }
    return config;
  }

  static AllowedPublishers publishers(@Nullable AllowedPublishers asked) {
    AllowedPublishers given = Constraints.required("allowedPublishers", asked);
    int count = given.signingProfileVersionArns().size();
    if (count < 1 || count > MOST_PUBLISHERS) {
      throw LambdaErrors.constraint(
              "allowedPublishers.signingProfileVersionArns",
              given.signingProfileVersionArns().toString(),
              count < 1
                  ? "Member must have length greater than or equal to 1"
                  : "Member must have length less than or equal to " + MOST_PUBLISHERS)
          .asException();
    }
    return given;
  }

  /** The policies asked for: by default code that is not signed is taken, with a warning. */
  static CodeSigningPolicies policies(@Nullable CodeSigningPolicies asked) {
    if (asked == null || asked.untrustedArtifactOnDeploymentAsString() == null) {
      return CodeSigningPolicies.builder()
          .untrustedArtifactOnDeployment(CodeSigningPolicy.WARN)
          .build();
    }
    Constraints.oneOf(
        "codeSigningPolicies.untrustedArtifactOnDeployment",
        asked.untrustedArtifactOnDeploymentAsString(),
        List.of("Warn", "Enforce"));
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
