package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfig;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfigNotFoundException;
import software.amazon.awssdk.services.lambda.model.CodeSigningPolicy;
import software.amazon.awssdk.services.lambda.model.CodeVerificationFailedException;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.LayerVersionsListItem;
import software.amazon.awssdk.services.lambda.model.PublishLayerVersionResponse;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.Runtime;

/** Layers, code signing and tags. */
class LayersTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/photos";

  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final LambdaClient client = aws.client(LambdaClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private PublishLayerVersionResponse publish() {
    return client.publishLayerVersion(
        b ->
            b.layerName("fonts")
                .compatibleRuntimes(Runtime.JAVA21)
                .content(c -> c.zipFile(Packages.of("font.ttf", "x"))));
  }

  private void create(String... layers) {
    client.createFunction(
        b ->
            b.functionName("f")
                .runtime(Runtime.JAVA21)
                .role(ROLE)
                .handler("A")
                .layers(layers)
                .code(c -> c.zipFile(Packages.of("a", "b"))));
  }

  @Test
  void each_version_of_a_layer_has_the_next_number_and_functions_use_one() {
    assertThat(publish().version()).isEqualTo(1);
    PublishLayerVersionResponse second = publish();
    assertThat(second.layerVersionArn())
        .isEqualTo("arn:aws:lambda:us-east-1:123456789012:layer:fonts:2");

    create(second.layerVersionArn());

    assertThat(client.getFunctionConfiguration(b -> b.functionName("f")).layers())
        .singleElement()
        .satisfies(layer -> assertThat(layer.codeSize()).isPositive());
    assertThat(client.listLayerVersions(b -> b.layerName("fonts")).layerVersions())
        .extracting(LayerVersionsListItem::version)
        .containsExactly(2L, 1L);
    assertThat(client.listLayers(b -> b.compatibleRuntime(Runtime.JAVA21)).layers())
        .singleElement()
        .satisfies(layer -> assertThat(layer.latestMatchingVersion().version()).isEqualTo(2));
    assertThat(client.listLayers(b -> b.compatibleRuntime(Runtime.JAVA17)).layers()).isEmpty();
    client.deleteLayerVersion(b -> b.layerName("fonts").versionNumber(2L));
    assertThat(publish().version()).isEqualTo(3);
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.getLayerVersion(b -> b.layerName("fonts").versionNumber(2L)));
  }

  @Test
  void layers_that_are_not_there_or_too_many_are_refused() {
    String arn = publish().layerVersionArn();
    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> create(arn.replace(":1", ":9").replace("arn:aws", "arn:aws")))
        .withMessageContaining("does not exist");
    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> create(arn, arn))
        .withMessageContaining("Two different versions of the same layer are not allowed");
    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> create(arn, arn, arn, arn, arn, arn))
        .withMessageContaining("Cannot reference more than 5 layers.");
  }

  @Test
  void a_layers_version_has_a_policy_of_its_own() {
    publish();
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(
            () -> client.getLayerVersionPolicy(b -> b.layerName("fonts").versionNumber(1L)));
    client.addLayerVersionPermission(
        b ->
            b.layerName("fonts")
                .versionNumber(1L)
                .statementId("all")
                .action("lambda:GetLayerVersion")
                .principal("*"));

    assertThat(client.getLayerVersionPolicy(b -> b.layerName("fonts").versionNumber(1L)).policy())
        .contains("\"Sid\":\"all\"")
        .contains("layer:fonts:1");
    client.removeLayerVersionPermission(
        b -> b.layerName("fonts").versionNumber(1L).statementId("all"));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(
            () -> client.getLayerVersionPolicy(b -> b.layerName("fonts").versionNumber(1L)));
  }

  @Test
  void a_configuration_that_enforces_signatures_refuses_code_without_one() {
    CodeSigningConfig config =
        client
            .createCodeSigningConfig(
                b ->
                    b.allowedPublishers(
                            p ->
                                p.signingProfileVersionArns(
                                    "arn:aws:signer:us-east-1:123456789012:/signing-profiles/p/1"))
                        .codeSigningPolicies(
                            p -> p.untrustedArtifactOnDeployment(CodeSigningPolicy.ENFORCE)))
            .codeSigningConfig();
    String arn = config.codeSigningConfigArn();
    create();
    client.putFunctionCodeSigningConfig(b -> b.functionName("f").codeSigningConfigArn(arn));

    assertThatExceptionOfType(CodeVerificationFailedException.class)
        .isThrownBy(
            () ->
                client.updateFunctionCode(b -> b.functionName("f").zipFile(Packages.of("a", "c"))));
    assertThat(
            client
                .listFunctionsByCodeSigningConfig(b -> b.codeSigningConfigArn(arn))
                .functionArns())
        .hasSize(1);
    assertThatExceptionOfType(ResourceConflictException.class)
        .isThrownBy(() -> client.deleteCodeSigningConfig(b -> b.codeSigningConfigArn(arn)));
    client.deleteFunctionCodeSigningConfig(b -> b.functionName("f"));
    client.deleteCodeSigningConfig(b -> b.codeSigningConfigArn(arn));
    assertThatExceptionOfType(CodeSigningConfigNotFoundException.class)
        .isThrownBy(() -> client.getCodeSigningConfig(b -> b.codeSigningConfigArn(arn)));
  }

  @Test
  void tags_are_added_taken_off_and_limited_to_fifty() {
    create();
    String arn = "arn:aws:lambda:us-east-1:123456789012:function:f";
    client.tagResource(b -> b.resource(arn).tags(Map.of("team", "photos", "cost", "7")));
    client.untagResource(b -> b.resource(arn).tagKeys("cost"));

    assertThat(client.listTags(b -> b.resource(arn)).tags())
        .containsExactly(Map.entry("team", "photos"));
    assertThat(client.getFunction(b -> b.functionName("f")).tags()).containsKey("team");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.listTags(b -> b.resource(arn + "none")));
    Map<String, String> many = new java.util.TreeMap<>();
    for (int i = 0; i < 50; i++) {
      many.put("k" + i, "");
    }
    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> client.tagResource(b -> b.resource(arn).tags(many)));
  }
}
