package io.cloudfakes.edge.apigateway.internal.operation.test;

import io.cloudfakes.edge.apigateway.internal.live.Trial;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.edge.apigateway.internal.live.call.Route;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.TestInvokeMethodRequest;
import software.amazon.awssdk.services.apigateway.model.TestInvokeMethodResponse;

/**
 * Tries out a method as it is being edited: its validator, its backend and its mappings, without
 * authorizer, key or limits, with the log of what happened.
 *
 * <p><b>Not modelled</b>: client certificates.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html">TestInvokeMethod</a>
 */
public final class TestInvokeMethod
    implements Operation<TestInvokeMethodRequest, TestInvokeMethodResponse, ApiGatewayState> {
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing("clientCertificateId");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<TestInvokeMethodResponse, ApiGatewayState> decide(
      TestInvokeMethodRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    Resource resource = held.resource(request.resourceId());
    Method method = held.method(request.resourceId(), request.httpMethod());
    String path = request.pathWithQueryString();
    Exchange exchange =
        Trials.exchange(
            held,
            new Trials.Asked(
                request.httpMethod().equals("ANY") ? "GET" : request.httpMethod(),
                path == null || path.isEmpty() ? resource.path() : path,
                request.headers(),
                request.multiValueHeaders(),
                request.body(),
                request.stageVariables()),
            state,
            call);
    exchange.route(Route.to(resource, method, exchange.address().path()));
    return Outcome.of(call.once("answer", () -> answer(exchange)));
  }

  private static TestInvokeMethodResponse answer(Exchange exchange) {
    LiveWorld world = LiveWorld.of(exchange.call());
    Instant before = world.clock().instant();
    HttpResponse response = Trial.answer(exchange);
    Map<String, List<String>> all = new LinkedHashMap<>();
    response.forEachHeader(
        (name, value) -> all.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value));
    return TestInvokeMethodResponse.builder()
        .status(response.status())
        .body(response.body().utf8())
        .headers(Exchange.lastOf(all))
        .multiValueHeaders(all)
        .latency(
            Duration.between(before, Objects.requireNonNull(world.clock().instant())).toMillis())
        .log(exchange.log().text())
        .build();
  }
}
