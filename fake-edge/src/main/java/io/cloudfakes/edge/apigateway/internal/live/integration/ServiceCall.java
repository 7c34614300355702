package io.cloudfakes.edge.apigateway.internal.live.integration;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.live.call.StageVariables;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code AWS} with another service of this world, such as S3 or DynamoDB: its address is an ARN,
 * {@code arn:aws:apigateway:us-east-1:dynamodb:action/PutItem} or {@code …:s3:path/bucket/key}.
 */
final class ServiceCall {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "arn:aws[a-z-]*:apigateway:([a-z0-9-]+):(?:([^:]+)\\.)?([a-z0-9-]+):(path|action)/(.*)");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Services whose actions are named in a header, and what begins it. */
  private static final Map<String, String> TARGETS =
      Map.of("dynamodb", "DynamoDB_20120810.", "streams.dynamodb", "DynamoDBStreams_20120810.");

  private ServiceCall() {}

  static HttpResponse answer(Exchange exchange) {
    String uri = StageVariables.in(exchange.integration().uri(), exchange.stageVariables());
    Matcher address = ADDRESS.matcher(uri);
    if (!address.matches()) {
      throw RefusedException.configuration();
    }
    BackendRequest mapped = BackendRequest.of(exchange);
    String region = address.group(1);
    String service = address.group(3);
    boolean isAction = address.group(4).equals("action");
    Map<String, List<String>> query = new LinkedHashMap<>(mapped.query());
    String target = isAction ? TARGETS.get(service) : null;
    if (isAction && target == null) {
      query.put("Action", List.of(address.group(5)));
    }
    String path = isAction ? "/" : "/" + filled(address.group(5), mapped.path());
    URI endpoint = endpoint(address.group(2), service, region, path, query);
    OutgoingRequest.Builder request = OutgoingRequest.to(endpoint).method(method(exchange));
    mapped.headers().forEach((name, all) -> all.forEach(value -> request.header(name, value)));
    if (target != null) {
      request.header("X-Amz-Target", target + address.group(5));
    }
    if (!HttpBackend.has(mapped.headers(), "Content-Type") && !mapped.body().isEmpty()) {
      request.header(
          "Content-Type", target == null ? contentType(exchange) : "application/x-amz-json-1.0");
    }
    sign(exchange, region, service, request);
    return IntegrationResponses.answer(
        exchange,
        HttpBackend.reply(HttpBackend.send(exchange, request.body(mapped.body()).build())));
  }

  private static String contentType(Exchange exchange) {
    String type = exchange.headers().first("Content-Type");
    return type == null ? MediaTypes.JSON : type;
  }

  private static String method(Exchange exchange) {
    String method = exchange.integration().httpMethod();
    return method == null || method.equals("ANY") ? exchange.http().method() : method;
  }

  private static String filled(String path, Map<String, String> parameters) {
    String filled = path;
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      filled =
          filled.replace(
              "{" + parameter.getKey() + "}", HttpBackend.encoded(parameter.getValue(), "/"));
    }
    return filled;
  }

  private static URI endpoint(
      @Nullable String subdomain,
      String service,
      String region,
      String path,
      Map<String, List<String>> query) {
    String host =
        (subdomain == null ? "" : subdomain + ".") + service + "." + region + ".amazonaws.com";
    String parameters = HttpBackend.query(query);
    try {
      return URI.create("https://" + host + path + (parameters.isEmpty() ? "" : "?" + parameters));
    } catch (IllegalArgumentException malformed) {
      throw RefusedException.configuration();
    }
  }

  /**
   * Names who calls. API Gateway calls as the integration's role, whose keys exist for the moment
   * alone: a world takes such a key, which it has not issued, for its account's.
   */
  private static void sign(
      Exchange exchange, String region, String service, OutgoingRequest.Builder request) {
    var now = exchange.call().now();
    request
        .header("X-Amz-Date", TIME.format(now))
        .header("x-amz-content-sha256", "UNSIGNED-PAYLOAD")
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=ASIA"
                + exchange.call().ids().alphanumeric("integration-key", 16)
                + "/"
                + DAY.format(now)
                + "/"
                + region
                + "/"
                + service
                + "/aws4_request, SignedHeaders=host;x-amz-date, Signature="
                + exchange.call().ids().hex("integration-signature", 64));
  }
}
