package io.cloudfakes.edge.cloudfront.internal.lambdaedge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.ReasonPhrases;
import java.util.ArrayList;
import java.util.List;

/** Responses as functions see them, make them and change them. */
public final class EventResponse {
  private EventResponse() {}

  /** Whether what a function returned at a request's event is a response to it. */
  public static boolean isOne(JsonNode result) {
    return result.has("status");
  }

  /** The event's {@code response}: without the body, which functions do not see. */
  public static ObjectNode shown(OriginReply reply) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("headers", EventHeaders.of(reply.headers()));
    node.put("status", Integer.toString(reply.status()));
    node.put("statusDescription", ReasonPhrases.of(reply.status()));
    return node;
  }

  /**
   * The response that a function gave at a request's event.
   *
   * @throws EdgeFailure when it may not be so
   */
  public static OriginReply generated(JsonNode result, LambdaEvent event) {
    HeaderLines headers = EventHeaders.parse(result.path("headers"));
    EventHeaders.requireAllowed(event, HeaderLines.NONE, headers);
    return sized(new OriginReply(status(result), headers, body(result)), event);
  }

  /**
   * What a function made of a response.
   *
   * @throws EdgeFailure when it may not be made so
   */
  public static OriginReply changed(JsonNode result, OriginReply before, LambdaEvent event) {
    int status = status(result);
    if (event == LambdaEvent.VIEWER_RESPONSE && status != before.status()) {
      throw EdgeFailure.refused("The function tried to change the HTTP status code.");
    }
    HeaderLines returned = EventHeaders.parse(result.path("headers"));
    EventHeaders.requireAllowed(event, before.headers(), returned);
    List<Header> lines = new ArrayList<>(returned.lines());
    lines.addAll(EventHeaders.hidden(before.headers()));
    HeaderLines headers = new HeaderLines(lines);
    return result.has("body")
        ? sized(new OriginReply(status, headers.without("Content-Length"), body(result)), event)
        : before.withStatus(status).withHeaders(headers);
  }

  private static int status(JsonNode result) {
    JsonNode status = result.path("status");
    boolean number = status.isInt() || (status.isTextual() && status.asText().matches("\\d{3}"));
    int code = number ? status.asInt() : 0;
    if (code < 200 || code > 599) {
      throw EdgeFailure.refused("The status code is not a number between 200 and 599.");
    }
    JsonNode description = result.path("statusDescription");
    if (!description.isMissingNode() && !description.isNull() && !description.isTextual()) {
      throw EdgeFailure.refused("The field statusDescription is not a string.");
    }
    return code;
  }

  private static Bytes body(JsonNode result) {
    JsonNode body = result.path("body");
    if (body.isMissingNode()) {
      return Bytes.EMPTY;
    }
    if (!body.isTextual()) {
      throw tooLarge();
    }
    Bytes content = EventRequest.content(body.asText(), result.path("bodyEncoding").asText("text"));
    if (status(result) == 204 && !content.isEmpty()) {
      throw EdgeFailure.refused("A response with the status code 204 includes a body.");
    }
    return content;
  }

  /** Headers and body count together. */
  private static OriginReply sized(OriginReply reply, LambdaEvent event) {
    long size = reply.body().length();
    for (Header line : reply.headers().lines()) {
      size += line.name().length() + line.value().length();
    }
    if (size > event.mostBytes()) {
      throw tooLarge();
    }
    return reply;
  }

  static EdgeFailure tooLarge() {
    return EdgeFailure.refused(
        "The body is not a string, is not an object, or exceeds the maximum size.");
  }
}
