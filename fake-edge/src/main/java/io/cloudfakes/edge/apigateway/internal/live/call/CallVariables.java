package io.cloudfakes.edge.apigateway.internal.live.call;

import io.cloudfakes.edge.apigateway.internal.vtl.ContextVariable;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.service.CallContext;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What {@code $context} says of a request. */
final class CallVariables {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CallVariables() {}

  static ContextVariable of(Exchange exchange) {
    CallContext call = exchange.call();
    Address address = exchange.address();
    String host = Address.host(exchange.http().host());
    int dot = host.indexOf('.');
    ContextVariable context =
        new ContextVariable()
            .with("accountId", address.place().account())
            .with("apiId", address.api().id())
            .with("deploymentId", exchange.shown().deploymentId())
            .with("domainName", host)
            .with("domainPrefix", dot < 0 ? host : host.substring(0, dot))
            .with("extendedRequestId", call.ids().base62("extended-request-id", 15) + "=")
            .with("httpMethod", exchange.http().method())
            .with("path", exchange.http().path())
            .with("protocol", "HTTP/1.1")
            .with("requestId", call.requestId())
            .with("requestTime", TIME.format(call.now()))
            .with("requestTimeEpoch", call.now().toEpochMilli())
            .with("stage", address.stage().name());
    if (exchange.shown().canary()) {
      context.with("isCanaryRequest", "true");
    }
    if (address.basePath() != null) {
      context.part("customDomain").with("basePathMatched", address.basePath());
    }
    identity(context.part("identity"), exchange);
    ContextVariable request = context.part("requestOverride");
    request.part("header");
    request.part("path");
    request.part("querystring");
    context.part("responseOverride").part("header");
    return context;
  }

  private static void identity(ContextVariable identity, Exchange exchange) {
    identity.with("sourceIp", RequestHeaders.SOURCE_IP);
    identity.with("userAgent", exchange.headers().first("User-Agent"));
    CallContext call = exchange.call();
    Caller caller = call.caller();
    if (!caller.isAnonymous()) {
      identity
          .with("accessKey", call.accessKeyId())
          .with("accountId", caller.accountId())
          .with("caller", caller.uniqueId())
          .with("user", caller.uniqueId())
          .with("userArn", caller.arn());
    }
  }

  static void route(ContextVariable context, Route route) {
    context
        .with("resourceId", route.resource().id())
        .with("resourcePath", route.resource().path())
        .with("operationName", route.method().operationName());
  }
}
