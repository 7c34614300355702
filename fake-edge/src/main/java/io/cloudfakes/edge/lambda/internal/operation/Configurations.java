package io.cloudfakes.edge.lambda.internal.operation;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.Settings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.LogFormat;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;
import software.amazon.awssdk.services.lambda.model.SnapStartOptimizationStatus;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.TracingMode;

/** How Lambda describes a function. */
final class Configurations {
  private static final DateTimeFormatter MODIFIED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

  private Configurations() {}

  /** As listings describe it: without its state. */
  static FunctionConfiguration listed(DeployedFunction function, String arn) {
    Settings settings = function.settings();
    return FunctionConfiguration.builder()
        .functionName(function.key().name())
        .functionArn(arn)
        .runtime(settings.runtime())
        .role(settings.role())
        .handler(function.code().handler())
        .codeSize(settings.codeSize())
        .description(settings.description())
        .timeout((int) settings.timeout().toSeconds())
        .memorySize(settings.memorySize())
        .lastModified(modified(function.lastModified()))
        .codeSha256(settings.codeSha256())
        .version(FunctionLookup.LATEST)
        .tracingConfig(t -> t.mode(TracingMode.PASS_THROUGH))
        .revisionId(function.revisionId())
        .packageType(PackageType.ZIP)
        .architecturesWithStrings(settings.architectures())
        .ephemeralStorage(e -> e.size(settings.ephemeralStorage()))
        .snapStart(
            s ->
                s.applyOn(SnapStartApplyOn.NONE)
                    .optimizationStatus(SnapStartOptimizationStatus.OFF))
        .loggingConfig(
            l -> l.logFormat(LogFormat.TEXT).logGroup("/aws/lambda/" + function.key().name()))
        .build();
  }

  /** In full. */
  static FunctionConfiguration described(DeployedFunction function, String arn) {
    return listed(function, arn).toBuilder()
        .state(State.ACTIVE)
        .lastUpdateStatus(LastUpdateStatus.SUCCESSFUL)
        .build();
  }

  private static String modified(Instant at) {
    return MODIFIED.format(at);
  }
}
