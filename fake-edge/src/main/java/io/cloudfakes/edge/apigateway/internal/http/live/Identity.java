package io.cloudfakes.edge.apigateway.internal.http.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an authorizer found out of who asks.
 *
 * @param event as {@code requestContext.authorizer} of events of format 2.0 has it; empty when
 *     nobody was asked
 * @param flat as events of format 1.0, parameter mappings and logs have it: names below {@code
 *     $context.authorizer}
 */
record Identity(ObjectNode event, ObjectNode flat) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Identity unknown() {
    return new Identity(JSON.createObjectNode(), JSON.createObjectNode());
  }

  /** What a Lambda authorizer says. */
  static Identity ofLambda(JsonNode context) {
    ObjectNode event = JSON.createObjectNode();
    event.set("lambda", context);
    ObjectNode flat = JSON.createObjectNode();
    if (context instanceof ObjectNode all) {
      flat.setAll(all);
    }
    return new Identity(event, flat);
  }

  /** What a token says. */
  static Identity ofToken(ObjectNode claims, JsonNode scopes) {
    ObjectNode event = JSON.createObjectNode();
    ObjectNode jwt = event.putObject("jwt");
    jwt.set("claims", claims);
    jwt.set("scopes", scopes);
    ObjectNode flat = JSON.createObjectNode();
    flat.set("claims", claims);
    flat.set("scopes", scopes);
    return new Identity(event, flat);
  }

  /** What a signature says. */
  static Identity ofSignature(ObjectNode iam) {
    ObjectNode event = JSON.createObjectNode();
    event.set("iam", iam);
    return new Identity(event, JSON.createObjectNode());
  }
}
