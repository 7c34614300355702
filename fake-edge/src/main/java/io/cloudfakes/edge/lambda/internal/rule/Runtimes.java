package io.cloudfakes.edge.lambda.internal.rule;

import java.util.List;
import software.amazon.awssdk.services.lambda.model.Runtime;

/** The runtimes functions may have. */
public final class Runtimes {
  /** Those whose packages run in this JVM. */
  private static final List<String> JAVA =
      List.of("java8.al2", "java11", "java17", "java21", "java25");

  /** In the order in which AWS's message names them. */
  private static final List<String> VALID =
      List.of(
          "nodejs20.x",
          "python3.14",
          "provided.al2023",
          "python3.12",
          "python3.13",
          "nodejs24.x",
          "nodejs22.x",
          "java25",
          "python3.10",
          "python3.11",
          "java21",
          "ruby3.3",
          "ruby3.4",
          "ruby3.2",
          "python3.8",
          "python3.9",
          "java17",
          "nodejs16.x",
          "dotnet10",
          "dotnet8",
          "java11",
          "dotnet6",
          "nodejs18.x",
          "provided.al2",
          "java8.al2");

  private Runtimes() {}

  public static boolean isJava(String runtime) {
    return JAVA.contains(runtime);
  }

  /**
   * Refuses what is no runtime, or none any more.
   *
   * @throws io.cloudfakes.AwsErrorException {@code InvalidParameterValueException} (400)
   */
  public static void require(String runtime) {
    if (VALID.contains(runtime)) {
      return;
    }
    if (Runtime.fromValue(runtime) == Runtime.UNKNOWN_TO_SDK_VERSION) {
      throw LambdaErrors.invalidParameter(
              "Value "
                  + runtime
                  + " at 'runtime' failed to satisfy constraint: Member must satisfy enum value"
                  + " set: "
                  + VALID
                  + " or be a valid ARN")
          .asException();
    }
    throw LambdaErrors.invalidParameter(
            "The runtime parameter of "
                + runtime
                + " is no longer supported for creating or updating AWS"
                + " Lambda functions. We recommend you use a supported runtime while creating or"
                + " updating functions.")
        .asException();
  }
}
