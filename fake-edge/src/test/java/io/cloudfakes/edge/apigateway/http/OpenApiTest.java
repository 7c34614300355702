package io.cloudfakes.edge.apigateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.contract.ContractTest;
import java.io.IOException;
import java.util.List;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.BadRequestException;
import software.amazon.awssdk.services.apigatewayv2.model.ImportApiResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/** HTTP APIs as OpenAPI 3 documents. */
class OpenApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PETS =
      """
      {
        "openapi": "3.0.1",
        "info": {"title": "pets", "version": "7"},
        "servers": [{"url": "https://example.com/base"}],
        "paths": {
          "/pets/{id}": {
            "get": {
              "operationId": "getPet",
              "security": [{"jwt": ["read"]}],
              "x-amazon-apigateway-integration": {
                "$ref": "#/components/x-amazon-apigateway-integrations/pets"
              }
            }
          },
          "/signed": {
            "x-amazon-apigateway-any-method": {
              "security": [{"sigv4": []}],
              "x-amazon-apigateway-integration": {
                "type": "http_proxy", "httpMethod": "ANY", "uri": "https://example.com",
                "payloadFormatVersion": "1.0"
              }
            }
          },
          "/$default": {
            "x-amazon-apigateway-any-method": {
              "x-amazon-apigateway-integration": {
                "type": "aws_proxy", "payloadFormatVersion": "2.0",
                "uri": "arn:aws:lambda:us-east-1:000000000000:function:f"
              }
            }
          }
        },
        "components": {
          "securitySchemes": {
            "jwt": {
              "type": "oauth2",
              "x-amazon-apigateway-authorizer": {
                "type": "jwt",
                "identitySource": "$request.header.Authorization",
                "jwtConfiguration": {"audience": ["me"], "issuer": "https://issuer.example"}
              }
            },
            "sigv4": {
              "type": "apiKey", "name": "Authorization", "in": "header",
              "x-amazon-apigateway-authtype": "awsSigv4"
            }
          },
          "x-amazon-apigateway-integrations": {
            "pets": {
              "type": "aws_proxy", "payloadFormatVersion": "2.0", "timeoutInMillis": 1000,
              "uri": "arn:aws:lambda:us-east-1:000000000000:function:pets"
            }
          }
        },
        "x-amazon-apigateway-cors": {"allowOrigins": ["https://a.example"], "maxAge": 5}
      }
      """;

  private static List<String> keys(ApiGatewayV2Client client, String api) {
    return client.getRoutes(b -> b.apiId(api)).items().stream()
        .map(Route::routeKey)
        .sorted()
        .toList();
  }

  @ContractTest
  void a_document_becomes_an_api_and_the_api_a_document(ApiGatewayV2Client client)
      throws IOException {
    ImportApiResponse api = client.importApi(b -> b.body(PETS));
    assertThat(api.name()).isEqualTo("pets");
    assertThat(api.version()).isEqualTo("7");
    assertThat(api.corsConfiguration().maxAge()).isEqualTo(5);
    assertThat(keys(client, api.apiId()))
        .containsExactly("$default", "ANY /signed", "GET /pets/{id}");
    Route route =
        client.getRoutes(b -> b.apiId(api.apiId())).items().stream()
            .filter(one -> one.routeKey().startsWith("GET"))
            .findFirst()
            .orElseThrow();
    assertThat(route.authorizationTypeAsString()).isEqualTo("JWT");
    assertThat(route.authorizationScopes()).containsExactly("read");
    assertThat(route.operationName()).isEqualTo("getPet");

    String exported =
        client
            .exportApi(b -> b.apiId(api.apiId()).specification("OAS30").outputType("JSON"))
            .body()
            .asUtf8String();
    JsonNode document = JSON.readTree(exported);
    assertThat(document.at("/info/title").asText()).isEqualTo("pets");
    assertThat(document.path("paths").path("/$default").has("x-amazon-apigateway-any-method"))
        .isTrue();
    String again = client.importApi(b -> b.body(exported)).apiId();
    assertThat(keys(client, again)).isEqualTo(keys(client, api.apiId()));
    assertThat(
            JSON.readTree(
                    client
                        .exportApi(b -> b.apiId(again).specification("OAS30").outputType("JSON"))
                        .body()
                        .asUtf8String())
                .path("paths"))
        .isEqualTo(document.path("paths"));
  }

  @ContractTest
  void a_document_takes_the_place_of_what_was_there(ApiGatewayV2Client client) {
    String api = client.importApi(b -> b.body(PETS)).apiId();
    client.reimportApi(
        b ->
            b.apiId(api)
                .basepath("prepend")
                .body(
                    """
                    {"openapi": "3.0.1", "info": {"title": "dogs", "version": "8"},
                     "servers": [{"url": "https://example.com/base"}],
                     "paths": {"/dogs": {"get": {}}}}
                    """));
    assertThat(keys(client, api)).containsExactly("GET /base/dogs");
    assertThat(client.getApi(b -> b.apiId(api)).name()).isEqualTo("dogs");
    assertThat(client.getApi(b -> b.apiId(api)).warnings())
        .containsExactly("No integration defined for GET /base/dogs");
    assertThat(client.getIntegrations(b -> b.apiId(api)).items()).isEmpty();
  }

  @ContractTest
  void nothing_is_kept_of_a_document_that_is_malformed(ApiGatewayV2Client client) {
    for (String wrong :
        List.of(
            "{",
            "{}",
            "{\"openapi\":\"2.0\"}",
            "{\"openapi\":\"3.0.1\",\"paths\":{}}",
            PETS.replace("\"type\": \"http_proxy\"", "\"type\": \"carrier_pigeon\""),
            PETS.replace("/pets/{id}", "pets"))) {
      assertThatThrownBy(() -> client.importApi(b -> b.body(wrong)))
          .as(wrong)
          .isInstanceOf(BadRequestException.class);
    }
    assertThatThrownBy(
            () ->
                client.importApi(
                    b ->
                        b.failOnWarnings(true)
                            .body(
                                "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"t\"},"
                                    + "\"paths\":{\"/a\":{\"get\":{}}}}")))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("Warnings found during import");
    assertThat(client.getApis(b -> {}).items()).isEmpty();
  }
}
