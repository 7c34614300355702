package io.cloudfakes.edge.lambda.scenario;

import static io.cloudfakes.edge.lambda.scenario.Stage.ARN;
import static io.cloudfakes.edge.lambda.scenario.Stage.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.CreateAliasResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetAliasResponse;
import software.amazon.awssdk.services.lambda.model.PublishVersionResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Versions and aliases. */
final class VersionScenarios {
  private VersionScenarios() {}

  static void addTo(Scenarios all) {
    all.on("PublishVersion", VersionScenarios::publish)
        .on("ListVersionsByFunction", VersionScenarios::list)
        .on("CreateAlias", VersionScenarios::createAlias)
        .on("GetAlias", VersionScenarios::getAlias)
        .on("ListAliases", VersionScenarios::listAliases)
        .on("UpdateAlias", VersionScenarios::updateAlias)
        .on("DeleteAlias", VersionScenarios::deleteAlias);
  }

  private static void publish(Stage stage) {
    stage.function();
    PublishVersionResponse first =
        stage.lambda().publishVersion(b -> b.functionName(NAME).description("first"));
    assertThat(first.version()).isEqualTo("1");
    assertThat(first.functionArn()).isEqualTo(ARN + ":1");
    assertThat(first.description()).isEqualTo("first");
    assertThat(stage.lambda().publishVersion(b -> b.functionName(NAME)).version())
        .as("nothing has changed")
        .isEqualTo("1");
  }

  private static void list(Stage stage) {
    stage.published();
    assertThat(stage.lambda().listVersionsByFunction(b -> b.functionName(NAME)).versions())
        .extracting(FunctionConfiguration::version)
        .containsExactly("$LATEST", "1");
  }

  private static void createAlias(Stage stage) {
    stage.function();
    stage.lambda().publishVersion(b -> b.functionName(NAME));
    CreateAliasResponse made =
        stage
            .lambda()
            .createAlias(
                b ->
                    b.functionName(NAME)
                        .name("live")
                        .functionVersion("1")
                        .description("what is used"));
    assertThat(made.aliasArn()).isEqualTo(ARN + ":live");
    assertThat(made.description()).isEqualTo("what is used");
    assertThat(stage.invoke("live")).isEqualTo("\"one 1\"");
  }

  private static void getAlias(Stage stage) {
    stage.published();
    GetAliasResponse found = stage.lambda().getAlias(b -> b.functionName(NAME).name("live"));
    assertThat(found.functionVersion()).isEqualTo("1");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> stage.lambda().getAlias(b -> b.functionName(NAME).name("none")));
  }

  private static void listAliases(Stage stage) {
    stage.published();
    stage.lambda().createAlias(b -> b.functionName(NAME).name("beta").functionVersion("$LATEST"));
    assertThat(stage.lambda().listAliases(b -> b.functionName(NAME)).aliases())
        .extracting(AliasConfiguration::name)
        .containsExactly("beta", "live");
    assertThat(stage.lambda().listAliases(b -> b.functionName(NAME).functionVersion("1")).aliases())
        .hasSize(1);
  }

  private static void updateAlias(Stage stage) {
    stage.published();
    stage.lambda().updateFunctionConfiguration(b -> b.functionName(NAME).timeout(9));
    stage.lambda().publishVersion(b -> b.functionName(NAME));
    var updated =
        stage
            .lambda()
            .updateAlias(
                b ->
                    b.functionName(NAME)
                        .name("live")
                        .routingConfig(r -> r.additionalVersionWeights(Map.of("2", 0.1))));
    assertThat(updated.routingConfig().additionalVersionWeights()).containsEntry("2", 0.1);
    assertThat(updated.functionVersion()).isEqualTo("1");
  }

  private static void deleteAlias(Stage stage) {
    stage.published();
    stage.lambda().deleteAlias(b -> b.functionName(NAME).name("live"));
    assertThat(stage.lambda().listAliases(b -> b.functionName(NAME)).aliases()).isEmpty();
  }
}
