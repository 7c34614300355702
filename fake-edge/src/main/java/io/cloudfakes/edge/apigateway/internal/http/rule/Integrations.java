package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import java.util.Map;
import software.amazon.awssdk.services.apigatewayv2.model.ConnectionType;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/** What is asked of an integration. */
public final class Integrations {
  private static final int SHORTEST_MILLIS = 50;
  private static final int LONGEST_HTTP_MILLIS = 30_000;
  private static final int LONGEST_SOCKET_MILLIS = 29_000;

  private Integrations() {}

  /**
   * The integration with what AWS fills in.
   *
   * @throws io.cloudfakes.AwsErrorException when the API cannot have it
   */
  public static Integration checked(HttpApi api, Integration asked) {
    Integration integration =
        asked.toBuilder()
            .connectionType(
                asked.connectionTypeAsString() == null
                    ? ConnectionType.INTERNET.toString()
                    : asked.connectionTypeAsString())
            .timeoutInMillis(
                asked.timeoutInMillis() == null ? longest(api) : asked.timeoutInMillis())
            .build();
    requireTimeout(api, integration.timeoutInMillis());
    if (integration.connectionType() == ConnectionType.VPC_LINK
        && integration.connectionId() == null) {
      throw HttpErrors.badRequest("ConnectionId must be set for connection type VPC_LINK")
          .asException();
    }
    if (api.isWebSocket()) {
      return webSocket(integration);
    }
    requireHttp(integration);
    return http(integration);
  }

  private static int longest(HttpApi api) {
    return api.isWebSocket() ? LONGEST_SOCKET_MILLIS : LONGEST_HTTP_MILLIS;
  }

  private static void requireTimeout(HttpApi api, int millis) {
    if (millis < SHORTEST_MILLIS || millis > longest(api)) {
      throw HttpErrors.badRequest(
              "Timeout should be between " + SHORTEST_MILLIS + " ms and " + longest(api) + " ms")
          .asException();
    }
  }

  private static void requireHttp(Integration asked) {
    IntegrationType type = asked.integrationType();
    if (type != IntegrationType.AWS_PROXY && type != IntegrationType.HTTP_PROXY) {
      throw HttpErrors.notForHttp("Integration type " + asked.integrationTypeAsString())
          .asException();
    }
    if (asked.contentHandlingStrategyAsString() != null) {
      throw HttpErrors.notForHttp("ContentHandlingStrategy").asException();
    }
    if (asked.integrationResponseSelectionExpression() != null) {
      throw HttpErrors.notForHttp("IntegrationResponseSelectionExpression").asException();
    }
    if (asked.passthroughBehaviorAsString() != null) {
      throw HttpErrors.notForHttp("PassthroughBehavior").asException();
    }
    if (!asked.requestTemplates().isEmpty()) {
      throw HttpErrors.notForHttp("RequestTemplates").asException();
    }
    if (asked.templateSelectionExpression() != null) {
      throw HttpErrors.notForHttp("TemplateSelectionExpression").asException();
    }
    ParameterMappings.requireHttp(asked);
  }

  private static Integration http(Integration asked) {
    String version = asked.payloadFormatVersion();
    if (version == null) {
      throw HttpErrors.badRequest("PayloadFormatVersion is a required parameter for integration")
          .asException();
    }
    boolean function =
        asked.integrationType() == IntegrationType.AWS_PROXY && asked.integrationSubtype() == null;
    if (!version.equals("1.0") && !(function && version.equals("2.0"))) {
      throw HttpErrors.badRequest("Invalid PayloadFormatVersion: " + version).asException();
    }
    if (asked.integrationSubtype() != null) {
      throw HttpErrors.notModelled(
              "the integration subtype "
                  + asked.integrationSubtype()
                  + " of apigatewayv2 (member IntegrationSubtype)")
          .asException();
    }
    if (asked.integrationType() == IntegrationType.HTTP_PROXY) {
      requireUri(asked);
      if (asked.integrationMethod() == null) {
        throw HttpErrors.badRequest("HttpMethod must be set for HTTP_PROXY integrations")
            .asException();
      }
      return asked;
    }
    requireFunction(asked);
    return asked.integrationMethod() == null
        ? asked.toBuilder().integrationMethod("POST").build()
        : asked;
  }

