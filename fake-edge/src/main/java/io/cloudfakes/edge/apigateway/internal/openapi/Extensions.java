package io.cloudfakes.edge.apigateway.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.protocol.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.GatewayResponse;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;

/** AWS's extensions of OpenAPI, read into the documents they stand for. */
final class Extensions {
  private Extensions() {}

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  static Map<String, String> textsByName(JsonNode object) {
    Map<String, String> texts = new TreeMap<>();
    object.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
    return texts;
  }

  static @Nullable String text(JsonNode object, String member) {
    JsonNode value = object.path(member);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }

  private static @Nullable String capitals(JsonNode object, String member) {
    String text = text(object, member);
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  static Authorizer authorizer(String name, String id, JsonNode scheme, JsonNode extension) {
    String type = String.valueOf(capitals(extension, "type"));
    String source = text(extension, "identitySource");
    Authorizer.Builder authorizer =
        Authorizer.builder()
            .id(id)
            .name(name)
            .type(type)
            .authType(text(scheme, "x-amazon-apigateway-authtype"))
            .authorizerUri(text(extension, "authorizerUri"))
            .authorizerCredentials(text(extension, "authorizerCredentials"))
            .identitySource(
                source == null && !type.equals("REQUEST")
                    ? "method.request.header." + scheme.path("name").asText("Authorization")
                    : source)
            .identityValidationExpression(text(extension, "identityValidationExpression"));
    if (extension.has("authorizerResultTtlInSeconds")) {
      authorizer.authorizerResultTtlInSeconds(
          extension.get("authorizerResultTtlInSeconds").asInt());
    }
    if (extension.has("providerARNs")) {
      authorizer.providerARNs(texts(extension.get("providerARNs")));
    }
    return authorizer.build();
  }

  static GatewayResponse gatewayResponse(String type, JsonNode extension) {
    return GatewayResponse.builder()
        .responseType(type)
        .statusCode(text(extension, "statusCode"))
        .responseParameters(textsByName(extension.path("responseParameters")))
        .responseTemplates(textsByName(extension.path("responseTemplates")))
        .build();
  }

  /** An integration, with its responses, as {@code x-amazon-apigateway-integration} has it. */
  static Integration integration(JsonNode extension) {
    Integration.Builder integration =
        Integration.builder()
            .type(String.valueOf(capitals(extension, "type")))
            .httpMethod(capitals(extension, "httpMethod"))
            .uri(text(extension, "uri"))
            .credentials(text(extension, "credentials"))
            .connectionType(capitals(extension, "connectionType"))
            .connectionId(text(extension, "connectionId"))
            .passthroughBehavior(capitals(extension, "passthroughBehavior"))
            .contentHandling(capitals(extension, "contentHandling"))
            .cacheNamespace(text(extension, "cacheNamespace"));
    if (extension.has("timeoutInMillis")) {
      integration.timeoutInMillis(extension.get("timeoutInMillis").asInt());
    }
    if (extension.has("cacheKeyParameters")) {
      integration.cacheKeyParameters(texts(extension.get("cacheKeyParameters")));
    }
    if (extension.has("requestParameters")) {
      integration.requestParameters(textsByName(extension.get("requestParameters")));
    }
    if (extension.has("requestTemplates")) {
      integration.requestTemplates(textsByName(extension.get("requestTemplates")));
    }
    if (extension.path("tlsConfig").has("insecureSkipVerification")) {
      boolean skip = extension.at("/tlsConfig/insecureSkipVerification").asBoolean();
      integration.tlsConfig(t -> t.insecureSkipVerification(skip));
    }
    Integration read = integration.build();
    for (String newer : List.of("responseTransferMode", "integrationTarget")) {
      String value = text(extension, newer);
      if (value != null && Shape.of(Integration.class).field(newer) != null) {
        read = Documents.with(Integration.class, read, newer, value);
      }
    }
    return read;
  }

  /** The responses of an integration by status. */
  static Map<String, IntegrationResponse> responses(JsonNode extension) {
    Map<String, IntegrationResponse> responses = new TreeMap<>();
    for (Map.Entry<String, JsonNode> one : extension.path("responses").properties()) {
      JsonNode given = one.getValue();
      IntegrationResponse.Builder response =
          IntegrationResponse.builder()
              .statusCode(given.path("statusCode").asText())
              .selectionPattern(one.getKey().equals("default") ? null : one.getKey())
              .contentHandling(capitals(given, "contentHandling"));
      if (given.has("responseParameters")) {
        response.responseParameters(textsByName(given.get("responseParameters")));
      }
      if (given.has("responseTemplates")) {
        response.responseTemplates(textsByName(given.get("responseTemplates")));
      }
      responses.put(given.path("statusCode").asText(), response.build());
    }
    return responses;
  }
}
