package io.cloudfakes.edge.apigateway.scenario;

import static io.cloudfakes.edge.apigateway.scenario.Stand.add;
import static io.cloudfakes.edge.apigateway.scenario.Stand.copy;
import static io.cloudfakes.edge.apigateway.scenario.Stand.remove;
import static io.cloudfakes.edge.apigateway.scenario.Stand.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;
import software.amazon.awssdk.services.apigateway.model.DocumentationPartType;
import software.amazon.awssdk.services.apigateway.model.Stage;

/** Deployments, stages and documentation. */
final class DeploymentScenarios {
  private DeploymentScenarios() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "deployments",
            "CreateDeployment GetDeployment GetDeployments UpdateDeployment DeleteDeployment",
            DeploymentScenarios::deployments),
        Scenario.of(
            "stages",
            """
            CreateStage GetStage GetStages UpdateStage DeleteStage FlushStageCache
            FlushStageAuthorizersCache\
            """,
            DeploymentScenarios::stages),
        Scenario.of("trials", "TestInvokeMethod TestInvokeAuthorizer", DeploymentScenarios::trials),
        Scenario.of("a canary", "CreateDeployment UpdateStage", DeploymentScenarios::canary),
        Scenario.of(
            "documentation",
            """
            CreateDocumentationPart GetDocumentationPart GetDocumentationParts
            UpdateDocumentationPart DeleteDocumentationPart CreateDocumentationVersion
            GetDocumentationVersion GetDocumentationVersions UpdateDocumentationVersion
            DeleteDocumentationVersion\
            """,
            DeploymentScenarios::documentation));
  }

  private static void deployments(Stand s) {
    String first = s.deployed("prod");
    s.mock(s.resource("cats"), "GET");
    String second = s.deployed("prod");
    s.client()
        .updateDeployment(
            b ->
                b.restApiId(s.api())
                    .deploymentId(first)
                    .patchOperations(replace("/description", "the first")));
    var deployment =
        s.client().getDeployment(b -> b.restApiId(s.api()).deploymentId(first).embed("apisummary"));
    assertThat(deployment.description()).isEqualTo("the first");
    assertThat(deployment.apiSummary()).containsOnlyKeys("/");
    assertThat(s.client().getDeployments(b -> b.restApiId(s.api())).items()).hasSize(2);
    s.client().deleteDeployment(b -> b.restApiId(s.api()).deploymentId(first));
    assertThatThrownBy(
            () -> s.client().deleteDeployment(b -> b.restApiId(s.api()).deploymentId(second)))
        .hasMessageContaining("Active stages pointing to this deployment must be moved or deleted");
  }

  private static void trials(Stand s) {
    s.mock(s.root(), "GET");
    s.client()
        .putMethodResponse(
            b -> b.restApiId(s.api()).resourceId(s.root()).httpMethod("GET").statusCode("200"));
    s.client()
        .putIntegrationResponse(
            b ->
                b.restApiId(s.api())
                    .resourceId(s.root())
                    .httpMethod("GET")
                    .statusCode("200")
                    .responseTemplates(Map.of("application/json", "$context.stage")));
    var tried =
        s.client()
            .testInvokeMethod(b -> b.restApiId(s.api()).resourceId(s.root()).httpMethod("GET"));
    assertThat(tried.status()).isEqualTo(200);
    assertThat(tried.body()).isEqualTo("test-invoke-stage");
    assertThat(tried.log()).contains("Method completed with status: 200");
    String authorizer =
        s.client()
            .createAuthorizer(
                b ->
                    b.restApiId(s.api())
                        .name("pool")
                        .type(AuthorizerType.COGNITO_USER_POOLS)
                        .identitySource("method.request.header.Authorization")
                        .providerARNs(
                            "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_A"))
            .id();
    assertThat(
            s.client()
                .testInvokeAuthorizer(
                    b ->
                        b.restApiId(s.api())
                            .authorizerId(authorizer)
                            .headers(Map.of("Authorization", "no token")))
                .clientStatus())
        .isEqualTo(401);
  }

  private static void stages(Stand s) {
    String deployment = s.deployed("prod");
    s.client()
        .createStage(
            b ->
                b.restApiId(s.api())
                    .stageName("beta")
                    .deploymentId(deployment)
                    .cacheClusterEnabled(true)
                    .variables(Map.of("table", "pets-beta")));
    var stage =
        s.client()
            .updateStage(
                b ->
                    b.restApiId(s.api())
                        .stageName("beta")
                        .patchOperations(
                            replace("/variables/colour", "red"),
                            remove("/variables/table"),
                            replace("/*/*/throttling/rateLimit", "5.5"),
                            replace("/*/*/throttling/burstLimit", "7"),
                            replace("/~1cats/GET/caching/enabled", "true"),
                            replace("/tracingEnabled", "true"),
                            replace("/accessLogSettings/format", "$context.requestId")));
    assertThat(stage.variables()).isEqualTo(Map.of("colour", "red"));
    assertThat(stage.cacheClusterSize()).isEqualTo("0.5");
    assertThat(stage.methodSettings().get("*/*").throttlingRateLimit()).isEqualTo(5.5);
    assertThat(stage.methodSettings().get("*/*").throttlingBurstLimit()).isEqualTo(7);
    assertThat(stage.methodSettings().get("~1cats/GET").cachingEnabled()).isTrue();
    s.client().flushStageCache(b -> b.restApiId(s.api()).stageName("beta"));
    s.client().flushStageAuthorizersCache(b -> b.restApiId(s.api()).stageName("beta"));
    assertThat(s.client().getStage(b -> b.restApiId(s.api()).stageName("beta")).tracingEnabled())
        .isTrue();
    assertThat(s.client().getStages(b -> b.restApiId(s.api())).item())
        .extracting(Stage::stageName)
        .containsExactly("beta", "prod");
    s.client()
        .updateStage(b -> b.restApiId(s.api()).stageName("beta").patchOperations(remove("/*/*")));
    assertThatThrownBy(
            () ->
                s.client()
                    .updateStage(
                        b ->
                            b.restApiId(s.api()).stageName("beta").patchOperations(remove("/*/*"))))
        .hasMessageContaining(
            "Cannot remove method setting */* because there is no method setting for this method ");
    s.client().deleteStage(b -> b.restApiId(s.api()).stageName("beta"));
    assertThat(s.client().getStages(b -> b.restApiId(s.api())).item()).hasSize(1);
  }

  private static void canary(Stand s) {
    String stable = s.deployed("prod");
    s.mock(s.resource("cats"), "GET");
    String canary =
        s.client()
            .createDeployment(
                b ->
                    b.restApiId(s.api())
                        .stageName("prod")
                        .canarySettings(
                            c ->
                                c.percentTraffic(10.0)
                                    .stageVariableOverrides(Map.of("colour", "red"))))
            .id();
    var stage = s.client().getStage(b -> b.restApiId(s.api()).stageName("prod"));
    assertThat(stage.deploymentId()).isEqualTo(stable);
    assertThat(stage.canarySettings().deploymentId()).isEqualTo(canary);
    assertThat(stage.canarySettings().percentTraffic()).isEqualTo(10.0);
    var promoted =
        s.client()
            .updateStage(
                b ->
                    b.restApiId(s.api())
                        .stageName("prod")
                        .patchOperations(
                            replace("/canarySettings/percentTraffic", "0.0"),
                            copy("/canarySettings/stageVariableOverrides", "/variables"),
                            copy("/canarySettings/deploymentId", "/deploymentId"),
                            remove("/canarySettings")));
    assertThat(promoted.deploymentId()).isEqualTo(canary);
    assertThat(promoted.variables()).containsEntry("colour", "red");
    assertThat(promoted.canarySettings()).isNull();
  }

  private static void documentation(Stand s) {
    String id =
        s.client()
            .createDocumentationPart(
                b ->
                    b.restApiId(s.api())
                        .location(l -> l.type(DocumentationPartType.RESOURCE).path("/cats"))
                        .properties("{\"description\":\"cats\"}"))
            .id();
    s.client()
        .createDocumentationPart(
            b ->
                b.restApiId(s.api())
                    .location(l -> l.type(DocumentationPartType.API))
                    .properties("{\"description\":\"all\"}"));
    s.client()
        .updateDocumentationPart(
            b ->
                b.restApiId(s.api())
                    .documentationPartId(id)
                    .patchOperations(replace("/properties", "{\"description\":\"all cats\"}")));
    assertThat(
            s.client()
                .getDocumentationPart(b -> b.restApiId(s.api()).documentationPartId(id))
                .properties())
        .isEqualTo("{\"description\":\"all cats\"}");
    assertThat(
            s.client()
                .getDocumentationParts(
                    b -> b.restApiId(s.api()).type(DocumentationPartType.RESOURCE).path("/cats"))
                .items())
        .hasSize(1);
    s.client().createDocumentationVersion(b -> b.restApiId(s.api()).documentationVersion("1"));
    s.client()
        .updateDocumentationVersion(
            b ->
                b.restApiId(s.api())
                    .documentationVersion("1")
                    .patchOperations(replace("/description", "first")));
    assertThat(
            s.client()
                .getDocumentationVersion(b -> b.restApiId(s.api()).documentationVersion("1"))
                .description())
        .isEqualTo("first");
    assertThat(s.client().getDocumentationVersions(b -> b.restApiId(s.api())).items()).hasSize(1);
    s.client().deleteDocumentationVersion(b -> b.restApiId(s.api()).documentationVersion("1"));
    s.client().deleteDocumentationPart(b -> b.restApiId(s.api()).documentationPartId(id));
    assertThat(s.client().getDocumentationParts(b -> b.restApiId(s.api())).items()).hasSize(1);
    assertThatThrownBy(
            () ->
                s.client()
                    .updateDocumentationPart(
                        b ->
                            b.restApiId(s.api())
                                .documentationPartId(id)
                                .patchOperations(add("/properties", "{}"))))
        .hasMessageContaining("Invalid Documentation part identifier specified");
  }
}
