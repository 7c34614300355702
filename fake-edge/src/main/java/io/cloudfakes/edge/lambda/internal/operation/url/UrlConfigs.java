package io.cloudfakes.edge.lambda.internal.operation.url;

import io.cloudfakes.edge.lambda.internal.rule.Constraints;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.Cors;
import software.amazon.awssdk.services.lambda.model.FunctionUrlConfig;

/** What function URLs may be: of functions and aliases, not of versions. */
final class UrlConfigs {
  private static final String QUALIFIER = "(^\\$LATEST$)|((?!^[0-9]+$)([a-zA-Z0-9-_]+))";
  private static final int LONGEST_AGE = 86_400;

  private UrlConfigs() {}

  static FunctionLookup lookup(
      @Nullable String name, @Nullable String qualifier, LambdaState state, CallContext call) {
    Constraints.pattern("qualifier", qualifier, QUALIFIER);
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

  static void require(@Nullable String authType, @Nullable String invokeMode, @Nullable Cors cors) {
    Constraints.oneOf("authType", authType, List.of("NONE", "AWS_IAM"));
    Constraints.oneOf("invokeMode", invokeMode, List.of("BUFFERED", "RESPONSE_STREAM"));
    if (invokeMode != null && invokeMode.equals("RESPONSE_STREAM")) {
      throw LambdaErrors.notModelled("InvokeMode=RESPONSE_STREAM of function URLs").asException();
    }
    if (cors != null) {
      Constraints.between("cors.maxAge", cors.maxAge(), 0, LONGEST_AGE);
    }
  }
}
