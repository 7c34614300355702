package io.cloudfakes.edge.apigateway.internal.operation.test;

import io.cloudfakes.edge.apigateway.internal.live.Trial;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.edge.apigateway.internal.live.call.Route;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.TestInvokeAuthorizerRequest;
import software.amazon.awssdk.services.apigateway.model.TestInvokeAuthorizerResponse;

/**
 * Tries out an authorizer: asked anew, whatever it said before, with the log of what happened.
 *
 * <p><b>Not modelled</b>: additional context.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeAuthorizer.html">TestInvokeAuthorizer</a>
 */
public final class TestInvokeAuthorizer
    implements Operation<
        TestInvokeAuthorizerRequest, TestInvokeAuthorizerResponse, ApiGatewayState> {
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing("additionalContext");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<TestInvokeAuthorizerResponse, ApiGatewayState> decide(
      TestInvokeAuthorizerRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    Authorizer authorizer = held.tree().authorizers().get(request.authorizerId());
    if (authorizer == null) {
      throw RestErrors.noSuch("Authorizer");
    }
    String path = request.pathWithQueryString();
    Exchange exchange =
        Trials.exchange(
            held,
            new Trials.Asked(
                "GET",
                path == null ? "" : path,
                request.headers(),
                request.multiValueHeaders(),
                request.body(),
                request.stageVariables()),
            state,
            call);
    Resource resource = Resource.builder().id("test-invoke-resource-id").path("/").build();
    exchange.route(
        Route.to(resource, Method.builder().httpMethod("GET").build(), exchange.address().path()));
    return Outcome.of(call.once("answer", () -> answer(exchange, authorizer)));
  }

  private static TestInvokeAuthorizerResponse answer(Exchange exchange, Authorizer authorizer) {
    LiveWorld world = LiveWorld.of(exchange.call());
    Instant before = world.clock().instant();
    Trial.Authorized authorized = Trial.authorized(exchange, authorizer);
    TestInvokeAuthorizerResponse.Builder response =
        TestInvokeAuthorizerResponse.builder()
            .clientStatus(authorized.status())
            .latency(Duration.between(before, world.clock().instant()).toMillis())
            .claims(authorized.claims());
    if (authorized.permit() != null) {
      response.principalId(authorized.permit().principalId()).policy(authorized.permit().policy());
    }
    return response.log(exchange.log().text()).build();
  }
}
