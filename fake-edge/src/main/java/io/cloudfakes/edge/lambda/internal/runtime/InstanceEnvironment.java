package io.cloudfakes.edge.lambda.internal.runtime;

import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;

/**
 * The environment variables uploaded code sees: the function's own and those AWS sets. Credentials
 * are not among them, for execution roles have no meaning here.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Defined
 *     runtime environment variables</a>
 */
final class InstanceEnvironment {
  private InstanceEnvironment() {}

  static Map<String, String> of(
      FunctionKey function, FunctionVersion version, Code.Uploaded code, String logStream) {
    Map<String, String> variables = new TreeMap<>();
    EnvironmentResponse own = version.configuration().environment();
    if (own != null) {
      variables.putAll(own.variables());
    }
    variables.put("_HANDLER", code.handler());
    variables.put("AWS_DEFAULT_REGION", function.region());
    variables.put("AWS_REGION", function.region());
    variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + code.runtime());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(version.memorySize()));
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", version.number());
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", version.configuration().loggingConfig().logGroup());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
    variables.put("LAMBDA_TASK_ROOT", "/var/task");
    variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    variables.putIfAbsent("LANG", "en_US.UTF-8");
    variables.putIfAbsent("TZ", ":UTC");
    return variables;
  }
}
