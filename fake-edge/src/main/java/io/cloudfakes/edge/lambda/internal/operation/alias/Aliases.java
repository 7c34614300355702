package io.cloudfakes.edge.lambda.internal.operation.alias;

import io.cloudfakes.edge.lambda.internal.rule.Constraints;
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
  private static final String NAME = "(?!^[0-9]+$)([a-zA-Z0-9-_]+)";
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_DESCRIPTION = 256;

  private Aliases() {}

  static String name(@Nullable String name) {
    String given = Constraints.required("name", name);
    Constraints.pattern("name", given, NAME);
    Constraints.atMost("name", given, LONGEST_NAME);
    return given;
  }

  static void requireDescription(@Nullable String description) {
    Constraints.atMost("description", description, LONGEST_DESCRIPTION);
  }

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
    Constraints.pattern("functionVersion", version, "(\\$LATEST|[0-9]+)");
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
    weights.forEach((version, weight) -> requireWeight(function, main, version, weight));
    return AliasRoutingConfiguration.builder().additionalVersionWeights(weights).build();
  }

  private static void requireWeight(
      DeployedFunction function, String main, String version, Double weight) {
    if (!(weight >= 0 && weight <= 1)) {
      throw LambdaErrors.constraint(
              "routingConfig.additionalVersionWeights",
              "{" + version + "=" + weight + "}",
              "Map value must satisfy constraint: [Member must have value "
                  + (weight < 0 ? "greater than or equal to 0.0" : "less than or equal to 1.0")
                  + ", Member must not be null]")
          .asException();
    }
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
