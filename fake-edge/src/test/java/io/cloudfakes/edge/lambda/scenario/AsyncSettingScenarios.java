package io.cloudfakes.edge.lambda.scenario;

import static io.cloudfakes.edge.lambda.scenario.Stage.ARN;
import static io.cloudfakes.edge.lambda.scenario.Stage.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** What is set for asynchronous invocations. */
final class AsyncSettingScenarios {
  private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:lost";

  private AsyncSettingScenarios() {}

  static void addTo(Scenarios all) {
    all.on("PutFunctionEventInvokeConfig", AsyncSettingScenarios::put)
        .on("UpdateFunctionEventInvokeConfig", AsyncSettingScenarios::update)
        .on("GetFunctionEventInvokeConfig", AsyncSettingScenarios::get)
        .on("ListFunctionEventInvokeConfigs", AsyncSettingScenarios::list)
        .on("DeleteFunctionEventInvokeConfig", AsyncSettingScenarios::delete);
  }

  private static void configured(Stage stage) {
    stage.function();
    stage
        .lambda()
        .putFunctionEventInvokeConfig(
            b ->
                b.functionName(NAME)
                    .maximumRetryAttempts(1)
                    .destinationConfig(d -> d.onFailure(f -> f.destination(QUEUE))));
  }

  private static void put(Stage stage) {
    configured(stage);
    var again =
        stage
            .lambda()
            .putFunctionEventInvokeConfig(b -> b.functionName(NAME).maximumEventAgeInSeconds(60));
    assertThat(again.maximumEventAgeInSeconds()).isEqualTo(60);
    assertThat(again.maximumRetryAttempts()).as("what is not given is reset").isNull();
    assertThat(again.functionArn()).isEqualTo(ARN + ":$LATEST");
  }

  private static void update(Stage stage) {
    configured(stage);
    var updated =
        stage
            .lambda()
            .updateFunctionEventInvokeConfig(
                b -> b.functionName(NAME).maximumEventAgeInSeconds(60));
    assertThat(updated.maximumRetryAttempts()).as("what is not given stays").isEqualTo(1);
    assertThat(updated.destinationConfig().onFailure().destination()).isEqualTo(QUEUE);
  }

  private static void get(Stage stage) {
    configured(stage);
    var found = stage.lambda().getFunctionEventInvokeConfig(b -> b.functionName(NAME));
    assertThat(found.maximumRetryAttempts()).isEqualTo(1);
    assertThat(found.lastModified()).isNotNull();
  }

  private static void list(Stage stage) {
    configured(stage);
    assertThat(
            stage
                .lambda()
                .listFunctionEventInvokeConfigs(b -> b.functionName(NAME))
                .functionEventInvokeConfigs())
        .singleElement()
        .satisfies(one -> assertThat(one.maximumRetryAttempts()).isEqualTo(1));
  }

  private static void delete(Stage stage) {
    configured(stage);
    stage.lambda().deleteFunctionEventInvokeConfig(b -> b.functionName(NAME));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> stage.lambda().getFunctionEventInvokeConfig(b -> b.functionName(NAME)));
  }
}
