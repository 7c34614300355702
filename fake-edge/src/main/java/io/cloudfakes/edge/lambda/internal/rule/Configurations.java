package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.LogFormat;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;
import software.amazon.awssdk.services.lambda.model.SnapStartOptimizationStatus;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.StateReasonCode;
import software.amazon.awssdk.services.lambda.model.TracingMode;

/** How Lambda describes a function. */
public final class Configurations {
  /** The SHA-256 of no bytes at all. */
  private static final String NO_CODE = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  private static final DateTimeFormatter MODIFIED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

  private Configurations() {}

  /** AWS's defaults, of a function without code. */
  public static FunctionConfiguration.Builder defaults(FunctionKey key) {
    return FunctionConfiguration.builder()
        .functionName(key.name())
        .codeSize(0L)
        .codeSha256(NO_CODE)
        .description("")
        .timeout(3)
        .memorySize(128)
        .version(FunctionVersion.LATEST)
        .tracingConfig(t -> t.mode(TracingMode.PASS_THROUGH))
        .packageType(PackageType.ZIP)
        .architectures(Architecture.X86_64)
        .ephemeralStorage(e -> e.size(512))
        .snapStart(
            s ->
                s.applyOn(SnapStartApplyOn.NONE)
                    .optimizationStatus(SnapStartOptimizationStatus.OFF))
        .loggingConfig(l -> l.logFormat(LogFormat.TEXT).logGroup("/aws/lambda/" + key.name()));
  }

  /** That of a function which is deployed from an object, which is in no package. */
  public static FunctionConfiguration.Builder ofObject(FunctionKey key, String handler) {
    return defaults(key)
        .runtime("java17")
        .role("arn:aws:iam::" + key.account() + ":role/cloudfakes")
        .handler(handler)
        .timeout(900);
  }

  /** As listings describe a version: without its state. */
  public static FunctionConfiguration listed(FunctionVersion version, String arn) {
    return version.configuration().toBuilder().functionArn(arn).build();
  }

  /** In full. */
  public static FunctionConfiguration described(
      FunctionVersion version, String arn, CallContext call) {
    return version.isPending(call.now())
        ? pending(version, arn)
        : version.configuration().toBuilder()
            .functionArn(arn)
            .state(State.ACTIVE)
            .lastUpdateStatus(LastUpdateStatus.SUCCESSFUL)
            .build();
  }

  /** As a version is described while it is being made. */
  public static FunctionConfiguration pending(FunctionVersion version, String arn) {
    return listed(version, arn).toBuilder()
        .state(State.PENDING)
        .stateReason("The function is being created.")
        .stateReasonCode(StateReasonCode.CREATING)
        .build();
  }

  /**
   * Refuses what is asked of a version that is still being made.
   *
   * @throws io.cloudfakes.AwsErrorException ResourceConflictException
   */
  public static void requireActive(FunctionVersion version, Instant now) {
    if (version.isPending(now)) {
      throw LambdaErrors.conflict(
              "The operation cannot be performed at this time. The function is currently in the"
                  + " following state: Pending")
          .asException();
    }
  }

  /** A time as {@code LastModified} has it. */
  public static String modified(Instant at) {
    return MODIFIED.format(at);
  }
}
