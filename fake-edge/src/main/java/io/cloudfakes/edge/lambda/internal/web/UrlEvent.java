package io.cloudfakes.edge.lambda.internal.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.CallContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An HTTP request as a function gets it: payload format version 2.0. */
final class UrlEvent {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private UrlEvent() {}

  static Bytes of(HttpRequest request, String urlId, CallContext call) {
    ObjectNode event = JSON.createObjectNode();
    event
        .put("version", "2.0")
        .put("routeKey", "$default")
        .put(
            "rawPath",
            URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8))
        .put("rawQueryString", request.rawQuery());
    Map<String, String> headers = headers(request);
    String cookies = headers.remove("cookie");
    if (cookies != null) {
      ArrayNode list = event.putArray("cookies");
      for (String cookie : cookies.split(";\\s*", -1)) {
        list.add(cookie);
      }
    }
    ObjectNode headerNode = event.putObject("headers");
    headers.forEach(headerNode::put);
    if (!request.query().isEmpty()) {
      ObjectNode query = event.putObject("queryStringParameters");
      request.query().forEach((name, values) -> query.put(name, String.join(",", values)));
    }
    context(event.putObject("requestContext"), request, urlId, headers, call);
    body(event, request, headers.get("content-type"));
    return Bytes.utf8(event.toString());
  }

  private static void context(
      ObjectNode context,
      HttpRequest request,
      String urlId,
      Map<String, String> headers,
      CallContext call) {
    context
        .put("accountId", call.caller().isAnonymous() ? "anonymous" : call.account())
        .put("apiId", urlId)
        .put("domainName", request.host())
        .put("domainPrefix", urlId);
    context
        .putObject("http")
        .put("method", request.method())
        .put("path", request.path())
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "127.0.0.1")
        .put("userAgent", headers.getOrDefault("user-agent", ""));
    context
        .put("requestId", call.requestId())
        .put("routeKey", "$default")
        .put("stage", "$default")
        .put("time", TIME.format(call.now()))
        .put("timeEpoch", call.now().toEpochMilli());
    if (!call.caller().isAnonymous()) {
      context
          .putObject("authorizer")
          .putObject("iam")
          .put("accessKey", call.accessKeyId())
          .put("accountId", call.account())
          .put("userArn", call.caller().arn());
    }
  }

  private static void body(ObjectNode event, HttpRequest request, @Nullable String contentType) {
    Bytes body = request.body();
    if (body.isEmpty()) {
      event.put("isBase64Encoded", false);
      return;
    }
    boolean text = contentType != null && isText(contentType);
    event.put("body", text ? body.utf8() : Base64.getEncoder().encodeToString(body.toByteArray()));
    event.put("isBase64Encoded", !text);
  }

  private static boolean isText(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.startsWith("application/json")
        || type.startsWith("application/xml")
        || type.startsWith("application/javascript");
  }

  private static Map<String, String> headers(HttpRequest request) {
    Map<String, List<String>> all = new TreeMap<>();
    request.forEachHeader(
        (name, value) ->
            all.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .add(value));
    Map<String, String> joined = new TreeMap<>();
    all.forEach((name, values) -> joined.put(name, String.join(",", values)));
    return joined;
  }
}
