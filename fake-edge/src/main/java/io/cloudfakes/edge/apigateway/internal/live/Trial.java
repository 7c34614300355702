package io.cloudfakes.edge.apigateway.internal.live;

import io.cloudfakes.edge.apigateway.internal.live.access.LambdaAuthorizers;
import io.cloudfakes.edge.apigateway.internal.live.access.UserPoolTokens;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.Log;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.live.integration.Integrations;
import io.cloudfakes.edge.apigateway.internal.state.Permit;
import io.cloudfakes.edge.apigateway.internal.vtl.ContextVariable;
import io.cloudfakes.protocol.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;

/** A method or an authorizer tried out, without what guards a stage. */
public final class Trial {
  private Trial() {}

  /**
   * What came of asking an authorizer.
   *
   * @param permit null when a function gave none
   */
  public record Authorized(int status, @Nullable Permit permit, Map<String, String> claims) {
    public Authorized {
      claims = new LinkedHashMap<>(claims);
    }
  }

  /** The answer of a method: its validator and its backend. */
  public static HttpResponse answer(Exchange exchange) {
    Log log = exchange.log();
    log.line(
        "HTTP Method: ",
        exchange.http().method() + ", Resource Path: " + exchange.address().path());
    log.line("Method request path: ", exchange.route().parameters());
    log.line("Method request query string: ", Exchange.lastOf(exchange.query()));
    log.line("Method request headers: ", exchange.headers().last());
    log.line("Method request body before transformations: ", exchange.body().utf8());
    HttpResponse response;
    try {
      Validation.require(exchange);
      response = Integrations.answer(exchange).response();
    } catch (RefusedException refused) {
      response = GatewayResponses.of(exchange, refused);
      log.line("Execution failed: ", refused.getMessage() + "");
      log.line("Method completed with status: ", response.status());
      return response;
    }
    log.line("Method response body after transformations: ", response.body().utf8());
    log.line("Successfully completed execution", "");
    log.line("Method completed with status: ", response.status());
    return response;
  }

  /** What an authorizer says, asked anew. */
  public static Authorized authorized(Exchange exchange, Authorizer authorizer) {
    exchange.log().line("Starting authorizer: ", authorizer.id());
    try {
      if (authorizer.type() == AuthorizerType.COGNITO_USER_POOLS) {
        UserPoolTokens.verify(exchange, authorizer);
        return new Authorized(200, null, claims(exchange));
      }
      Permit permit = LambdaAuthorizers.fresh(exchange, authorizer);
      exchange.log().line("Using valid authorizer policy for principal: ", permit.principalId());
      exchange.log().line("Successfully completed authorizer execution", "");
      return new Authorized(200, permit, Map.of());
    } catch (RefusedException refused) {
      exchange.log().line("Authorizer failed: ", refused.getMessage() + "");
      return new Authorized(refused.status(), null, Map.of());
    }
  }

  private static Map<String, String> claims(Exchange exchange) {
    ContextVariable noted = exchange.context().part("authorizer").part("claims");
    Map<String, String> claims = new LinkedHashMap<>();
    noted.forEach((name, value) -> claims.put(name, value.toString()));
    return claims;
  }
}
