package io.cloudfakes.edge.apigateway.internal.http.rule;

import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.Cors;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;

/** What is asked of the document of an API. */
public final class ApiDocuments {
  private static final String HTTP_SELECTION = "$request.method $request.path";

  private ApiDocuments() {}

  /**
   * The document with what AWS fills in.
   *
   * @throws io.cloudfakes.AwsErrorException when there can be no such API
   */
  public static Api checked(Api asked) {
    if (asked.name() == null || asked.name().isEmpty()) {
      throw HttpErrors.badRequest("Name is required").asException();
    }
    ProtocolType protocol = asked.protocolType();
    if (protocol != ProtocolType.HTTP && protocol != ProtocolType.WEBSOCKET) {
      throw HttpErrors.badRequest(
              "Invalid protocol type specified: " + asked.protocolTypeAsString())
          .asException();
    }
    return protocol == ProtocolType.HTTP ? http(asked) : webSocket(asked);
  }

  private static Api http(Api asked) {
    String selection = asked.routeSelectionExpression();
    if (selection != null && !plain(selection).equals(HTTP_SELECTION)) {
      throw HttpErrors.badRequest(
              "Invalid route selection expression specified. HTTP APIs support only "
                  + HTTP_SELECTION)
          .asException();
    }
    if (asked.disableSchemaValidation() != null) {
      throw HttpErrors.notForHttp("DisableSchemaValidation").asException();
    }
    requireCors(asked.corsConfiguration());
    return filled(asked).routeSelectionExpression(HTTP_SELECTION).build();
  }

  private static Api webSocket(Api asked) {
    if (asked.routeSelectionExpression() == null) {
      throw HttpErrors.badRequest("RouteSelectionExpression is required for WEBSOCKET APIs")
          .asException();
    }
    if (!asked.routeSelectionExpression().contains("$request.body.")
        && !asked.routeSelectionExpression().contains("${request.body.")) {
      throw HttpErrors.badRequest(
              "Invalid route selection expression specified: " + asked.routeSelectionExpression())
          .asException();
    }
    if (asked.corsConfiguration() != null) {
      throw HttpErrors.notForWebSocket("CorsConfiguration").asException();
    }
    return filled(asked).build();
  }

  private static Api.Builder filled(Api asked) {
    return asked.toBuilder()
        .apiKeySelectionExpression(
            asked.apiKeySelectionExpression() == null
                ? "$request.header.x-api-key"
                : asked.apiKeySelectionExpression())
        .disableExecuteApiEndpoint(Boolean.TRUE.equals(asked.disableExecuteApiEndpoint()))
        .ipAddressType(
            asked.ipAddressTypeAsString() == null ? "ipv4" : asked.ipAddressTypeAsString());
  }

  private static String plain(String expression) {
    return expression.replace("{", "").replace("}", "");
  }

  private static void requireCors(Cors cors) {
    if (cors == null) {
      return;
    }
    if (Boolean.TRUE.equals(cors.allowCredentials())
        && (cors.allowOrigins().contains("*")
            || cors.allowHeaders().contains("*")
            || cors.allowMethods().contains("*")
            || cors.exposeHeaders().contains("*"))) {
      throw HttpErrors.badRequest(
              "Wildcard * is not supported for allowOrigins, allowHeaders, allowMethods and"
                  + " exposeHeaders when allowCredentials is true")
          .asException();
    }
    for (String origin : cors.allowOrigins()) {
      if (!origin.equals("*") && !origin.contains("://")) {
        throw HttpErrors.badRequest("Invalid format for origin " + origin).asException();
      }
    }
    Integer age = cors.maxAge();
    if (age != null && (age < -1 || age > 86_400)) {
      throw HttpErrors.badRequest("MaxAge should be between -1 and 86400").asException();
    }
  }
}
