package io.cloudfakes.edge.apigateway.internal.live.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.Functions;
import io.cloudfakes.edge.apigateway.internal.live.call.Json;
import io.cloudfakes.edge.apigateway.internal.live.call.ProxyEvent;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code AWS_PROXY}: a function gets the request as it is, and answers it. */
final class LambdaProxy {
  private static final Set<String> MEMBERS =
      Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");

  private LambdaProxy() {}

  static HttpResponse answer(Exchange exchange) {
    String arn = Functions.arn(exchange.integration().uri(), exchange.stageVariables());
    if (arn == null) {
      throw RefusedException.configuration();
    }
    FunctionResult result =
        Functions.invoke(
            exchange.call(),
            arn,
            event(exchange),
            exchange.sourceArn(),
            exchange.integration().credentials());
    if (result instanceof FunctionResult.Returned returned) {
      exchange.log().line("Endpoint response body before transformations: ", returned.payload());
      return reply(exchange, returned.payload());
    }
    if (result instanceof FunctionResult.Failed failed) {
      exchange
          .log()
          .line(
              "Lambda execution failed with status 200 due to customer function error: ",
              failed.payload());
      throw RefusedException.badGateway();
    }
    exchange.log().line("Execution failed due to configuration error: ", result);
    throw RefusedException.configuration();
  }

  private static Bytes event(Exchange exchange) {
    ObjectNode event = Json.object();
    ProxyEvent.write(event, exchange);
    Bytes body = exchange.body();
    boolean binary =
        !body.isEmpty()
            && MediaTypes.isBinary(
                exchange, MediaTypes.of(exchange.headers().first("Content-Type")));
    if (body.isEmpty()) {
      event.putNull("body");
    } else {
      event.put(
          "body", binary ? Base64.getEncoder().encodeToString(body.toByteArray()) : body.utf8());
    }
    event.put("isBase64Encoded", binary);
    return Bytes.utf8(event.toString());
  }

  private static HttpResponse reply(Exchange exchange, Bytes payload) {
    JsonNode reply = Json.read(payload);
    if (reply == null || !reply.isObject() || !hasOnlyKnown(reply)) {
      throw malformed(exchange);
    }
    HttpResponse response = new HttpResponse(status(exchange, reply.get("statusCode")));
    headers(exchange, reply.get("headers"), response);
    JsonNode several = reply.get("multiValueHeaders");
    if (several != null && !several.isNull()) {
      severalHeaders(exchange, several, response);
    }
    if (response.header("Content-Type") == null) {
      response.add("Content-Type", MediaTypes.JSON);
    }
    JsonNode body = reply.get("body");
    if (body != null && !body.isNull()) {
      if (!body.isTextual()) {
        throw malformed(exchange);
      }
      response.body(body(exchange, body.asText(), reply.get("isBase64Encoded")));
    }
    return response;
  }

  private static boolean hasOnlyKnown(JsonNode reply) {
    for (Map.Entry<String, JsonNode> member : reply.properties()) {
      if (!MEMBERS.contains(member.getKey())) {
        return false;
      }
    }
    return true;
  }

  private static int status(Exchange exchange, @Nullable JsonNode code) {
    if (code == null || code.isNull()) {
      return 200;
    }
    int status = code.isTextual() || code.isIntegralNumber() ? code.asInt(-1) : -1;
    if (status < 100 || status > 599) {
      throw malformed(exchange);
    }
    return status;
  }

  private static void headers(
      Exchange exchange, @Nullable JsonNode headers, HttpResponse response) {
    if (headers == null || headers.isNull()) {
      return;
    }
    if (!headers.isObject()) {
      throw malformed(exchange);
    }
    headers
        .properties()
        .forEach(
            header -> {
              if (header.getValue().isContainerNode()) {
                throw malformed(exchange);
              }
              response.set(header.getKey(), header.getValue().asText());
            });
  }

  /** Of a name that both have, the several values stand. */
  private static void severalHeaders(Exchange exchange, JsonNode headers, HttpResponse response) {
    if (!headers.isObject()) {
      throw malformed(exchange);
    }
    headers
        .properties()
        .forEach(
            header -> {
              if (!header.getValue().isArray()) {
                throw malformed(exchange);
              }
              response.remove(header.getKey());
              header.getValue().forEach(one -> response.add(header.getKey(), one.asText()));
            });
  }

  private static Bytes body(Exchange exchange, String text, @Nullable JsonNode encoded) {
    if (encoded != null && encoded.asBoolean() && MediaTypes.wantsBinary(exchange)) {
      try {
        return Bytes.wrap(Base64.getDecoder().decode(text));
      } catch (IllegalArgumentException noBase64) {
        throw malformed(exchange);
      }
    }
    return Bytes.utf8(text);
  }

  private static RefusedException malformed(Exchange exchange) {
    exchange
        .log()
        .line("Execution failed due to configuration error: ", "Malformed Lambda proxy response");
    return RefusedException.badGateway();
  }
}
