package io.cloudfakes.edge.lambda.scenario;

import static io.cloudfakes.edge.lambda.scenario.Stage.ARN;
import static io.cloudfakes.edge.lambda.scenario.Stage.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import software.amazon.awssdk.services.lambda.model.FunctionUrlAuthType;
import software.amazon.awssdk.services.lambda.model.InvokeMode;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Function URLs. */
final class UrlScenarios {
  private UrlScenarios() {}

  static void addTo(Scenarios all) {
    all.on("CreateFunctionUrlConfig", UrlScenarios::create)
        .on("GetFunctionUrlConfig", UrlScenarios::get)
        .on("ListFunctionUrlConfigs", UrlScenarios::list)
        .on("UpdateFunctionUrlConfig", UrlScenarios::update)
        .on("DeleteFunctionUrlConfig", UrlScenarios::delete);
  }

  private static String url(Stage stage) {
    return stage
        .lambda()
        .createFunctionUrlConfig(
            b ->
                b.functionName(NAME)
                    .authType(FunctionUrlAuthType.NONE)
                    .cors(c -> c.allowOrigins("https://example.com").maxAge(60)))
        .functionUrl();
  }

  private static void create(Stage stage) {
    stage.function();
    assertThat(url(stage)).matches("https://[a-z0-9]{32}\\.lambda-url\\.us-east-1\\.on\\.aws/");
    assertThatExceptionOfType(ResourceConflictException.class).isThrownBy(() -> url(stage));
  }

  private static void get(Stage stage) {
    stage.function();
    String url = url(stage);
    var found = stage.lambda().getFunctionUrlConfig(b -> b.functionName(NAME));
    assertThat(found.functionUrl()).isEqualTo(url);
    assertThat(found.invokeMode()).isEqualTo(InvokeMode.BUFFERED);
    assertThat(found.cors().allowOrigins()).containsExactly("https://example.com");
  }

  private static void list(Stage stage) {
    stage.function();
    url(stage);
    assertThat(
            stage.lambda().listFunctionUrlConfigs(b -> b.functionName(NAME)).functionUrlConfigs())
        .singleElement()
        .satisfies(one -> assertThat(one.functionArn()).isEqualTo(ARN));
  }

  private static void update(Stage stage) {
    stage.function();
    String url = url(stage);
    var updated =
        stage
            .lambda()
            .updateFunctionUrlConfig(
                b ->
                    b.functionName(NAME)
                        .authType(FunctionUrlAuthType.AWS_IAM)
                        .invokeMode(InvokeMode.RESPONSE_STREAM));
    assertThat(updated.functionUrl()).isEqualTo(url);
    assertThat(updated.authType()).isEqualTo(FunctionUrlAuthType.AWS_IAM);
    assertThat(updated.invokeMode()).isEqualTo(InvokeMode.RESPONSE_STREAM);
  }

  private static void delete(Stage stage) {
    stage.function();
    url(stage);
    stage.lambda().deleteFunctionUrlConfig(b -> b.functionName(NAME));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> stage.lambda().getFunctionUrlConfig(b -> b.functionName(NAME)));
  }
}
