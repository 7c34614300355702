package io.cloudfakes.edge.lambda.scenario;

import static io.cloudfakes.edge.lambda.scenario.Stage.ARN;
import static io.cloudfakes.edge.lambda.scenario.Stage.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigNotFoundException;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyStatusEnum;
import software.amazon.awssdk.services.lambda.model.RecursiveLoop;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;
import software.amazon.awssdk.services.lambda.model.UpdateRuntimeOn;

/** Concurrency, recursion, runtimes and signatures of functions. */
final class SettingScenarios {
  private SettingScenarios() {}

  static void addTo(Scenarios all) {
    all.on("PutFunctionConcurrency", SettingScenarios::reserve)
        .on("GetFunctionConcurrency", SettingScenarios::reserved)
        .on("DeleteFunctionConcurrency", SettingScenarios::share)
        .on("PutProvisionedConcurrencyConfig", SettingScenarios::provision)
        .on("GetProvisionedConcurrencyConfig", SettingScenarios::provisioned)
        .on("ListProvisionedConcurrencyConfigs", SettingScenarios::allProvisioned)
        .on("DeleteProvisionedConcurrencyConfig", SettingScenarios::unprovision)
        .on("PutFunctionRecursionConfig", SettingScenarios::allowLoops)
        .on("GetFunctionRecursionConfig", SettingScenarios::loops)
        .on("PutRuntimeManagementConfig", SettingScenarios::manageRuntime)
        .on("GetRuntimeManagementConfig", SettingScenarios::runtime);
  }

  private static void reserve(Stage stage) {
    stage.function();
    assertThat(
            stage
                .lambda()
                .putFunctionConcurrency(b -> b.functionName(NAME).reservedConcurrentExecutions(0))
                .reservedConcurrentExecutions())
        .isZero();
    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> stage.invoke(null))
        .satisfies(
            refusal ->
                assertThat(refusal.reasonAsString())
                    .isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded"));
  }

  private static void reserved(Stage stage) {
    stage.function();
    assertThat(
            stage
                .lambda()
                .getFunctionConcurrency(b -> b.functionName(NAME))
                .reservedConcurrentExecutions())
        .isNull();
    stage
        .lambda()
        .putFunctionConcurrency(b -> b.functionName(NAME).reservedConcurrentExecutions(5));
    assertThat(
            stage
                .lambda()
                .getFunctionConcurrency(b -> b.functionName(NAME))
                .reservedConcurrentExecutions())
        .isEqualTo(5);
  }

  private static void share(Stage stage) {
    stage.function();
    stage
        .lambda()
        .putFunctionConcurrency(b -> b.functionName(NAME).reservedConcurrentExecutions(0));
    stage.lambda().deleteFunctionConcurrency(b -> b.functionName(NAME));
    assertThat(stage.invoke(null)).isEqualTo("\"one 1\"");
  }

  private static void keepReady(Stage stage) {
    stage.published();
    stage
        .lambda()
        .putProvisionedConcurrencyConfig(
            b -> b.functionName(NAME).qualifier("live").provisionedConcurrentExecutions(3));
  }

  private static void provision(Stage stage) {
    stage.published();
    var made =
        stage
            .lambda()
            .putProvisionedConcurrencyConfig(
                b -> b.functionName(NAME).qualifier("1").provisionedConcurrentExecutions(2));
    assertThat(made.requestedProvisionedConcurrentExecutions()).isEqualTo(2);
    assertThat(made.status()).isEqualTo(ProvisionedConcurrencyStatusEnum.IN_PROGRESS);
  }

  private static void provisioned(Stage stage) {
    keepReady(stage);
    var found =
        stage.lambda().getProvisionedConcurrencyConfig(b -> b.functionName(NAME).qualifier("live"));
    assertThat(found.status()).isEqualTo(ProvisionedConcurrencyStatusEnum.READY);
    assertThat(found.allocatedProvisionedConcurrentExecutions()).isEqualTo(3);
  }

  private static void allProvisioned(Stage stage) {
    keepReady(stage);
    assertThat(
            stage
                .lambda()
                .listProvisionedConcurrencyConfigs(b -> b.functionName(NAME))
                .provisionedConcurrencyConfigs())
        .singleElement()
        .satisfies(one -> assertThat(one.functionArn()).isEqualTo(ARN + ":live"));
  }

  private static void unprovision(Stage stage) {
    keepReady(stage);
    stage.lambda().deleteProvisionedConcurrencyConfig(b -> b.functionName(NAME).qualifier("live"));
    assertThatExceptionOfType(ProvisionedConcurrencyConfigNotFoundException.class)
        .isThrownBy(
            () ->
                stage
                    .lambda()
                    .getProvisionedConcurrencyConfig(b -> b.functionName(NAME).qualifier("live")));
  }

  private static void allowLoops(Stage stage) {
    stage.function();
    assertThat(
            stage
                .lambda()
                .putFunctionRecursionConfig(
                    b -> b.functionName(NAME).recursiveLoop(RecursiveLoop.ALLOW))
                .recursiveLoop())
        .isEqualTo(RecursiveLoop.ALLOW);
  }

  private static void loops(Stage stage) {
    stage.function();
    assertThat(stage.lambda().getFunctionRecursionConfig(b -> b.functionName(NAME)).recursiveLoop())
        .isEqualTo(RecursiveLoop.TERMINATE);
  }

  private static void manageRuntime(Stage stage) {
    stage.function();
    var made =
        stage
            .lambda()
            .putRuntimeManagementConfig(
                b -> b.functionName(NAME).updateRuntimeOn(UpdateRuntimeOn.FUNCTION_UPDATE));
    assertThat(made.updateRuntimeOn()).isEqualTo(UpdateRuntimeOn.FUNCTION_UPDATE);
    assertThat(made.functionArn()).startsWith(ARN);
  }

  private static void runtime(Stage stage) {
    stage.function();
    assertThat(
            stage.lambda().getRuntimeManagementConfig(b -> b.functionName(NAME)).updateRuntimeOn())
        .isEqualTo(UpdateRuntimeOn.AUTO);
  }
}
