package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;

/**
 * A function as a call names it, found or not.
 *
 * @param qualifier the version or alias asked for; null when none was
 * @param found null when there is no such function
 */
public record FunctionLookup(
    FunctionKey key, @Nullable String qualifier, @Nullable DeployedFunction found) {
  /**
   * Looks a function up.
   *
   * @throws io.cloudfakes.AwsErrorException when the name is malformed, or of another region or
   *     account
   */
  public static FunctionLookup of(
      String functionName, @Nullable String beside, LambdaState state, CallContext call) {
    FunctionName name = FunctionName.parse(functionName);
    String qualifier = name.qualifier(beside);
    FunctionKey key = name.key(call.account(), call.region());
    if (!key.region().equals(call.region())) {
      throw LambdaErrors.otherRegion(key.region(), call.region()).asException();
    }
    if (!key.account().equals(call.account())) {
      DeployedFunction foreign = state.function(key);
      throw foreign != null && !foreign.policies().isEmpty()
          ? LambdaErrors.notModelled(
                  "lambda resource policies that let another account in; call "
                      + key.arn()
                      + " with its own account's credentials")
              .asException()
          : LambdaErrors.accessDenied().asException();
    }
    return new FunctionLookup(key, qualifier, state.function(key));
  }

  /** Whether there are the function and the version or alias asked for. */
  public boolean exists() {
    return found != null && versionNumber(found) != null;
  }

  /**
   * The function, which has the version or alias asked for.
   *
   * @throws io.cloudfakes.AwsErrorException when there is no such function, version or alias
   */
  public DeployedFunction required() {
    if (found == null || !exists()) {
      throw LambdaErrors.functionNotFound(key, qualifier).asException();
    }
    return found;
  }

  /**
   * The version asked for; of an alias its main one.
   *
   * @throws io.cloudfakes.AwsErrorException when there is no such function, version or alias
   */
  public FunctionVersion version() {
    DeployedFunction function = required();
    FunctionVersion version = function.version(String.valueOf(versionNumber(function)));
    if (version == null) {
      throw LambdaErrors.functionNotFound(key, qualifier).asException();
    }
    return version;
  }

  /**
   * The version that is to be run; of an alias with weights one of its versions.
   *
   * @param draw from 0 to 1
   * @throws io.cloudfakes.AwsErrorException when there is no such function, version or alias
   */
  public FunctionVersion version(double draw) {
    DeployedFunction function = required();
    AliasConfiguration alias = alias();
    if (alias != null && alias.routingConfig() != null) {
      double upTo = 0;
      Map<String, Double> weights = new TreeMap<>(alias.routingConfig().additionalVersionWeights());
      for (Map.Entry<String, Double> weight : weights.entrySet()) {
        upTo += weight.getValue();
        FunctionVersion other = function.version(weight.getKey());
        if (draw < upTo && other != null) {
          return other;
        }
      }
    }
    return version();
  }

  /** The alias asked for; null when none was. */
  public @Nullable AliasConfiguration alias() {
    return found == null || qualifier == null ? null : found.aliases().get(qualifier);
  }

  private @Nullable String versionNumber(DeployedFunction function) {
    if (qualifier == null) {
      return FunctionVersion.LATEST;
    }
    AliasConfiguration alias = alias();
    if (alias != null) {
      return alias.functionVersion();
    }
    return function.version(qualifier) == null ? null : qualifier;
  }

  /** What policies and settings are kept under: the version or alias, or "". */
  public String part() {
    return qualifier == null ? "" : qualifier;
  }

  /** The ARN in the form it was asked for: with a version when the call named one. */
  public String arn() {
    return qualifier == null ? key.arn() : key.arn(qualifier);
  }
}
