package io.cloudfakes.edge.apigateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.BadRequestException;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.Resource;

/** REST APIs, their resources and methods, from the first call to a stage. */
class RestApisTest {
  private final FakeAws aws = FakeAws.create();
  private final ApiGatewayClient client = aws.client(ApiGatewayClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void an_api_is_made_with_its_defaults() {
    var api = client.createRestApi(b -> b.name("pets").tags(Map.of("team", "zoo")));

    assertThat(api.id()).matches("[a-z0-9]{10}");
    assertThat(api.apiKeySourceAsString()).isEqualTo("HEADER");
    assertThat(api.endpointConfiguration().typesAsStrings()).containsExactly("EDGE");
    assertThat(api.disableExecuteApiEndpoint()).isFalse();
    var resources = client.getResources(b -> b.restApiId(api.id())).items();
    assertThat(resources).extracting(Resource::path).containsExactly("/");
    assertThat(resources.get(0).id()).isEqualTo(api.rootResourceId());
    assertThat(client.getModels(b -> b.restApiId(api.id())).items())
        .extracting(m -> m.name())
        .containsExactly("Empty", "Error");
    assertThat(client.getRestApi(b -> b.restApiId(api.id())).tags()).containsEntry("team", "zoo");
  }

  @Test
  void an_unknown_api_is_named_with_the_account() {
    assertThatThrownBy(() -> client.getRestApi(b -> b.restApiId("abcde0")))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining(
            "Invalid API identifier specified " + aws.options().account() + ":abcde0");
  }

  @Test
  void a_method_is_deployed_to_a_stage_and_stays_as_it_was() {
    String api = client.createRestApi(b -> b.name("pets")).id();
    String root = client.getRestApi(b -> b.restApiId(api)).rootResourceId();
    String pets = client.createResource(b -> b.restApiId(api).parentId(root).pathPart("pets")).id();
    client.putMethod(
        b -> b.restApiId(api).resourceId(pets).httpMethod("GET").authorizationType("NONE"));
    assertThatThrownBy(() -> client.createDeployment(b -> b.restApiId(api).stageName("prod")))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("No integration defined for method");
    var integration =
        client.putIntegration(
            b ->
                b.restApiId(api)
                    .resourceId(pets)
                    .httpMethod("GET")
                    .type(IntegrationType.MOCK)
                    .requestTemplates(Map.of("application/json", "{\"statusCode\": 200}")));
    assertThat(integration.passthroughBehavior()).isEqualTo("WHEN_NO_MATCH");
    assertThat(integration.timeoutInMillis()).isEqualTo(29000);
    assertThat(integration.cacheNamespace()).isEqualTo(pets);

    var deployment = client.createDeployment(b -> b.restApiId(api).stageName("prod"));
    assertThat(client.getStage(b -> b.restApiId(api).stageName("prod")).deploymentId())
        .isEqualTo(deployment.id());
    client.deleteMethod(b -> b.restApiId(api).resourceId(pets).httpMethod("GET"));
    assertThat(
            client
                .getDeployment(
                    b -> b.restApiId(api).deploymentId(deployment.id()).embed("apisummary"))
                .apiSummary()
                .get("/pets"))
        .containsOnlyKeys("GET");
    assertThatThrownBy(
            () -> client.deleteDeployment(b -> b.restApiId(api).deploymentId(deployment.id())))
        .hasMessageContaining("Active stages pointing to this deployment must be moved or deleted");
    assertThat(aws.fake(FakeApiGateway.class).invokeUrl(api, "prod"))
        .hasToString("https://" + api + ".execute-api.us-east-1.amazonaws.com/prod");
  }

  @Test
  void resources_of_one_parent_have_names_of_their_own() {
    var api = client.createRestApi(b -> b.name("pets"));
    String root = api.rootResourceId();
    client.createResource(b -> b.restApiId(api.id()).parentId(root).pathPart("pets"));
    String proxy =
        client.createResource(b -> b.restApiId(api.id()).parentId(root).pathPart("{proxy+}")).id();

    assertThatThrownBy(
            () -> client.createResource(b -> b.restApiId(api.id()).parentId(root).pathPart("pets")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Another resource with the same parent already has this name: pets");
    assertThatThrownBy(
            () -> client.createResource(b -> b.restApiId(api.id()).parentId(root).pathPart("{id}")))
        .hasMessageContaining(
            "A sibling ({proxy+}) of this resource already has a variable path part -- only one is"
                + " allowed");
    assertThatThrownBy(
            () -> client.createResource(b -> b.restApiId(api.id()).parentId(proxy).pathPart("a")))
        .hasMessageContaining(
            "Cannot create a child of a resource with a greedy path variable: {proxy+}");
  }

  @Test
  void patches_say_what_they_do_not_take() {
    var api = client.createRestApi(b -> b.name("pets"));
    assertThatThrownBy(
            () ->
                client.updateResource(
                    b ->
                        b.restApiId(api.id())
                            .resourceId(api.rootResourceId())
                            .patchOperations(p -> p.op(Op.REPLACE).path("/invalid").value("x"))))
        .hasMessageContaining(
            "Invalid patch path  '/invalid' specified for op 'replace'. Must be one of: [/parentId,"
                + " /pathPart]");
    assertThatThrownBy(
            () ->
                client.updateRestApi(
                    b ->
                        b.restApiId(api.id())
                            .patchOperations(p -> p.op("wrong").path("/name").value("x"))))
        .hasMessageContaining(
            "1 validation error detected: Value 'wrong' at"
                + " 'updateRestApiInput.patchOperations.1.member.op' failed to satisfy constraint:"
                + " Member must satisfy enum value set: [add, remove, move, test, replace, copy]");
    var patched =
        client.updateRestApi(
            b ->
                b.restApiId(api.id())
                    .patchOperations(
                        p -> p.op(Op.REPLACE).path("/name").value("zoo"),
                        p -> p.op(Op.ADD).path("/binaryMediaTypes/image~1png")));
    assertThat(patched.name()).isEqualTo("zoo");
    assertThat(patched.binaryMediaTypes()).containsExactly("image/png");
  }
}
