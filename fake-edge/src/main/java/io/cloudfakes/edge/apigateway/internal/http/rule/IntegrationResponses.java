package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationResponse;

/** What is asked of the response of an integration. */
public final class IntegrationResponses {
  private IntegrationResponses() {}

  /**
   * The response, if the API can have it.
   *
   * @throws io.cloudfakes.AwsErrorException when it cannot
   */
  public static IntegrationResponse checked(
      HttpApi api, String integrationId, IntegrationResponse asked) {
    if (!api.isWebSocket()) {
      throw HttpErrors.notForHttp("IntegrationResponse").asException();
    }
    if (!asked.responseTemplates().isEmpty()
        || !asked.responseParameters().isEmpty()
        || asked.templateSelectionExpression() != null
        || asked.contentHandlingStrategyAsString() != null) {
      throw HttpErrors.notModelled(
              "templates of WebSocket APIs (members ResponseTemplates, ResponseParameters,"
                  + " TemplateSelectionExpression, ContentHandlingStrategy)")
          .asException();
    }
    String key = asked.integrationResponseKey();
    if (key == null
        || !(key.equals(RouteKey.DEFAULT)
            || (key.startsWith("/") && key.endsWith("/") && key.length() > 2))) {
      throw HttpErrors.badRequest(
              "The integration response key should be $default or a regular expression between"
                  + " slashes")
          .asException();
    }
    for (IntegrationResponse other :
        api.definition().all(IntegrationResponse.class, integrationId)) {
      if (other.integrationResponseKey().equals(key)
          && !other.integrationResponseId().equals(asked.integrationResponseId())) {
        throw HttpErrors.conflict("Integration response with key " + key + " already exists")
            .asException();
      }
    }
    return asked;
  }
}
