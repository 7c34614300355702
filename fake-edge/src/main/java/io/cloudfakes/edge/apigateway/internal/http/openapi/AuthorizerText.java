package io.cloudfakes.edge.apigateway.internal.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.JWTConfiguration;

/** An authorizer as {@code x-amazon-apigateway-authorizer} writes it. */
final class AuthorizerText {
  private AuthorizerText() {}

  static Authorizer.Builder read(String name, JsonNode node) {
    Authorizer.Builder authorizer =
        Authorizer.builder()
            .name(name)
            .authorizerType(node.path("type").asText().toUpperCase(Locale.ROOT))
            .identitySource(ImportedApi.list(node.path("identitySource")));
    if (node.has("authorizerUri")) {
      authorizer.authorizerUri(node.path("authorizerUri").asText());
    }
    if (node.has("authorizerCredentials")) {
      authorizer.authorizerCredentialsArn(node.path("authorizerCredentials").asText());
    }
    if (node.has("authorizerPayloadFormatVersion")) {
      authorizer.authorizerPayloadFormatVersion(
          node.path("authorizerPayloadFormatVersion").asText());
    }
    if (node.has("authorizerResultTtlInSeconds")) {
      authorizer.authorizerResultTtlInSeconds(node.path("authorizerResultTtlInSeconds").asInt());
    }
    if (node.has("enableSimpleResponses")) {
      authorizer.enableSimpleResponses(node.path("enableSimpleResponses").asBoolean());
    }
    JsonNode jwt = node.path("jwtConfiguration");
    if (jwt.isObject()) {
      authorizer.jwtConfiguration(
          JWTConfiguration.builder()
              .issuer(jwt.path("issuer").asText())
              .audience(ImportedApi.list(jwt.path("audience")))
              .build());
    }
    return authorizer;
  }

  static void write(Authorizer authorizer, ObjectNode node) {
    node.put("type", authorizer.authorizerTypeAsString().toLowerCase(Locale.ROOT));
    node.put("identitySource", String.join(",", authorizer.identitySource()));
    if (authorizer.authorizerUri() != null) {
      node.put("authorizerUri", authorizer.authorizerUri());
    }
    if (authorizer.authorizerCredentialsArn() != null) {
      node.put("authorizerCredentials", authorizer.authorizerCredentialsArn());
    }
    if (authorizer.authorizerPayloadFormatVersion() != null) {
      node.put("authorizerPayloadFormatVersion", authorizer.authorizerPayloadFormatVersion());
    }
    if (authorizer.authorizerResultTtlInSeconds() != null) {
      node.put("authorizerResultTtlInSeconds", authorizer.authorizerResultTtlInSeconds());
    }
    if (authorizer.enableSimpleResponses() != null) {
      node.put("enableSimpleResponses", authorizer.enableSimpleResponses());
    }
    if (authorizer.jwtConfiguration() != null) {
      ObjectNode jwt = node.putObject("jwtConfiguration");
      authorizer.jwtConfiguration().audience().forEach(jwt.putArray("audience")::add);
      jwt.put("issuer", authorizer.jwtConfiguration().issuer());
    }
  }
}
