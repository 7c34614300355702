package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.DestinationConfig;
import software.amazon.awssdk.services.lambda.model.FunctionEventInvokeConfig;

/** What may be set for asynchronous invocations. */
final class EventInvokes {
  private static final List<String> DESTINATIONS = List.of("sqs", "sns", "lambda", "events", "s3");
  private static final ModelledMembers DESTINATION = ModelledMembers.of("OnSuccess", "OnFailure");

  private EventInvokes() {}

  /** The version or alias the setting is for: {@code $LATEST} when none is named. */
  static String part(FunctionLookup lookup) {
    return lookup.qualifier() == null ? FunctionVersion.LATEST : lookup.qualifier();
  }

  /**
   * What is set.
   *
   * @throws io.cloudfakes.AwsErrorException when nothing is
   */
  static FunctionEventInvokeConfig required(FunctionLookup lookup) {
    DeployedFunction function = lookup.found();
    FunctionEventInvokeConfig config =
        function == null ? null : function.setting(FunctionEventInvokeConfig.class, part(lookup));
    if (config == null) {
      throw LambdaErrors.notFound(
              "The function "
                  + lookup.key().arn(part(lookup))
                  + " doesn't have an EventInvokeConfig")
          .asException();
    }
    return config;
  }

  /**
   * What is asked for, laid over what was.
   *
   * @throws io.cloudfakes.AwsErrorException when AWS would refuse it
   */
  static FunctionEventInvokeConfig laidOver(
      FunctionEventInvokeConfig before,
      FunctionLookup lookup,
      @Nullable Integer retries,
      @Nullable Integer age,
      @Nullable DestinationConfig destinations,
      CallContext call) {
    if (retries == null && age == null && destinations == null) {
      throw LambdaErrors.invalidParameter(
              "You must specify at least one of error handling or destination setting.")
          .asException();
    }
    FunctionEventInvokeConfig.Builder after =
        before.toBuilder().functionArn(lookup.key().arn(part(lookup))).lastModified(call.now());
    if (retries != null) {
      after.maximumRetryAttempts(retries);
    }
    if (age != null) {
      after.maximumEventAgeInSeconds(age);
    }
    if (destinations != null) {
      DESTINATION.check(destinations, "DestinationConfig.", call);
      require(
          destinations.onSuccess() == null ? null : destinations.onSuccess().destination(),
          "onSuccess",
          lookup);
      require(
          destinations.onFailure() == null ? null : destinations.onFailure().destination(),
          "onFailure",
          lookup);
      after.destinationConfig(destinations);
    }
    return after.build();
  }

  private static void require(@Nullable String arn, String member, FunctionLookup lookup) {
    if (arn == null || arn.isEmpty()) {
      return;
    }
    Arn destination = Arn.parseOrNull(arn);
    if (destination == null || !DESTINATIONS.contains(destination.service())) {
      throw LambdaErrors.invalidParameter(
              "The provided destination config " + member + " '" + arn + "' is invalid.")
          .asException();
    }
    if (arn.equals(lookup.key().arn()) || arn.startsWith(lookup.key().arn() + ":")) {
      throw LambdaErrors.invalidParameter(
              "You can't specify the function as a destination for itself.")
          .asException();
    }
  }
}