  private static Integration webSocket(Integration asked) {
    if (asked.integrationSubtype() != null) {
      throw HttpErrors.notForWebSocket("IntegrationSubtype").asException();
    }
    if (asked.tlsConfig() != null) {
      throw HttpErrors.notForWebSocket("TlsConfig").asException();
    }
    IntegrationType type = asked.integrationType();
    if (type == null || type == IntegrationType.UNKNOWN_TO_SDK_VERSION) {
      throw HttpErrors.badRequest("Invalid integration type specified").asException();
    }
    if (type == IntegrationType.HTTP || type == IntegrationType.AWS) {
      throw HttpErrors.notModelled(
              "the integration type " + type + " of WebSocket APIs (member IntegrationType)")
          .asException();
    }
    if (!asked.requestTemplates().isEmpty()) {
      throw HttpErrors.notModelled("templates of WebSocket APIs (member RequestTemplates)")
          .asException();
    }
    if (!asked.requestParameters().isEmpty()) {
      throw HttpErrors.notModelled("parameters of WebSocket APIs (member RequestParameters)")
          .asException();
    }
    if (asked.contentHandlingStrategyAsString() != null) {
      throw HttpErrors.notModelled(
              "conversions of WebSocket messages (member ContentHandlingStrategy)")
          .asException();
    }
    if (asked.templateSelectionExpression() != null) {
      throw HttpErrors.notModelled(
              "templates of WebSocket APIs (member TemplateSelectionExpression)")
          .asException();
    }
    if (!asked.responseParameters().isEmpty()) {
      throw HttpErrors.notForWebSocket("ResponseParameters").asException();
    }
    if (type == IntegrationType.HTTP_PROXY) {
      requireUri(asked);
    } else if (type != IntegrationType.MOCK) {
      requireFunction(asked);
    }
    return asked.toBuilder()
        .passthroughBehavior(
            asked.passthroughBehaviorAsString() == null
                ? "WHEN_NO_MATCH"
                : asked.passthroughBehaviorAsString())
        .payloadFormatVersion("1.0")
        .integrationResponseSelectionExpression(
            asked.integrationResponseSelectionExpression() == null
                ? "${integration.response.statuscode}"
                : asked.integrationResponseSelectionExpression())
        .build();
  }

  private static void requireUri(Integration asked) {
    String uri = asked.integrationUri();
    boolean link = asked.connectionType() == ConnectionType.VPC_LINK;
    if (uri == null
        || !(uri.startsWith("http://")
            || uri.startsWith("https://")
            || (link && uri.startsWith("arn:")))) {
      throw HttpErrors.badRequest("Invalid HTTP endpoint specified for URI").asException();
    }
  }

  private static void requireFunction(Integration asked) {
    String uri = asked.integrationUri();
    if (uri == null || !uri.startsWith("arn:")) {
      throw HttpErrors.badRequest("Invalid ARN specified in the request").asException();
    }
    if (FunctionArn.of(uri) == null && asked.integrationType() == IntegrationType.AWS_PROXY) {
      throw HttpErrors.badRequest("Invalid function ARN or invalid uri").asException();
    }
  }

  /**
   * That no route is for it.
   *
   * @throws io.cloudfakes.AwsErrorException when one is
   */
  public static void requireUnused(HttpApi api, String id) {
    for (Route route : api.definition().all(Route.class)) {
      if (id.equals(Routes.integrationId(route))) {
        throw HttpErrors.conflict(
                "Cannot delete Integration '"
                    + id
                    + "' due to Route(s) referencing this Integration")
            .asException();
      }
    }
  }

  /** The stage variables' values put into what an integration names. */
  public static String resolved(String text, Map<String, String> variables) {
    String result = text;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      result = result.replace("${stageVariables." + variable.getKey() + "}", variable.getValue());
    }
    return result;
  }
}
