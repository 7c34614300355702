package io.cloudfakes.edge.apigateway.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.model.BadRequestException;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.PutMode;
import software.amazon.awssdk.services.apigateway.model.Resource;

/** APIs as OpenAPI documents. */
final class DocumentScenarios {
  private static final SdkBytes PETS =
      SdkBytes.fromUtf8String(
          """
          openapi: 3.0.1
          info: {title: Pet shop, version: "1"}
          x-amazon-apigateway-request-validators:
            all: {validateRequestBody: true, validateRequestParameters: true}
          x-amazon-apigateway-request-validator: all
          paths:
            /pets/{id}:
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
              get:
                operationId: getPet
                parameters:
                  - {name: colour, in: query, schema: {type: string}}
                responses:
                  "200":
                    description: a pet
                    headers: {X-Total: {schema: {type: integer}}}
                    content:
                      application/json: {schema: {$ref: "#/components/schemas/Pet"}}
                security: [{check: []}]
                x-amazon-apigateway-integration:
                  type: http
                  httpMethod: GET
                  uri: https://example.com/pets/{id}
                  requestParameters:
                    integration.request.path.id: method.request.path.id
                  responses:
                    default:
                      statusCode: "200"
                      responseParameters:
                        method.response.header.X-Total: "'1'"
            /pets:
              x-amazon-apigateway-any-method:
                security: [{api_key: []}]
                responses: {}
                x-amazon-apigateway-integration:
                  {type: mock, requestTemplates: {application/json: '{"statusCode": 200}'}}
          components:
            schemas:
              Pet: {type: object, properties: {owner: {$ref: "#/components/schemas/Owner"}}}
              Owner: {type: object, properties: {name: {type: string}}}
            securitySchemes:
              api_key: {type: apiKey, name: x-api-key, in: header}
              check:
                type: apiKey
                name: Authorization
                in: header
                x-amazon-apigateway-authtype: custom
                x-amazon-apigateway-authorizer:
                  type: token
                  authorizerUri: "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/\
          arn:aws:lambda:us-east-1:111111111111:function:check/invocations"
          x-amazon-apigateway-gateway-responses:
            DEFAULT_4XX: {responseParameters: {gatewayresponse.header.X-No: "'no'"}}
          x-amazon-apigateway-documentation:
            documentationParts:
              - {location: {type: API}, properties: {description: all pets}}
          """);

