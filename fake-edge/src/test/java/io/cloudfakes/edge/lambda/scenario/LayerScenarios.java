package io.cloudfakes.edge.lambda.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import software.amazon.awssdk.services.lambda.model.LayerVersionsListItem;
import software.amazon.awssdk.services.lambda.model.LayersListItem;
import software.amazon.awssdk.services.lambda.model.PublishLayerVersionResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.Runtime;

/** Layers and their policies. */
final class LayerScenarios {
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:layer:tools";

  private LayerScenarios() {}

  static void addTo(Scenarios all) {
    all.on("PublishLayerVersion", LayerScenarios::publish)
        .on("GetLayerVersion", LayerScenarios::get)
        .on("GetLayerVersionByArn", LayerScenarios::getByArn)
        .on("ListLayers", LayerScenarios::list)
        .on("ListLayerVersions", LayerScenarios::versions)
        .on("DeleteLayerVersion", LayerScenarios::delete)
        .on("AddLayerVersionPermission", LayerScenarios::permit)
        .on("GetLayerVersionPolicy", LayerScenarios::policy)
        .on("RemoveLayerVersionPermission", LayerScenarios::forbid);
  }

  private static PublishLayerVersionResponse layer(Stage stage) {
    return stage
        .lambda()
        .publishLayerVersion(
            b ->
                b.layerName("tools")
                    .description("all we need")
                    .licenseInfo("MIT")
                    .compatibleRuntimes(Runtime.JAVA17)
                    .content(c -> c.zipFile(Stage.code())));
  }

  private static void publish(Stage stage) {
    PublishLayerVersionResponse first = layer(stage);
    assertThat(first.layerVersionArn()).isEqualTo(ARN + ":1");
    assertThat(first.licenseInfo()).isEqualTo("MIT");
    assertThat(layer(stage).version()).isEqualTo(2);
    assertThat(stage.create(b -> b.layers(ARN + ":2")).layers()).hasSize(1);
  }

  private static void get(Stage stage) {
    layer(stage);
    var found = stage.lambda().getLayerVersion(b -> b.layerName("tools").versionNumber(1L));
    assertThat(found.description()).isEqualTo("all we need");
    assertThat(found.content().codeSize()).isPositive();
  }

  private static void getByArn(Stage stage) {
    layer(stage);
    assertThat(stage.lambda().getLayerVersionByArn(b -> b.arn(ARN + ":1")).layerArn())
        .isEqualTo(ARN);
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> stage.lambda().getLayerVersionByArn(b -> b.arn(ARN + ":2")));
  }

  private static void list(Stage stage) {
    layer(stage);
    layer(stage);
    assertThat(stage.lambda().listLayers(b -> b.compatibleRuntime(Runtime.JAVA17)).layers())
        .singleElement()
        .extracting(LayersListItem::latestMatchingVersion)
        .extracting(LayerVersionsListItem::version)
        .isEqualTo(2L);
    assertThat(stage.lambda().listLayers(b -> b.compatibleRuntime(Runtime.NODEJS22_X)).layers())
        .isEmpty();
  }

  private static void versions(Stage stage) {
    layer(stage);
    layer(stage);
    assertThat(stage.lambda().listLayerVersions(b -> b.layerName(ARN)).layerVersions())
        .extracting(LayerVersionsListItem::version)
        .containsExactly(2L, 1L);
  }

  private static void delete(Stage stage) {
    layer(stage);
    stage.lambda().deleteLayerVersion(b -> b.layerName("tools").versionNumber(1L));
    assertThat(stage.lambda().listLayers(b -> {}).layers()).isEmpty();
    assertThat(layer(stage).version()).as("numbers are not given again").isEqualTo(2);
  }

  private static String share(Stage stage) {
    layer(stage);
    return stage
        .lambda()
        .addLayerVersionPermission(
            b ->
                b.layerName("tools")
                    .versionNumber(1L)
                    .statementId("all")
                    .action("lambda:GetLayerVersion")
                    .principal("*"))
        .statement();
  }

  private static void permit(Stage stage) {
    assertThat(share(stage)).contains("\"Sid\":\"all\"", "\"Resource\":\"" + ARN + ":1\"");
  }

  private static void policy(Stage stage) {
    String statement = share(stage);
    assertThat(
            stage
                .lambda()
                .getLayerVersionPolicy(b -> b.layerName("tools").versionNumber(1L))
                .policy())
        .contains(statement);
  }

  private static void forbid(Stage stage) {
    share(stage);
    stage
        .lambda()
        .removeLayerVersionPermission(
            b -> b.layerName("tools").versionNumber(1L).statementId("all"));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(
            () ->
                stage.lambda().getLayerVersionPolicy(b -> b.layerName("tools").versionNumber(1L)));
  }
}
