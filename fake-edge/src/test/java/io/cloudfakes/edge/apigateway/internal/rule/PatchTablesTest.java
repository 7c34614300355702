package io.cloudfakes.edge.apigateway.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.AwsErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.BasePathMapping;
import software.amazon.awssdk.services.apigateway.model.CanarySettings;
import software.amazon.awssdk.services.apigateway.model.ClientCertificate;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.apigateway.model.DocumentationPart;
import software.amazon.awssdk.services.apigateway.model.DocumentationVersion;
import software.amazon.awssdk.services.apigateway.model.DomainName;
import software.amazon.awssdk.services.apigateway.model.GatewayResponse;
import software.amazon.awssdk.services.apigateway.model.GetAccountResponse;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodResponse;
import software.amazon.awssdk.services.apigateway.model.Model;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.RestApi;
import software.amazon.awssdk.services.apigateway.model.Stage;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;
import software.amazon.awssdk.services.apigateway.model.VpcLink;

/** Every line of every table of patch operations does something, or says why not. */
class PatchTablesTest {
  /** One of them is what a path takes. */
  private static final List<String> VALUES =
      List.of(
          "text",
          "1",
          "true",
          "EDGE",
          "UsagePlans",
          "abc:prod",
          "abc/prod",
          "INFO",
          "FAIL_WITH_403",
          "{}");

  @TestFactory
  Stream<DynamicTest> every_line_can_be_applied() {
    List<DynamicTest> tests = new ArrayList<>();
    RestApi api =
        RestApi.builder()
            .endpointConfiguration(e -> e.typesWithStrings("REGIONAL"))
            .binaryMediaTypes("text/x")
            .build();
    DomainName domain =
        DomainName.builder().endpointConfiguration(e -> e.typesWithStrings("REGIONAL")).build();
    Stage stage =
        Stage.builder()
            .deploymentId("d1")
            .canarySettings(CanarySettings.builder().deploymentId("d2").build())
            .build();
    UsagePlan plan =
        UsagePlan.builder().id("p").apiStages(s -> s.apiId("abc").stage("prod")).build();
    of(tests, "RestApi", Patches.REST_API, api);
    of(tests, "Resource", Patches.RESOURCE, Resource.builder().build());
    of(tests, "Method", Patches.METHOD, Method.builder().build());
    of(tests, "MethodResponse", Patches.METHOD_RESPONSE, MethodResponse.builder().build());
    of(tests, "Integration", Patches.INTEGRATION, Integration.builder().build());
    of(
        tests,
        "IntegrationResponse",
        Patches.INTEGRATION_RESPONSE,
        IntegrationResponse.builder().build());
    of(tests, "GatewayResponse", Patches.GATEWAY_RESPONSE, GatewayResponse.builder().build());
    of(tests, "Model", Patches.MODEL, Model.builder().build());
    of(tests, "RequestValidator", Patches.REQUEST_VALIDATOR, RequestValidator.builder().build());
    of(tests, "Authorizer", Patches.AUTHORIZER, Authorizer.builder().build());
    of(tests, "Deployment", Patches.DEPLOYMENT, Deployment.builder().build());
    of(tests, "DocumentationPart", Patches.DOCUMENTATION_PART, DocumentationPart.builder().build());
    of(
        tests,
        "DocumentationVersion",
        Patches.DOCUMENTATION_VERSION,
        DocumentationVersion.builder().build());
    of(tests, "ClientCertificate", Patches.CLIENT_CERTIFICATE, ClientCertificate.builder().build());
    of(tests, "VpcLink", Patches.VPC_LINK, VpcLink.builder().build());
    of(tests, "BasePathMapping", Patches.BASE_PATH_MAPPING, BasePathMapping.builder().build());
    of(tests, "Account", Patches.ACCOUNT, GetAccountResponse.builder().build());
    of(tests, "DomainName", Patches.DOMAIN_NAME, domain);
    of(tests, "ApiKey", ApiKeys.PATCH, ApiKey.builder().build());
    of(tests, "UsagePlan", UsagePlanPatch.TABLE, plan);
    of(tests, "Stage", StagePatch.TABLE, stage);
    return tests.stream();
  }

  private static <T extends SdkPojo> void of(
      List<DynamicTest> tests, String name, PatchTable<T> table, T document) {
    for (String line : table.paths()) {
      tests.add(DynamicTest.dynamicTest(name + " " + line, () -> check(table, document, line)));
    }
  }

  private static <T extends SdkPojo> void check(PatchTable<T> table, T document, String line) {
    String op = line.substring(0, line.indexOf(' '));
    String path =
        line.substring(line.indexOf(' ') + 1)
            .replace("{stage}", "abc:prod")
            .replaceAll("\\{[a-z]+\\}", "text~1x");
    List<String> refusals = new ArrayList<>();
    boolean taken = false;
    for (String value : VALUES) {
      for (String from :
          List.of("/canarySettings/deploymentId", "/canarySettings/stageVariableOverrides")) {
        PatchOperation operation =
            PatchOperation.builder().op(op).path(path).value(value).from(from).build();
        try {
          table.apply(document, List.of(operation));
          taken = true;
        } catch (AwsErrorException refusal) {
          refusals.add(refusal.error().message());
        }
      }
    }
    if (!taken) {
      // What is not there cannot be taken away; features and labels are the old console's.
      assertThat(refusals)
          .allMatch(
              message ->
                  message.matches(
                      ".*(name specified|was not found|key specified: .*|value specified for .*"
                          + "|cannot be disabled.*|no method setting.*|does not model the labels.*"
                          + "|feature specified: .*)\\s*"),
              line);
    }
  }

  @Test
  void names_in_paths_may_have_slashes_and_tildes() {
    Integration patched =
        Patches.INTEGRATION.apply(
            Integration.builder().build(),
            List.of(
                PatchOperation.builder()
                    .op("add")
                    .path("/requestTemplates/application~1x~0y")
                    .value("{}")
                    .build()));
    assertThat(patched.requestTemplates()).containsOnlyKeys("application/x~y");
  }

  @Test
  void the_settings_of_a_method_go_before_those_of_all() {
    Stage stage =
        StagePatch.TABLE.apply(
            Stage.builder().build(),
            List.of(
                patch("/*/*/throttling/burstLimit", "3"),
                patch("/~1pets~1{id}/GET/throttling/rateLimit", "1.5")));

    assertThat(MethodSettings.of(stage, "/pets/{id}", "GET").throttlingRateLimit()).isEqualTo(1.5);
    assertThat(MethodSettings.of(stage, "/pets/{id}", "GET").throttlingBurstLimit()).isEqualTo(3);
    assertThat(MethodSettings.of(stage, "/pets", "GET").throttlingRateLimit()).isEqualTo(10_000);
    assertThat(MethodSettings.of(Stage.builder().build(), "/pets", "GET")).isNull();
  }

  private static PatchOperation patch(String path, String value) {
    return PatchOperation.builder().op("replace").path(path).value(value).build();
  }
}