  private DocumentScenarios() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of("an import", "ImportRestApi GetExport", DocumentScenarios::imported),
        Scenario.of("a merge", "PutRestApi", DocumentScenarios::merged),
        Scenario.of(
            "documentation of a file", "ImportDocumentationParts", DocumentScenarios::parts));
  }

  private static void imported(Stand s) {
    var api = s.client().importRestApi(b -> b.body(PETS));
    assertThat(api.name()).isEqualTo("Pet shop");
    assertThat(api.version()).isEqualTo("1");
    Method get = method(s, api.id(), "/pets/{id}", "GET");
    assertThat(get.operationName()).isEqualTo("getPet");
    assertThat(get.requestParameters())
        .isEqualTo(
            Map.of("method.request.path.id", true, "method.request.querystring.colour", false));
    assertThat(get.authorizationType()).isEqualTo("CUSTOM");
    assertThat(get.requestValidatorId()).isNotNull();
    assertThat(get.methodResponses().get("200").responseModels())
        .isEqualTo(Map.of("application/json", "Pet"));
    assertThat(get.methodIntegration().integrationResponses()).containsOnlyKeys("200");
    assertThat(method(s, api.id(), "/pets", "ANY").apiKeyRequired()).isTrue();
    assertThat(s.client().getModel(b -> b.restApiId(api.id()).modelName("Pet")).schema())
        .contains("https://apigateway.amazonaws.com/restapis/" + api.id() + "/models/Owner");

    s.client().createDeployment(b -> b.restApiId(api.id()).stageName("prod"));
    for (String type : List.of("oas30", "swagger")) {
      for (String accepts : List.of("application/json", "application/yaml")) {
        SdkBytes document = export(s, api.id(), type, accepts);
        var again = s.client().importRestApi(b -> b.body(document).failOnWarnings(true));
        s.client().createDeployment(b -> b.restApiId(again.id()).stageName("prod"));
        assertThat(export(s, again.id(), type, accepts).asUtf8String())
            .isEqualTo(
                document.asUtf8String().replace(api.id(), again.id()));
      }
    }
  }

  private static SdkBytes export(Stand s, String api, String type, String accepts) {
    String text =
        s.client()
            .getExport(
                b ->
                    b.restApiId(api)
                        .stageName("prod")
                        .exportType(type)
                        .accepts(accepts)
                        .parameters(Map.of("extensions", "apigateway")))
            .body()
            .asUtf8String();
    return SdkBytes.fromUtf8String(text);
  }

  private static Method method(Stand s, String api, String path, String verb) {
    Resource resource =
        s.client().getResources(b -> b.restApiId(api).embed("methods")).items().stream()
            .filter(one -> one.path().equals(path))
            .findFirst()
            .orElseThrow();
    return resource.resourceMethods().get(verb);
  }

  private static void merged(Stand s) {
    s.mock(s.resource("cats"), "GET");
    s.client().putRestApi(b -> b.restApiId(s.api()).mode(PutMode.MERGE).body(PETS));
    assertThat(paths(s)).containsExactlyInAnyOrder("/", "/cats", "/pets", "/pets/{id}");
    assertThat(s.client().getRestApi(b -> b.restApiId(s.api())).name()).isEqualTo("pets");

    s.client().putRestApi(b -> b.restApiId(s.api()).mode(PutMode.OVERWRITE).body(PETS));
    assertThat(paths(s)).containsExactlyInAnyOrder("/", "/pets", "/pets/{id}");
    assertThat(s.client().getRestApi(b -> b.restApiId(s.api())).name()).isEqualTo("Pet shop");

    String wrong =
        PETS.asUtf8String()
            .replace("https://example.com/pets/{id}", "example")
            .replace("/pets:", "/pets{:");
    assertThatThrownBy(
            () ->
                s.client()
                    .putRestApi(
                        b ->
                            b.restApiId(s.api())
                                .mode(PutMode.OVERWRITE)
                                .body(SdkBytes.fromUtf8String(wrong))))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("Errors found during import:")
        .hasMessageContaining(
            "Unable to put integration on 'GET' for resource at path '/pets/{id}': Invalid HTTP"
                + " endpoint specified for URI")
        .hasMessageContaining("Unable to create resource at path '/pets{'");
    assertThat(paths(s)).containsExactlyInAnyOrder("/", "/pets", "/pets/{id}");
    for (String malformed : List.of("# nothing", "[]", "{", "a: b: c", "{\"swagger\": \"1.2\"}")) {
      assertThatThrownBy(
              () -> s.client().importRestApi(b -> b.body(SdkBytes.fromUtf8String(malformed))))
          .as(malformed)
          .isInstanceOf(BadRequestException.class);
    }
    assertThat(s.client().getRestApis().items()).hasSize(1);
  }

  private static List<String> paths(Stand s) {
    return s.client().getResources(b -> b.restApiId(s.api())).items().stream()
        .map(Resource::path)
        .toList();
  }

  private static void parts(Stand s) {
    var imported =
        s.client()
            .importDocumentationParts(
                b ->
                    b.restApiId(s.api())
                        .mode(PutMode.MERGE)
                        .body(
                            SdkBytes.fromUtf8String(
                                """
                                {"documentationParts": [
                                  {"location": {"type": "API"}, "properties": {"a": 1}},
                                  {"location": {"type": "MODEL", "name": "Pet"},
                                   "properties": {"b": 2}}]}""")));
    assertThat(imported.ids()).hasSize(2);
    assertThat(s.client().getDocumentationParts(b -> b.restApiId(s.api())).items()).hasSize(2);
    assertThatThrownBy(
            () ->
                s.client()
                    .importDocumentationParts(
                        b -> b.restApiId(s.api()).body(SdkBytes.fromUtf8String("a: b: c"))))
        .hasMessageContaining("Unable to build importer with provided input.");
  }
}
