package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/**
 * A function as a call names it, found or not.
 *
 * @param qualifier the version or alias asked for; null when none was
 * @param found null when there is no such function
 */
public record FunctionLookup(
    FunctionKey key, @Nullable String qualifier, @Nullable DeployedFunction found) {
  /** The only version there is: versions and aliases are not modelled. */
  public static final String LATEST = "$LATEST";

  /**
   * Looks a function up.
   *
   * @throws io.cloudfakes.AwsErrorException when the name is malformed, or of another region or
   *     account
   */
  public static FunctionLookup of(
      @Nullable String functionName, @Nullable String beside, LambdaState state, CallContext call) {
    if (functionName == null) {
      throw LambdaErrors.missing("functionName").asException();
    }
    FunctionName name = FunctionName.parse(functionName);
    String qualifier = name.qualifier(beside);
    FunctionKey key = name.key(call.account(), call.region());
    if (!key.region().equals(call.region())) {
      throw LambdaErrors.otherRegion(key.region(), call.region()).asException();
    }
    if (!key.account().equals(call.account())) {
      DeployedFunction foreign = state.function(key);
      throw foreign != null && !foreign.policy().isEmpty()
          ? LambdaErrors.notModelled(
                  "lambda resource policies that let another account in; call "
                      + key.arn()
                      + " with its own account's credentials")
              .asException()
          : LambdaErrors.accessDenied().asException();
    }
    return new FunctionLookup(key, qualifier, state.function(key));
  }

  /**
   * The function, in its only version.
   *
   * @throws io.cloudfakes.AwsErrorException when there is no such function, version or alias
   */
  public DeployedFunction required() {
    if (found == null || (qualifier != null && !qualifier.equals(LATEST))) {
      throw LambdaErrors.functionNotFound(key, qualifier).asException();
    }
    return found;
  }

  /** The ARN in the form it was asked for: with a version when the call named one. */
  public String arn() {
    return qualifier == null ? key.arn() : key.arn(qualifier);
  }
}
