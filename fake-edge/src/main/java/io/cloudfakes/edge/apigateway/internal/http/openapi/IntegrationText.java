package io.cloudfakes.edge.apigateway.internal.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.TlsConfig;

/** An integration as {@code x-amazon-apigateway-integration} writes it. */
final class IntegrationText {
  private IntegrationText() {}

  static Integration.Builder read(JsonNode node) {
    Integration.Builder integration =
        Integration.builder().integrationType(node.path("type").asText().toUpperCase(Locale.ROOT));
    if (node.has("uri")) {
      integration.integrationUri(node.path("uri").asText());
    }
    if (node.has("httpMethod")) {
      String method = node.path("httpMethod").asText();
      integration.integrationMethod(
          method.equals("x-amazon-apigateway-any-method") ? "ANY" : method);
    }
    if (node.has("payloadFormatVersion")) {
      integration.payloadFormatVersion(node.path("payloadFormatVersion").asText());
    }
    if (node.has("integrationSubtype")) {
      integration.integrationSubtype(node.path("integrationSubtype").asText());
    }
    if (node.has("connectionType")) {
      integration.connectionType(node.path("connectionType").asText());
    }
    if (node.has("connectionId")) {
      integration.connectionId(node.path("connectionId").asText());
    }
    if (node.has("credentials")) {
      integration.credentialsArn(node.path("credentials").asText());
    }
    if (node.has("timeoutInMillis")) {
      integration.timeoutInMillis(node.path("timeoutInMillis").asInt());
    }
    if (node.has("requestParameters")) {
      integration.requestParameters(texts(node.path("requestParameters")));
    }
    if (node.has("responseParameters")) {
      Map<String, Map<String, String>> byStatus = new TreeMap<>();
      for (Map.Entry<String, JsonNode> status : node.path("responseParameters").properties()) {
        byStatus.put(status.getKey(), texts(status.getValue()));
      }
      integration.responseParameters(byStatus);
    }
    if (node.path("tlsConfig").has("serverNameToVerify")) {
      integration.tlsConfig(
          TlsConfig.builder()
              .serverNameToVerify(node.path("tlsConfig").path("serverNameToVerify").asText())
              .build());
    }
    return integration;
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> all = new TreeMap<>();
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      all.put(one.getKey(), one.getValue().asText());
    }
    return all;
  }

  static void write(Integration integration, ObjectNode node) {
    node.put("type", integration.integrationTypeAsString().toLowerCase(Locale.ROOT));
    put(node, "httpMethod", integration.integrationMethod());
    put(node, "uri", integration.integrationUri());
    put(node, "connectionType", integration.connectionTypeAsString());
    put(node, "connectionId", integration.connectionId());
    put(node, "credentials", integration.credentialsArn());
    put(node, "payloadFormatVersion", integration.payloadFormatVersion());
    node.put("timeoutInMillis", integration.timeoutInMillis());
    if (!integration.requestParameters().isEmpty()) {
      ObjectNode parameters = node.putObject("requestParameters");
      new TreeMap<>(integration.requestParameters()).forEach(parameters::put);
    }
    if (!integration.responseParameters().isEmpty()) {
      ObjectNode byStatus = node.putObject("responseParameters");
      new TreeMap<>(integration.responseParameters())
          .forEach(
              (status, parameters) -> {
                ObjectNode one = byStatus.putObject(status);
                new TreeMap<>(parameters).forEach(one::put);
              });
    }
    if (integration.tlsConfig() != null) {
      node.putObject("tlsConfig")
          .put("serverNameToVerify", integration.tlsConfig().serverNameToVerify());
    }
  }

  private static void put(ObjectNode node, String member, String value) {
    if (value != null) {
      node.put(member, value);
    }
  }
}
