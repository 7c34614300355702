package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.apigateway.internal.http.rule.Routes;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Definition;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;
import io.cloudfakes.service.HttpSigning;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizationType;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * One request to an HTTP API: stage, preflight, route, authorization, limits, backend, mappings, in
 * this order. What it changes it commits as it goes, before a backend is asked.
 */
public final class HttpApiCall implements HttpAction<ApiGatewayState> {
  /** Its name in the call log, by which faults strike it. */
  public static final String NAME = "InvokeHttpApi";

  private static final long LONGEST_BODY = 10L * 1024 * 1024;
  private static final int LONGEST_HEADERS = 10_240;

  private final HttpRequest request;
  private final Target target;
  private final @Nullable RouteMatch match;

  public HttpApiCall(HttpRequest request, Target target) {
    this.request = request;
    this.target = target;
    Definition definition = target.definition();
    this.match =
        definition == null
            ? null
            : RouteMatch.find(definition, request.method(), target.segments());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String resource() {
    return target.resource();
  }

  @Override
  public String region() {
    return target.api().place().region();
  }

  /**
   * A signature is looked at where the route asks for one; otherwise it is the backend's affair.
   */
  @Override
  public HttpSigning signing() {
    return match != null && match.route().authorizationType() == AuthorizationType.AWS_IAM
        ? HttpSigning.REQUEST
        : HttpSigning.NONE;
  }

  @Override
  public HttpOutcome<ApiGatewayState> decide(ApiGatewayState state, CallContext call) {
    return HttpOutcome.of(call.once("answer", () -> answer(call)));
  }

  private HttpResponse answer(CallContext call) {
    Stage stage = target.stage();
    Definition definition = target.definition();
    if (stage == null || definition == null || target.isHidden()) {
      return identified(Refusals.notFound(), call);
    }
    CorsAnswers cors = new CorsAnswers(definition.api().corsConfiguration());
    if (cors.isPreflight(request)) {
      return identified(cors.preflight(request), call);
    }
    if (match == null) {
      HttpResponse response = identified(Refusals.notFound(), call);
      return cors.on(request, response);
    }
    Arrived arrived = Arrived.of(request, target, definition, stage, match, call);
    AccessLog log = new AccessLog(arrived, call);
    HttpResponse response = cors.on(request, routed(arrived, log, call));
    log.write(response);
    return identified(response, call);
  }

  private HttpResponse routed(Arrived arrived, AccessLog log, CallContext call) {
    if (headerBytes(request) > LONGEST_HEADERS) {
      return log.refused(Refusals.of(431, "Request Header Fields Too Large"), "Headers too long");
    }
    if (request.body().length() > LONGEST_BODY) {
      return log.refused(Refusals.of(413, "Request Entity Too Large"), "Body too long");
    }
    Verdict verdict = Authorization.of(arrived, call);
    if (verdict instanceof Verdict.Refused refused) {
      return log.refused(refused.answer(), refused.why());
    }
    Identity identity = ((Verdict.Allowed) verdict).identity();
    log.identity(identity);
    if (!Throttle.admits(
        target.api().id(),
        target.api().place(),
        arrived.stage(),
        arrived.route().routeKey(),
        call)) {
      return log.refused(Refusals.tooMany(), "Too Many Requests");
    }
    String id = Routes.integrationId(arrived.route());
    Integration integration = id == null ? null : arrived.definition().part(Integration.class, id);
    return Backends.ask(integration, arrived, log.variables(), call);
  }

  private static int headerBytes(HttpRequest request) {
    int[] total = new int[1];
    request.forEachHeader((name, value) -> total[0] += name.length() + value.length());
    return total[0];
  }

  private static HttpResponse identified(HttpResponse response, CallContext call) {
    return response.set("Apigw-Requestid", Arrived.requestId(call));
  }

  @Override
  public HttpResponse refusal(AwsError error, ApiGatewayState state, CallContext call) {
    HttpResponse response =
        error.status() == 403 || error.status() == 401
            ? Refusals.forbidden()
            : Refusals.of(error.status(), error.message());
    return identified(response, call);
  }
}
