package io.cloudfakes.edge.apigateway.scenario;

import static io.cloudfakes.edge.apigateway.scenario.Stand.add;
import static io.cloudfakes.edge.apigateway.scenario.Stand.remove;
import static io.cloudfakes.edge.apigateway.scenario.Stand.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;
import software.amazon.awssdk.services.apigateway.model.GatewayResponseType;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Model;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.RestApi;

/** What an API is defined by. */
final class DefinitionScenarios {
  private static final String AUTHORIZER =
      "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
          + "arn:aws:lambda:us-east-1:111111111111:function:check/invocations";

  private DefinitionScenarios() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "an API",
            "CreateRestApi GetRestApi GetRestApis UpdateRestApi DeleteRestApi",
            DefinitionScenarios::apis),
        Scenario.of(
            "resources",
            "CreateResource GetResource GetResources UpdateResource DeleteResource",
            DefinitionScenarios::resources),
        Scenario.of(
            "a method",
            """
            PutMethod GetMethod UpdateMethod DeleteMethod PutMethodResponse GetMethodResponse
            UpdateMethodResponse DeleteMethodResponse\
            """,
            DefinitionScenarios::methods),
        Scenario.of(
            "an integration",
            """
            PutIntegration GetIntegration UpdateIntegration DeleteIntegration PutIntegrationResponse
            GetIntegrationResponse UpdateIntegrationResponse DeleteIntegrationResponse\
            """,
            DefinitionScenarios::integrations),
        Scenario.of(
            "models",
            "CreateModel GetModel GetModels GetModelTemplate UpdateModel DeleteModel",
            DefinitionScenarios::models),
        Scenario.of(
            "request validators",
            """
            CreateRequestValidator GetRequestValidator GetRequestValidators UpdateRequestValidator
            DeleteRequestValidator\
            """,
            DefinitionScenarios::validators),
        Scenario.of(
            "authorizers",
            "CreateAuthorizer GetAuthorizer GetAuthorizers UpdateAuthorizer DeleteAuthorizer",
            DefinitionScenarios::authorizers),
        Scenario.of(
            "gateway responses",
            """
            PutGatewayResponse GetGatewayResponse GetGatewayResponses UpdateGatewayResponse
            DeleteGatewayResponse\
            """,
            DefinitionScenarios::gatewayResponses));
  }

  private static void apis(Stand s) {
    String policy =
        "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\":"
            + " \"*\", \"Action\": \"execute-api:Invoke\", \"Resource\": \"execute-api:/*\"}]}";
    var patched =
        s.client()
            .updateRestApi(
                b ->
                    b.restApiId(s.api())
                        .patchOperations(
                            replace("/description", "all pets"),
                            replace("/minimumCompressionSize", "1024"),
                            replace("/endpointConfiguration/types/EDGE", "REGIONAL"),
                            replace("/disableExecuteApiEndpoint", "true"),
                            replace("/policy", policy)));
    assertThat(patched.minimumCompressionSize()).isEqualTo(1024);
    assertThat(patched.endpointConfiguration().typesAsStrings()).containsExactly("REGIONAL");
    assertThat(patched.policy())
        .contains("\\\"Resource\\\":\\\"arn:aws:execute-api:us-east-1:")
        .contains(":" + s.api() + "/*\\\"");
    s.mock(s.resource("cats"), "GET");
    var clone = s.client().createRestApi(b -> b.name("copy").cloneFrom(s.api()));
    assertThat(s.client().getResources(b -> b.restApiId(clone.id())).items())
        .extracting(Resource::path)
        .containsExactlyInAnyOrder("/", "/cats");
    assertThat(s.client().getRestApis().items())
        .extracting(RestApi::id)
        .containsExactlyInAnyOrder(s.api(), clone.id());
    var first = s.client().getRestApis(b -> b.limit(1));
    assertThat(s.client().getRestApis(b -> b.limit(1).position(first.position())).items())
        .hasSize(1)
        .doesNotContainAnyElementsOf(first.items());

    s.client().deleteRestApi(b -> b.restApiId(s.api()));
    assertThatThrownBy(() -> s.client().getRestApi(b -> b.restApiId(s.api())))
        .isInstanceOf(NotFoundException.class);
    s.client().getRestApi(b -> b.restApiId(clone.id()));
  }

  private static void resources(Stand s) {
    String cats = s.resource("cats");
    String one =
        s.client().createResource(b -> b.restApiId(s.api()).parentId(cats).pathPart("{id}")).id();
    s.mock(one, "GET");
    String zoo = s.resource("zoo");
    var moved =
        s.client()
            .updateResource(
                b ->
                    b.restApiId(s.api())
                        .resourceId(cats)
                        .patchOperations(replace("/parentId", zoo), replace("/pathPart", "lions")));
    assertThat(moved.path()).isEqualTo("/zoo/lions");
    var below = s.client().getResource(b -> b.restApiId(s.api()).resourceId(one).embed("methods"));
    assertThat(below.path()).isEqualTo("/zoo/lions/{id}");
    assertThat(below.resourceMethods().get("GET").methodIntegration().typeAsString())
        .isEqualTo("MOCK");
    assertThatThrownBy(
            () ->
                s.client()
                    .updateResource(
                        b ->
                            b.restApiId(s.api())
                                .resourceId(zoo)
                                .patchOperations(replace("/parentId", one))))
        .hasMessageContaining("Resources cannot be cyclical.");
    s.client().deleteResource(b -> b.restApiId(s.api()).resourceId(zoo));
    assertThat(s.client().getResources(b -> b.restApiId(s.api())).items())
        .extracting(Resource::path)
        .containsExactly("/");
  }

  private static void methods(Stand s) {
    s.client()
        .putMethod(
            b ->
                b.restApiId(s.api())
                    .resourceId(s.root())
                    .httpMethod("GET")
                    .authorizationType("NONE")
                    .requestParameters(Map.of("method.request.querystring.page", true)));
    var method =
        s.client()
            .updateMethod(
                b ->
                    b.restApiId(s.api())
                        .resourceId(s.root())
                        .httpMethod("GET")
                        .patchOperations(
                            replace("/apiKeyRequired", "true"),
                            replace("/operationName", "list"),
                            add("/requestParameters/method.request.header.X-Id", "false"),
                            remove("/requestParameters/method.request.querystring.page"),
                            add("/requestModels/application~1json", "Empty")));
    assertThat(method.apiKeyRequired()).isTrue();
    assertThat(method.requestParameters()).containsOnlyKeys("method.request.header.X-Id");
    assertThat(method.requestModels()).containsEntry("application/json", "Empty");
    s.client()
        .putMethodResponse(
            b -> b.restApiId(s.api()).resourceId(s.root()).httpMethod("GET").statusCode("200"));
    var response =
        s.client()
            .updateMethodResponse(
                b ->
                    b.restApiId(s.api())
                        .resourceId(s.root())
                        .httpMethod("GET")
                        .statusCode("200")
                        .patchOperations(
                            add("/responseParameters/method.response.header.X-Total", "true")));
    assertThat(response.responseParameters()).containsEntry("method.response.header.X-Total", true);
    assertThat(
            s.client()
                .getMethodResponse(
                    b ->
                        b.restApiId(s.api())
                            .resourceId(s.root())
                            .httpMethod("GET")
                            .statusCode("200"))
                .responseParameters())
        .hasSize(1);
    s.client()
        .deleteMethodResponse(
            b -> b.restApiId(s.api()).resourceId(s.root()).httpMethod("GET").statusCode("200"));
    assertThat(
            s.client()
                .getMethod(b -> b.restApiId(s.api()).resourceId(s.root()).httpMethod("GET"))
                .methodResponses())
        .isEmpty();
    s.client().deleteMethod(b -> b.restApiId(s.api()).resourceId(s.root()).httpMethod("GET"));
    assertThatThrownBy(
            () ->
                s.client()
                    .getMethod(b -> b.restApiId(s.api()).resourceId(s.root()).httpMethod("GET")))
        .hasMessageContaining("Invalid Method identifier specified");
  }

  private static void integrations(Stand s) {
    s.mock(s.root(), "GET");
    s.client()
        .putMethodResponse(
            b ->
                b.restApiId(s.api())
                    .resourceId(s.root())
                    .httpMethod("GET")
                    .statusCode("200")
                    .responseParameters(Map.of("method.response.header.X-A", true)));
    s.client()
        .putIntegrationResponse(
            b ->
                b.restApiId(s.api())
                    .resourceId(s.root())
                    .httpMethod("GET")
                    .statusCode("200")
                    .responseParameters(Map.of("method.response.header.X-A", "'a'")));
    s.client()
        .updateIntegrationResponse(
            b ->
                b.restApiId(s.api())
                    .resourceId(s.root())
                    .httpMethod("GET")
                    .statusCode("200")
                    .patchOperations(
                        replace("/selectionPattern", "2\\d\\d"),
                        add("/responseTemplates/application~1json", "{}")));
    assertThat(
            s.client()
                .getIntegrationResponse(
                    b ->
                        b.restApiId(s.api())
                            .resourceId(s.root())
                            .httpMethod("GET")
                            .statusCode("200"))
                .selectionPattern())
        .isEqualTo("2\\d\\d");
    s.client()
        .updateIntegration(
            b ->
                b.restApiId(s.api())
                    .resourceId(s.root())
                    .httpMethod("GET")
                    .patchOperations(
                        replace("/timeoutInMillis", "50"),
                        replace("/passthroughBehavior", "NEVER"),
                        replace("/requestTemplates/application~1json", "{\"statusCode\": 201}")));
    var integration =
        s.client().getIntegration(b -> b.restApiId(s.api()).resourceId(s.root()).httpMethod("GET"));
    assertThat(integration.timeoutInMillis()).isEqualTo(50);
    assertThat(integration.integrationResponses().get("200").responseTemplates()).hasSize(1);
    s.client()
        .deleteIntegrationResponse(
            b -> b.restApiId(s.api()).resourceId(s.root()).httpMethod("GET").statusCode("200"));
    s.client().deleteIntegration(b -> b.restApiId(s.api()).resourceId(s.root()).httpMethod("GET"));
    s.client()
        .putIntegration(
            b ->
                b.restApiId(s.api())
                    .resourceId(s.root())
                    .httpMethod("GET")
                    .type(IntegrationType.HTTP_PROXY)
                    .integrationHttpMethod("GET")
                    .uri("https://example.com/pets"));
  }

  private static void models(Stand s) {
    String schema = "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}}}";
    s.client()
        .createModel(
            b -> b.restApiId(s.api()).name("Pet").contentType("application/json").schema(schema));
    s.client()
        .createModel(
            b ->
                b.restApiId(s.api())
                    .name("Pets")
                    .contentType("application/json")
                    .schema(
                        "{\"type\":\"array\",\"items\":{\"$ref\":"
                            + "\"https://apigateway.amazonaws.com/restapis/"
                            + s.api()
                            + "/models/Pet\"}}"));
    assertThat(
            s.client().getModel(b -> b.restApiId(s.api()).modelName("Pets").flatten(true)).schema())
        .contains("\"$ref\":\"#/definitions/Pet\"")
        .contains("\"definitions\":{\"Pet\":");
    assertThat(s.client().getModelTemplate(b -> b.restApiId(s.api()).modelName("Pet")).value())
        .isEqualTo("#set($inputRoot = $input.path('$'))\n{\n  \"name\" : \"foo\"\n}");
    s.client()
        .updateModel(
            b ->
                b.restApiId(s.api())
                    .modelName("Pet")
                    .patchOperations(replace("/description", "one pet")));
    assertThatThrownBy(() -> s.client().deleteModel(b -> b.restApiId(s.api()).modelName("Pet")))
        .hasMessageContaining("Cannot delete model 'Pet', is referenced in model: Pets");
    s.client().deleteModel(b -> b.restApiId(s.api()).modelName("Pets"));
    assertThat(s.client().getModels(b -> b.restApiId(s.api())).items())
        .extracting(Model::name)
        .containsExactly("Empty", "Error", "Pet");
  }

  private static void validators(Stand s) {
    String id =
        s.client()
            .createRequestValidator(
                b -> b.restApiId(s.api()).name("body").validateRequestBody(true))
            .id();
    s.client()
        .updateRequestValidator(
            b ->
                b.restApiId(s.api())
                    .requestValidatorId(id)
                    .patchOperations(replace("/validateRequestParameters", "true")));
    var validator =
        s.client().getRequestValidator(b -> b.restApiId(s.api()).requestValidatorId(id));
    assertThat(validator.validateRequestBody()).isTrue();
    assertThat(validator.validateRequestParameters()).isTrue();
    assertThat(s.client().getRequestValidators(b -> b.restApiId(s.api())).items()).hasSize(1);
    s.client().deleteRequestValidator(b -> b.restApiId(s.api()).requestValidatorId(id));
    assertThatThrownBy(
            () -> s.client().getRequestValidator(b -> b.restApiId(s.api()).requestValidatorId(id)))
        .hasMessageContaining("Invalid Request Validator identifier specified");
  }

  private static void authorizers(Stand s) {
    String id =
        s.client()
            .createAuthorizer(
                b ->
                    b.restApiId(s.api())
                        .name("check")
                        .type(AuthorizerType.TOKEN)
                        .authorizerUri(AUTHORIZER)
                        .identitySource("method.request.header.Authorization"))
            .id();
    s.client()
        .updateAuthorizer(
            b ->
                b.restApiId(s.api())
                    .authorizerId(id)
                    .patchOperations(replace("/authorizerResultTtlInSeconds", "0")));
    var authorizer = s.client().getAuthorizer(b -> b.restApiId(s.api()).authorizerId(id));
    assertThat(authorizer.authorizerResultTtlInSeconds()).isZero();
    assertThat(authorizer.authType()).isEqualTo("custom");
    assertThat(s.client().getAuthorizers(b -> b.restApiId(s.api())).items()).hasSize(1);
    s.client().deleteAuthorizer(b -> b.restApiId(s.api()).authorizerId(id));
    assertThat(s.client().getAuthorizers(b -> b.restApiId(s.api())).items()).isEmpty();
  }

  private static void gatewayResponses(Stand s) {
    s.client()
        .putGatewayResponse(
            b ->
                b.restApiId(s.api())
                    .responseType(GatewayResponseType.THROTTLED)
                    .statusCode("420")
                    .responseParameters(Map.of("gatewayresponse.header.X-Calm", "'1'")));
    s.client()
        .updateGatewayResponse(
            b ->
                b.restApiId(s.api())
                    .responseType(GatewayResponseType.THROTTLED)
                    .patchOperations(
                        replace("/statusCode", "429"),
                        add("/responseTemplates/text~1plain", "slowly")));
    var response =
        s.client()
            .getGatewayResponse(
                b -> b.restApiId(s.api()).responseType(GatewayResponseType.THROTTLED));
    assertThat(response.defaultResponse()).isFalse();
    assertThat(response.statusCode()).isEqualTo("429");
    assertThat(s.client().getGatewayResponses(b -> b.restApiId(s.api())).items())
        .hasSize(GatewayResponseType.knownValues().size());
    s.client()
        .deleteGatewayResponse(
            b -> b.restApiId(s.api()).responseType(GatewayResponseType.THROTTLED));
    assertThatThrownBy(
            () ->
                s.client()
                    .deleteGatewayResponse(
                        b -> b.restApiId(s.api()).responseType(GatewayResponseType.THROTTLED)))
        .hasMessageContaining("Gateway response type not defined on api");
  }
}
