package io.cloudfakes.edge.lambda.internal.operation.alias;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.AliasRoutingConfiguration;

/** What an alias may be. */
final class Aliases {
  private Aliases() {}

  /**
   * The alias of that name.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none
   */
  static AliasConfiguration required(FunctionLookup lookup, String name) {
    AliasConfiguration alias = lookup.found() == null ? null : lookup.found().aliases().get(name);
    if (alias == null) {
      throw LambdaErrors.aliasNotFound(lookup.key(), name).asException();
    }
    return alias;
  }

  /**
   * Refuses versions that are not there.
   *
   * @throws io.cloudfakes.AwsErrorException {@code ResourceNotFoundException} (404)
   */
  static void requireVersion(DeployedFunction function, String version) {
    if (function.version(version) == null) {
      throw LambdaErrors.functionNotFound(function.key(), version).asException();
    }
  }

  /**
   * The routing with checked weights; null when there is none.
   *
   * @throws io.cloudfakes.AwsErrorException when AWS would refuse it
   */
  static @Nullable AliasRoutingConfiguration routing(
      DeployedFunction function, String main, @Nullable AliasRoutingConfiguration asked) {
    if (asked == null || asked.additionalVersionWeights().isEmpty()) {
      return null;
    }
    Map<String, Double> weights = new TreeMap<>(asked.additionalVersionWeights());
    if (weights.size() > 1) {
      throw LambdaErrors.invalidParameter(
              "Number of items in AdditionalVersionWeights cannot be greater than 1")
          .asException();
    }
    if (main.equals(FunctionVersion.LATEST) || weights.containsKey(FunctionVersion.LATEST)) {
      throw LambdaErrors.invalidParameter(
              "$LATEST is not supported for an alias pointing to more than 1 version")
          .asException();
    }
    weights.keySet().forEach(version -> requireOther(function, main, version));
    return AliasRoutingConfiguration.builder().additionalVersionWeights(weights).build();
  }

  private static void requireOther(DeployedFunction function, String main, String version) {
    if (version.equals(main)) {
      throw LambdaErrors.invalidParameter(
              "Invalid function version "
                  + version
                  + ". Function version "
                  + version
                  + " is already included in routing configuration.")
          .asException();
    }
    requireVersion(function, version);
  }
}
