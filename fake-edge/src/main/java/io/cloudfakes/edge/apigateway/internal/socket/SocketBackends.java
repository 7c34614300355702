package io.cloudfakes.edge.apigateway.internal.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.http.rule.FunctionArn;
import io.cloudfakes.edge.apigateway.internal.http.rule.Integrations;
import io.cloudfakes.edge.apigateway.internal.live.call.Functions;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.link.OriginException;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import io.cloudfakes.service.CallContext;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;

/** What stands behind the routes of WebSocket APIs, and its answers. */
final class SocketBackends {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String INTERNAL = "Internal server error";

  private SocketBackends() {}

  /** The answer of an integration to an event. */
  static SocketReply ask(
      @Nullable Integration integration,
      SocketStage stage,
      String routeKey,
      ObjectNode event,
      CallContext call) {
    if (integration == null) {
      return SocketReply.failed(500, INTERNAL);
    }
    return switch (integration.integrationType()) {
      case AWS_PROXY -> function(integration, stage, routeKey, event, call);
      case HTTP_PROXY -> http(integration, stage, event, call);
      case MOCK -> new SocketReply(200, Bytes.EMPTY, Map.of(), "");
      default -> SocketReply.failed(500, INTERNAL);
    };
  }

  private static SocketReply function(
      Integration integration,
      SocketStage stage,
      String routeKey,
      ObjectNode event,
      CallContext call) {
    String arn =
        FunctionArn.of(
            Integrations.resolved(integration.integrationUri(), stage.stage().stageVariables()));
    if (arn == null) {
      return SocketReply.failed(500, INTERNAL);
    }
    FunctionResult result =
        Functions.invoke(call, arn, Bytes.utf8(event.toString()), stage.arn(routeKey));
    if (result instanceof FunctionResult.Returned returned) {
      return reply(returned.payload());
    }
    return SocketReply.failed(result instanceof FunctionResult.Failed ? 502 : 500, INTERNAL);
  }

  private static SocketReply reply(Bytes payload) {
    JsonNode tree;
    try {
      tree = JSON.readTree(payload.utf8());
    } catch (JsonProcessingException e) {
      return SocketReply.failed(502, INTERNAL);
    }
    if (tree == null || !tree.isObject() || !tree.has("statusCode")) {
      return SocketReply.failed(502, INTERNAL);
    }
    int status = tree.get("statusCode").asInt(0);
    if (status < 100 || status > 599) {
      return SocketReply.failed(502, INTERNAL);
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, JsonNode> header : tree.path("headers").properties()) {
      headers.put(header.getKey(), header.getValue().asText());
    }
    JsonNode body = tree.path("body");
    return new SocketReply(
        status, body.isTextual() ? Bytes.utf8(body.textValue()) : Bytes.EMPTY, headers, "");
  }

  /** The backend gets the message itself, and of a connection made or ended an empty body. */
  private static SocketReply http(
      Integration integration, SocketStage stage, ObjectNode event, CallContext call) {
    String uri =
        Integrations.resolved(integration.integrationUri(), stage.stage().stageVariables());
    String method = integration.integrationMethod();
    try {
      OutgoingRequest request =
          OutgoingRequest.to(URI.create(uri))
              .method(method == null || method.equals("ANY") ? "POST" : method)
              .header("Content-Type", "application/json")
              .body(Bytes.utf8(event.path("body").asText("")))
              .patience(Duration.ofMillis(integration.timeoutInMillis()))
              .build();
      HttpResponse answer = call.links().find(HttpOrigins.class).orElseThrow().send(request);
      return new SocketReply(answer.status(), answer.body(), Map.of(), "");
    } catch (OriginException e) {
      return SocketReply.failed(504, INTERNAL);
    } catch (IllegalArgumentException e) {
      return SocketReply.failed(500, INTERNAL);
    }
  }
}
