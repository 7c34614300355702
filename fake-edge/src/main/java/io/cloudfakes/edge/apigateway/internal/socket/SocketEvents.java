package io.cloudfakes.edge.apigateway.internal.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.http.live.Arrived;
import io.cloudfakes.edge.apigateway.internal.state.SocketConnection;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What functions behind WebSocket APIs get: a connection made, a message, a connection ended. */
final class SocketEvents {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SOURCE_IP = "127.0.0.1";

  private SocketEvents() {}

  /** What goes to {@code $connect}. */
  static ObjectNode connect(
      SocketConnection connection,
      HttpRequest handshake,
      Map<String, String> stageVariables,
      CallContext call) {
    ObjectNode event = JSON.createObjectNode();
    Map<String, List<String>> headers = headers(handshake);
    put(event, "headers", "multiValueHeaders", headers);
    if (!handshake.query().isEmpty()) {
      put(event, "queryStringParameters", "multiValueQueryStringParameters", handshake.query());
    }
    if (!stageVariables.isEmpty()) {
      ObjectNode variables = event.putObject("stageVariables");
      stageVariables.forEach(variables::put);
    }
    ObjectNode context = context(connection, "$connect", "CONNECT", call);
    event.set("requestContext", context);
    return event.put("isBase64Encoded", false);
  }

  /** What an authorizer of {@code $connect} gets. */
  static ObjectNode authorize(ObjectNode connect, String arn) {
    ObjectNode event = JSON.createObjectNode();
    event.put("type", "REQUEST").put("methodArn", arn);
    event.setAll(connect);
    event.remove("isBase64Encoded");
    if (!event.has("queryStringParameters")) {
      event.putObject("queryStringParameters");
      event.putObject("multiValueQueryStringParameters");
    }
    if (!event.has("stageVariables")) {
      event.putObject("stageVariables");
    }
    return event;
  }

  /** What goes to a route that a message selects. */
  static ObjectNode message(
      SocketConnection connection,
      String routeKey,
      SocketMessage message,
      Map<String, String> stageVariables,
      CallContext call) {
    ObjectNode event = JSON.createObjectNode();
    ObjectNode context = context(connection, routeKey, "MESSAGE", call);
    context.put("messageId", call.ids().base62("message", 15) + "=");
    event.set("requestContext", context);
    if (!stageVariables.isEmpty()) {
      ObjectNode variables = event.putObject("stageVariables");
      stageVariables.forEach(variables::put);
    }
    Bytes body = message.body();
    event.put(
        "body",
        message.text() ? body.utf8() : Base64.getEncoder().encodeToString(body.toByteArray()));
    return event.put("isBase64Encoded", !message.text());
  }

  /** What goes to {@code $disconnect}. */
  static ObjectNode disconnect(
      SocketConnection connection,
      int code,
      String reason,
      Map<String, String> stageVariables,
      CallContext call) {
    ObjectNode event = JSON.createObjectNode();
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("Host", List.of(connection.domainName()));
    headers.put("x-api-key", List.of(""));
    headers.put("X-Forwarded-For", List.of(""));
    headers.put("x-restapi", List.of(""));
    put(event, "headers", "multiValueHeaders", headers);
    if (!stageVariables.isEmpty()) {
      ObjectNode variables = event.putObject("stageVariables");
      stageVariables.forEach(variables::put);
    }
    ObjectNode context = context(connection, "$disconnect", "DISCONNECT", call);
    context
        .put("disconnectStatusCode", code)
        .put(
            "disconnectReason",
            code == 1005 && reason.isEmpty() ? "Client-side close frame status not set" : reason);
    event.set("requestContext", context);
    return event.put("isBase64Encoded", false);
  }

  private static ObjectNode context(
      SocketConnection connection, String routeKey, String eventType, CallContext call) {
    ObjectNode context = JSON.createObjectNode();
    // Several connections can end at one moment.
    String requestId = call.ids().base62("request on " + connection.id(), 15) + "=";
    context.put("routeKey", routeKey);
    if (!connection.authorizer().isEmpty()) {
      context.set("authorizer", tree(connection.authorizer()));
    }
    context
        .put("eventType", eventType)
        .put("extendedRequestId", requestId)
        .put("requestTime", Arrived.time(call.now()))
        .put("messageDirection", "IN")
        .put("stage", connection.stage())
        .put("connectedAt", connection.connectedAt().toEpochMilli())
        .put("requestTimeEpoch", call.now().toEpochMilli());
    ObjectNode identity = context.putObject("identity");
    if (!connection.userAgent().isEmpty()) {
      identity.put("userAgent", connection.userAgent());
    }
    identity.put("sourceIp", SOURCE_IP);
    return context
        .put("requestId", requestId)
        .put("domainName", connection.domainName())
        .put("connectionId", connection.id())
        .put("apiId", connection.apiId());
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what an authorizer said is kept as JSON", e);
    }
  }

  /** As they were sent, in the order of the names, and those that API Gateway adds. */
  static Map<String, List<String>> headers(HttpRequest handshake) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    handshake.forEachHeader(
        (name, value) -> {
          String small = name.toLowerCase(java.util.Locale.ROOT);
          if (!small.equals("connection") && !small.equals("upgrade")) {
            all.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
          }
        });
    all.put("X-Forwarded-For", List.of(SOURCE_IP));
    all.put("X-Forwarded-Port", List.of("443"));
    all.put("X-Forwarded-Proto", List.of("https"));
    return all;
  }

  private static void put(
      ObjectNode event, String single, String multiple, Map<String, List<String>> values) {
    ObjectNode last = event.putObject(single);
    ObjectNode lists = event.putObject(multiple);
    values.forEach(
        (name, all) -> {
          last.put(name, all.get(all.size() - 1));
          ArrayNode list = lists.putArray(name);
          all.forEach(list::add);
        });
  }
}
