package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigListItem;

/** Concurrency that is kept ready for a version or alias: there as soon as it is asked for. */
final class Provisioned {
  private Provisioned() {}

  /**
   * Looks up the version or alias it is for.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none, or it is {@code $LATEST}
   */
  static FunctionLookup lookup(
      String name, @Nullable String qualifier, LambdaState state, CallContext call) {
    FunctionLookup lookup = FunctionLookup.of(name, qualifier, state, call);
    lookup.required();
    if (lookup.version().number().equals(FunctionVersion.LATEST)) {
      throw LambdaErrors.invalidParameter(
              lookup.alias() == null
                  ? "Provisioned Concurrency Configs cannot be applied to unpublished function"
                      + " versions."
                  : "Alias can't be used for provisioned concurrency configuration on an"
                      + " unpublished function version")
          .asException();
    }
    return lookup;
  }

  /**
   * What is set.
   *
   * @throws io.cloudfakes.AwsErrorException when nothing is
   */
  static ProvisionedConcurrencyConfigListItem required(FunctionLookup lookup) {
    DeployedFunction function = lookup.required();
    ProvisionedConcurrencyConfigListItem config =
        function.setting(ProvisionedConcurrencyConfigListItem.class, lookup.part());
    if (config == null) {
      throw AwsError.of(
              "ProvisionedConcurrencyConfigNotFoundException",
              404,
              "No Provisioned Concurrency Config found for this function")
          .asException();
    }
    return config;
  }
}
