package io.cloudfakes.edge.lambda.internal.operation.url;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionUrlConfig;

/** What function URLs may be: of functions and aliases, not of versions. */
final class UrlConfigs {
  private UrlConfigs() {}

  static FunctionLookup lookup(
      String name, @Nullable String qualifier, LambdaState state, CallContext call) {
    FunctionLookup lookup = FunctionLookup.of(name, qualifier, state, call);
    lookup.required();
    return lookup;
  }

  /**
   * The configuration there is.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none
   */
  static FunctionUrlConfig required(FunctionLookup lookup) {
    FunctionUrlConfig config = lookup.required().setting(FunctionUrlConfig.class, lookup.part());
    if (config == null) {
      throw LambdaErrors.notFound("The resource you requested does not exist.").asException();
    }
    return config;
  }
}
