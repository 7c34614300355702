package io.cloudfakes.edge.apigateway.internal.live;

import io.cloudfakes.edge.apigateway.internal.live.call.Address;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.ApiPath;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpSurface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where REST APIs answer: on hosts of their own, {@code {id}.execute-api.{region}.amazonaws.com},
 * and on custom domain names.
 */
public final class RestSurface implements HttpSurface<ApiGatewayState> {
  @Override
  public boolean owns(String host, ApiGatewayState state) {
    String apiId = Address.apiId(host);
    if (apiId != null) {
      // What is no API's at all is refused as a REST API refuses it.
      return state.http().api(apiId) == null;
    }
    if (state.domains().byKey().isEmpty()) {
      return false;
    }
    Domain domain = state.domains().named(Address.host(host));
    return domain != null && isOfRest(domain, state);
  }

  /** Whether all it leads to are REST APIs; a domain without mappings is nobody's else. */
  private static boolean isOfRest(Domain domain, ApiGatewayState state) {
    for (ApiPath mapping : domain.mappings().values()) {
      if (state.rest().placeOf(mapping.apiId()) == null) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable HttpAction<ApiGatewayState> find(HttpRequest request, ApiGatewayState state) {
    return owns(request.host(), state) ? new RestRequest(request) : null;
  }

  /**
   * The answer to a request, of whatever host: to be had where a domain leads to all kinds of APIs.
   */
  public HttpAction<ApiGatewayState> request(HttpRequest request) {
    return new RestRequest(request);
  }

  @Override
  public List<String> actionNames() {
    return List.of(RestRequest.NAME);
  }
}
