package io.cloudfakes.edge.apigateway.internal.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import java.util.Locale;
import software.amazon.awssdk.services.apigateway.model.ApiKeySourceType;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.DocumentationPart;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;
import software.amazon.awssdk.services.apigateway.model.RestApi;

/** Writes what of an API only API Gateway knows, as its extensions of OpenAPI have it. */
final class WholeApi {
  private WholeApi() {}

  static void write(RestApiTree tree, ObjectNode document) {
    RestApi api = tree.document();
    if (!tree.validators().isEmpty()) {
      ObjectNode validators = document.putObject("x-amazon-apigateway-request-validators");
      for (RequestValidator validator : tree.validators().values()) {
        validators
            .putObject(String.valueOf(validator.name()))
            .put("validateRequestParameters", validator.validateRequestParameters())
            .put("validateRequestBody", validator.validateRequestBody());
      }
    }
    if (!tree.responses().isEmpty()) {
      ObjectNode responses = document.putObject("x-amazon-apigateway-gateway-responses");
      tree.responses()
          .forEach(
              (type, response) -> {
                ObjectNode written = responses.putObject(type);
                IntegrationWriter.put(written, "statusCode", response.statusCode());
                IntegrationWriter.texts(
                    written, "responseParameters", response.responseParameters());
                IntegrationWriter.texts(written, "responseTemplates", response.responseTemplates());
              });
    }
    if (!api.binaryMediaTypes().isEmpty()) {
      api.binaryMediaTypes()
          .forEach(document.putArray("x-amazon-apigateway-binary-media-types")::add);
    }
    if (api.minimumCompressionSize() != null) {
      document.put("x-amazon-apigateway-minimum-compression-size", api.minimumCompressionSize());
    }
    if (api.apiKeySource() == ApiKeySourceType.AUTHORIZER) {
      document.put("x-amazon-apigateway-api-key-source", api.apiKeySourceAsString());
    }
    if (api.policy() != null) {
      document.set("x-amazon-apigateway-policy", OpenApiText.parsed(api.policy()));
    }
  }

  static void documentation(RestApiTree tree, ObjectNode document) {
    if (tree.parts().isEmpty()) {
      return;
    }
    ArrayNode parts =
        document.putObject("x-amazon-apigateway-documentation").putArray("documentationParts");
    for (DocumentationPart part : tree.parts().values()) {
      ObjectNode written = parts.addObject();
      ObjectNode location = written.putObject("location");
      IntegrationWriter.put(location, "type", part.location().typeAsString());
      IntegrationWriter.put(location, "path", part.location().path());
      IntegrationWriter.put(location, "method", part.location().method());
      IntegrationWriter.put(location, "statusCode", part.location().statusCode());
      IntegrationWriter.put(location, "name", part.location().name());
      written.set("properties", OpenApiText.parsed(part.properties()));
    }
  }

  static void authorizer(Authorizer authorizer, ObjectNode scheme) {
    IntegrationWriter.put(scheme, "x-amazon-apigateway-authtype", authorizer.authType());
    ObjectNode written = scheme.putObject("x-amazon-apigateway-authorizer");
    written.put("type", authorizer.typeAsString().toLowerCase(Locale.ROOT));
    IntegrationWriter.put(written, "authorizerUri", authorizer.authorizerUri());
    IntegrationWriter.put(written, "authorizerCredentials", authorizer.authorizerCredentials());
    IntegrationWriter.put(written, "identitySource", authorizer.identitySource());
    IntegrationWriter.put(
        written, "identityValidationExpression", authorizer.identityValidationExpression());
    written.put("authorizerResultTtlInSeconds", authorizer.authorizerResultTtlInSeconds());
    if (!authorizer.providerARNs().isEmpty()) {
      authorizer.providerARNs().forEach(written.putArray("providerARNs")::add);
    }
  }
}
