package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import software.amazon.awssdk.services.apigatewayv2.model.RouteResponse;

/** What is asked of the response of a route. */
public final class RouteResponses {
  private RouteResponses() {}

  /**
   * The response, if the API can have it.
   *
   * @throws io.cloudfakes.AwsErrorException when it cannot
   */
  public static RouteResponse checked(HttpApi api, String routeId, RouteResponse asked) {
    if (!api.isWebSocket()) {
      throw HttpErrors.notForHttp("RouteResponse").asException();
    }
    String key = asked.routeResponseKey();
    if (key == null || !key.equals(RouteKey.DEFAULT)) {
      throw HttpErrors.badRequest("Currently only $default is supported as a route response key")
          .asException();
    }
    for (RouteResponse other : api.definition().all(RouteResponse.class, routeId)) {
      if (other.routeResponseKey().equals(key)
          && !other.routeResponseId().equals(asked.routeResponseId())) {
        throw HttpErrors.conflict("Route response with key " + key + " already exists")
            .asException();
      }
    }
    return asked;
  }
}
