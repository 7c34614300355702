package io.cloudfakes.edge.lambda.internal.rule;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.Environment;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;

/** A function's environment variables. */
final class Environments {
  private static final int LARGEST = 4096;

  /** Names that Lambda sets itself. */
  private static final List<String> RESERVED =
      List.of(
          "_HANDLER",
          "_X_AMZN_TRACE_ID",
          "AWS_DEFAULT_REGION",
          "AWS_REGION",
          "AWS_EXECUTION_ENV",
          "AWS_LAMBDA_FUNCTION_NAME",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          "AWS_LAMBDA_FUNCTION_VERSION",
          "AWS_LAMBDA_INITIALIZATION_TYPE",
          "AWS_LAMBDA_LOG_GROUP_NAME",
          "AWS_LAMBDA_LOG_STREAM_NAME",
          "AWS_ACCESS_KEY",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "AWS_LAMBDA_RUNTIME_API",
          "LAMBDA_TASK_ROOT",
          "LAMBDA_RUNTIME_DIR");

  private Environments() {}

  /**
   * Refuses what no environment may have.
   *
   * @throws io.cloudfakes.AwsErrorException {@code InvalidParameterValueException}
   */
  static void require(Environment environment) {
    Map<String, String> variables = new TreeMap<>(environment.variables());
    int size = 0;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      String name = variable.getKey();
      if (RESERVED.contains(name)) {
        throw LambdaErrors.invalidParameter(
                "Lambda was unable to configure your environment variables because the environment"
                    + " variables you have provided contains reserved keys that are currently not"
                    + " supported for modification. Reserved keys used in this request: "
                    + name)
            .asException();
      }
      size += bytes(name) + bytes(variable.getValue());
    }
    if (size > LARGEST) {
      throw LambdaErrors.invalidParameter(
              "Lambda was unable to configure your environment variables because the environment"
                  + " variables you have provided exceeded the 4KB limit. String measured: "
                  + json(variables))
          .asException();
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String json(Map<String, String> variables) {
    StringBuilder text = new StringBuilder("{");
    variables.forEach(
        (name, value) ->
            text.append(text.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value)
                .append('"'));
    return text.append('}').toString();
  }

  static EnvironmentResponse described(Environment environment) {
    return EnvironmentResponse.builder().variables(new TreeMap<>(environment.variables())).build();
  }
}
