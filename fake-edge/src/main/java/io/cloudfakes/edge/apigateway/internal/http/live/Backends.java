package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.edge.apigateway.internal.http.rule.FunctionArn;
import io.cloudfakes.edge.apigateway.internal.http.rule.Integrations;
import io.cloudfakes.edge.apigateway.internal.live.call.Functions;
import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.link.OriginException;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import io.cloudfakes.service.CallContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.ConnectionType;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;

/** What stands behind a route, and its answer to a request. */
final class Backends {
  private static final Set<String> NOT_PASSED_ON =
      new TreeSet<>(
          List.of(
              "connection",
              "content-length",
              "expect",
              "host",
              "keep-alive",
              "te",
              "trailer",
              "transfer-encoding",
              "upgrade",
              "x-forwarded-for",
              "x-forwarded-port",
              "x-forwarded-proto"));

  private Backends() {}

  /** The answer of the route's integration, whatever that is. */
  static HttpResponse ask(
      @Nullable Integration integration, Arrived request, Variables variables, CallContext call) {
    if (integration == null) {
      return failed(variables, Refusals.internal(), "No integration is attached to the route");
    }
    Instant before = LiveWorld.of(call).clock().instant();
    HttpResponse response =
        integration.integrationType() == IntegrationType.AWS_PROXY
            ? function(integration, request, variables, call)
            : http(integration, request, variables, call);
    Duration took = Duration.between(before, LiveWorld.of(call).clock().instant());
    variables.outcome().put("integrationLatency", Long.toString(took.toMillis()));
    variables.outcome().put("integration.latency", Long.toString(took.toMillis()));
    if (took.toMillis() > integration.timeoutInMillis()) {
      return failed(
          variables, Refusals.unavailable(), "Integration execution timed out after 30 seconds");
    }
    variables.outcome().putIfAbsent("integrationStatus", Integer.toString(response.status()));
    variables.outcome().putIfAbsent("integration.status", Integer.toString(response.status()));
    return ResponseMapping.apply(integration.responseParameters(), variables, response);
  }

  private static HttpResponse failed(Variables variables, HttpResponse response, String why) {
    variables.outcome().put("integrationErrorMessage", why);
    variables.outcome().put("integration.error", why);
    return response;
  }

  private static HttpResponse function(
      Integration integration, Arrived request, Variables variables, CallContext call) {
    String arn =
        FunctionArn.of(
            Integrations.resolved(integration.integrationUri(), request.stage().stageVariables()));
    if (arn == null) {
      return failed(variables, Refusals.internal(), "Invalid function ARN");
    }
    String version = integration.payloadFormatVersion();
    FunctionResult result =
        Functions.invoke(
            call, arn, ProxyEvents.of(version, request, variables.identity()), request.routeArn());
    if (result instanceof FunctionResult.Returned returned) {
      HttpResponse reply = ProxyReply.of(version, returned.payload());
      variables.outcome().put("integrationStatus", "200");
      return reply != null
          ? reply
          : failed(
              variables,
              Refusals.internal(),
              "The response from the Lambda function doesn't match the format that API Gateway"
                  + " expects. Lambda body contains the wrong type for field \"headers\"");
    }
    if (result instanceof FunctionResult.Refused refused) {
      return failed(
          variables,
          refused.status() == 429 ? Refusals.unavailable() : Refusals.internal(),
          refused.message());
    }
    return failed(
        variables,
        Refusals.internal(),
        "The Lambda function returned the following error: Unhandled. Check your Lambda function"
            + " code and try again.");
  }

  private static HttpResponse http(
      Integration integration, Arrived request, Variables variables, CallContext call) {
    if (integration.connectionType() == ConnectionType.VPC_LINK
        && integration.integrationUri().startsWith("arn:")) {
      return failed(variables, Refusals.unavailable(), "There is no load balancer in this world");
    }
    RequestMapping mapped = RequestMapping.of(request);
    URI target;
    try {
      target = target(integration, request, variables, mapped);
    } catch (URISyntaxException e) {
      return failed(variables, Refusals.internal(), "Invalid endpoint: " + e);
    }
    String method = integration.integrationMethod();
    OutgoingRequest.Builder outgoing =
        OutgoingRequest.to(target)
            .method(method == null || method.equals("ANY") ? request.method() : method)
            .body(request.body())
            .patience(Duration.ofMillis(integration.timeoutInMillis()));
    mapped
        .headers()
        .forEach(
            (name, values) -> {
              if (!NOT_PASSED_ON.contains(name)) {
                values.forEach(value -> outgoing.header(name, value));
              }
            });
    outgoing.header(
        "Forwarded",
        "for=" + Arrived.SOURCE_IP + ";host=" + request.target().host() + ";proto=https");
    outgoing.header("Via", "HTTP/1.1 AmazonAPIGateway");
    return send(outgoing.build(), variables, call);
  }

  private static HttpResponse send(OutgoingRequest request, Variables variables, CallContext call) {
    HttpOrigins origins =
        call.links()
            .find(HttpOrigins.class)
            .orElseThrow(() -> new IllegalStateException("This world has no HTTP"));
    try {
      return relayed(origins.send(request));
    } catch (OriginException e) {
      return failed(
          variables,
          e.kind() == OriginException.Kind.UNREACHABLE
              ? Refusals.internal()
              : Refusals.unavailable(),
          String.valueOf(e.getMessage()));
    }
  }

  /** The answer without what is of the connection it came by. */
  private static HttpResponse relayed(HttpResponse answer) {
    HttpResponse response = new HttpResponse(answer.status()).body(answer.body());
    answer.forEachHeader(
        (name, value) -> {
          String small = name.toLowerCase(java.util.Locale.ROOT);
          if (small.startsWith("x-amzn-requestid") || small.equals("date")) {
            response.add("x-amzn-remapped-" + small.replace("x-amzn-", ""), value);
          } else if (!NOT_PASSED_ON.contains(small)) {
            response.add(name, value);
          }
        });
    return response;
  }

  private static URI target(
      Integration integration, Arrived request, Variables variables, RequestMapping mapped)
      throws URISyntaxException {
    String uri =
        Integrations.resolved(integration.integrationUri(), request.stage().stageVariables());
    for (Map.Entry<String, String> parameter : request.pathParameters().entrySet()) {
      uri =
          uri.replace("{" + parameter.getKey() + "}", encoded(parameter.getValue()))
              .replace("{" + parameter.getKey() + "+}", encoded(parameter.getValue()));
    }
    URI base = new URI(uri);
    String path = base.getRawPath().isEmpty() ? "/" : base.getRawPath();
    String mappedPath = mapped.apply(integration.requestParameters(), variables, path);
    String query = mapped.rawQuery();
    String own = base.getRawQuery();
    String all = own == null ? query : query.isEmpty() ? own : own + "&" + query;
    return new URI(
        base.getScheme()
            + "://"
            + base.getRawAuthority()
            + mappedPath
            + (all.isEmpty() ? "" : "?" + all));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
