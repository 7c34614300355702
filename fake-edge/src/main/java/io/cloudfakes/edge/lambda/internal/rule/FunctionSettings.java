package io.cloudfakes.edge.lambda.internal.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.DeadLetterConfig;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.SnapStartOptimizationStatus;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.VpcConfig;

/** What a function is told to be, laid over what it was: members that are not given stay. */
public final class FunctionSettings {

  /** What a structure of settings may have; what else an SDK knows is refused by name. */
  private static final ModelledMembers LOGGING =
      ModelledMembers.of("LogFormat", "ApplicationLogLevel", "SystemLogLevel", "LogGroup");

  private FunctionSettings() {}

  /** The members of the request that this class reads. */
  public static final List<String> READ =
      List.of(
          "Role",
          "Handler",
          "Description",
          "Timeout",
          "MemorySize",
          "VpcConfig",
          "DeadLetterConfig",
          "Environment",
          "KMSKeyArn",
          "TracingConfig",
          "FileSystemConfigs",
          "ImageConfig",
          "EphemeralStorage",
          "SnapStart",
          "LoggingConfig",
          "Runtime");

  /** A request to change settings as one to make a function with them. */
  public static CreateFunctionRequest asCreation(UpdateFunctionConfigurationRequest request) {
    CreateFunctionRequest.Builder creation = CreateFunctionRequest.builder();
    SameMembers.copy(request, creation);
    return creation.build();
  }

  /**
   * The settings that follow, without code and layers.
   *
   * @throws io.cloudfakes.AwsErrorException when AWS would refuse them
   */
  public static FunctionConfiguration.Builder laidOver(
      FunctionConfiguration before, CreateFunctionRequest asked) {
    require(asked);
    FunctionConfiguration.Builder after = before.toBuilder();
    boolean image = before.packageType() == PackageType.IMAGE;
    if (image && (asked.handler() != null || asked.runtimeAsString() != null)) {
      throw LambdaErrors.invalidParameter(
              "Please don't provide Handler or Runtime or Layer when the intended function"
                  + " PackageType is Image.")
          .asException();
    }
    set(asked.role(), after::role);
    set(asked.handler(), after::handler);
    set(asked.runtimeAsString(), after::runtime);
    set(asked.description(), after::description);
    set(asked.timeout(), after::timeout);
    set(asked.memorySize(), after::memorySize);
    set(asked.kmsKeyArn(), after::kmsKeyArn);
    set(asked.ephemeralStorage(), after::ephemeralStorage);
    set(asked.vpcConfig(), vpc -> vpc(after, vpc));
    set(asked.deadLetterConfig(), letters -> deadLetters(after, letters));
    set(asked.loggingConfig(), logging -> logging(after, before, logging));
    if (asked.environment() != null) {
      Environments.require(asked.environment());
      after.environment(
          asked.environment().variables().isEmpty()
              ? null
              : Environments.described(asked.environment()));
    }
    set(asked.tracingConfig(), tracing -> after.tracingConfig(t -> t.mode(tracing.modeAsString())));
    set(
        asked.snapStart(),
        snap ->
            after.snapStart(
                s ->
                    s.applyOn(snap.applyOnAsString())
                        .optimizationStatus(SnapStartOptimizationStatus.OFF)));
    if (asked.hasFileSystemConfigs()) {
      after.fileSystemConfigs(asked.fileSystemConfigs());
    }
    set(asked.imageConfig(), config -> after.imageConfigResponse(i -> i.imageConfig(config)));
    return after;
  }

  private static void require(CreateFunctionRequest asked) {
    if (asked.runtimeAsString() != null) {
      Runtimes.require(asked.runtimeAsString());
    }
  }

  private static void vpc(FunctionConfiguration.Builder after, VpcConfig asked) {
    boolean none = asked.subnetIds().isEmpty() && asked.securityGroupIds().isEmpty();
    if (none) {
      after.vpcConfig(v -> v.subnetIds(List.of()).securityGroupIds(List.of()).vpcId(""));
      return;
    }
    if (asked.subnetIds().isEmpty() || asked.securityGroupIds().isEmpty()) {
      throw LambdaErrors.invalidParameter(
              "SubnetIds and SecurityIds must coexist or be both empty list.")
          .asException();
    }
    after.vpcConfig(
        v ->
            v.subnetIds(asked.subnetIds())
                .securityGroupIds(asked.securityGroupIds())
                .vpcId(Vpcs.of(asked.subnetIds().get(0)))
                .ipv6AllowedForDualStack(Boolean.TRUE.equals(asked.ipv6AllowedForDualStack())));
  }

  private static void deadLetters(FunctionConfiguration.Builder after, DeadLetterConfig asked) {
    String target = asked.targetArn();
    if (target == null || target.isEmpty()) {
      after.deadLetterConfig((DeadLetterConfig) null);
      return;
    }
    if (!target.matches("arn:aws[a-z-]*:(sqs|sns):[a-z0-9-]+:\\d{12}:.+")) {
      throw LambdaErrors.invalidParameter(
              "The provided dead-letter configuration TargetArn is invalid. Provide the ARN of an"
                  + " Amazon SQS queue or an Amazon SNS topic.")
          .asException();
    }
    after.deadLetterConfig(asked);
  }

  private static void logging(
      FunctionConfiguration.Builder after, FunctionConfiguration before, LoggingConfig asked) {
    LOGGING.check(asked, "LoggingConfig.", "UpdateFunctionConfiguration");
    String format =
        asked.logFormatAsString() == null
            ? before.loggingConfig().logFormatAsString()
            : asked.logFormatAsString();
    boolean json = format.equals("JSON");
    if (!json && (asked.applicationLogLevel() != null || asked.systemLogLevel() != null)) {
      throw LambdaErrors.invalidParameter(
              "To use ApplicationLogLevel or SystemLogLevel, LogFormat must be set to JSON.")
          .asException();
    }
    after.loggingConfig(
        l ->
            l.logFormat(format)
                .applicationLogLevel(json ? orInfo(asked.applicationLogLevelAsString()) : null)
                .systemLogLevel(json ? orInfo(asked.systemLogLevelAsString()) : null)
                .logGroup(
                    asked.logGroup() == null
                        ? before.loggingConfig().logGroup()
                        : asked.logGroup()));
  }

  private static String orInfo(@Nullable String level) {
    return level == null ? "INFO" : level;
  }

  private static <T> void set(@Nullable T value, java.util.function.Consumer<T> setter) {
    if (value != null) {
      setter.accept(value);
    }
  }
}
