package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.lambda.model.DestinationConfig;
import software.amazon.awssdk.services.lambda.model.FunctionEventInvokeConfig;
import software.amazon.awssdk.services.lambda.model.PutFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

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
   * Sets what is asked for, laid over what was, and answers with it.
   *
   * @param response the builder of the answer
   * @throws io.cloudfakes.AwsErrorException when there is no such function, or AWS would refuse it
   */
  static <B extends SdkPojo & SdkBuilder<B, O>, O extends SdkResponse>
      Outcome<O, LambdaState> outcome(
          FunctionLookup lookup,
          FunctionEventInvokeConfig before,
          PutFunctionEventInvokeConfigRequest asked,
          B response,
          CallContext call) {
    DeployedFunction function = lookup.required();
    FunctionEventInvokeConfig config = laidOver(before, lookup, asked, call);
    SameMembers.copy(config, response);
    return Outcome.of(
        response.build(),
        new LambdaChange.FunctionPut(
            function.withSetting(FunctionEventInvokeConfig.class, part(lookup), config)));
  }

  private static FunctionEventInvokeConfig laidOver(
      FunctionEventInvokeConfig before,
      FunctionLookup lookup,
      PutFunctionEventInvokeConfigRequest asked,
      CallContext call) {
    Integer retries = asked.maximumRetryAttempts();
    Integer age = asked.maximumEventAgeInSeconds();
    DestinationConfig destinations = asked.destinationConfig();
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
