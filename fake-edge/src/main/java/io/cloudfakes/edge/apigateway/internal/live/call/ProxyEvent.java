package io.cloudfakes.edge.apigateway.internal.live.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.vtl.ContextVariable;
import java.util.List;
import java.util.Map;

/**
 * A request as a function gets it in payload format 1.0, without its body.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda
 *     proxy integrations</a>
 */
public final class ProxyEvent {
  private static final List<String> IDENTITY =
      List.of(
          "cognitoIdentityPoolId",
          "accountId",
          "cognitoIdentityId",
          "caller",
          "sourceIp",
          "principalOrgId",
          "accessKey",
          "cognitoAuthenticationType",
          "cognitoAuthenticationProvider",
          "userArn",
          "userAgent",
          "user",
          "apiKey",
          "apiKeyId");

  private ProxyEvent() {}

  /** Adds the request to an event. */
  public static void write(ObjectNode event, Exchange exchange) {
    Route route = exchange.route();
    event
        .put("resource", route.resource().path())
        .put("path", path(exchange))
        .put("httpMethod", exchange.http().method());
    event.set("headers", texts(exchange.headers().last()));
    event.set("multiValueHeaders", lists(exchange.headers().all()));
    if (exchange.query().isEmpty()) {
      event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
    } else {
      event.set("queryStringParameters", texts(Exchange.lastOf(exchange.query())));
      event.set("multiValueQueryStringParameters", lists(exchange.query()));
    }
    put(event, "pathParameters", route.parameters());
    put(event, "stageVariables", exchange.stageVariables());
    context(event.putObject("requestContext"), exchange);
  }

  /** With a custom domain the path that it was asked for, else that below the stage. */
  private static String path(Exchange exchange) {
    return exchange.address().basePath() == null
        ? exchange.address().path()
        : exchange.http().path();
  }

  private static void context(ObjectNode out, Exchange exchange) {
    ContextVariable context = exchange.context();
    copy(context, out, "resourceId");
    if (context.at("authorizer") instanceof ContextVariable authorizer) {
      out.set("authorizer", tree(authorizer));
    }
    copy(context, out, "resourcePath");
    copy(context, out, "operationName");
    copy(context, out, "httpMethod");
    copy(context, out, "extendedRequestId");
    copy(context, out, "requestTime");
    copy(context, out, "path");
    copy(context, out, "accountId");
    copy(context, out, "protocol");
    copy(context, out, "stage");
    copy(context, out, "domainPrefix");
    out.put("requestTimeEpoch", exchange.call().now().toEpochMilli());
    copy(context, out, "requestId");
    ObjectNode identity = out.putObject("identity");
    ContextVariable known = context.part("identity");
    for (String name : IDENTITY) {
      Object value = known.at(name);
      // A key is only named where there is one.
      if (value != null) {
        identity.put(name, value.toString());
      } else if (!name.startsWith("apiKey")) {
        identity.putNull(name);
      }
    }
    copy(context, out, "domainName");
    copy(context, out, "deploymentId");
    if (exchange.shown().canary()) {
      out.put("isCanaryRequest", true);
    }
    copy(context, out, "apiId");
  }

  private static ObjectNode tree(ContextVariable part) {
    ObjectNode node = Json.object();
    part.forEach(
        (name, value) -> {
          if (value instanceof ContextVariable inner) {
            node.set(name, tree(inner));
          } else {
            node.put(name, value.toString());
          }
        });
    return node;
  }

  private static void copy(ContextVariable from, ObjectNode to, String name) {
    Object value = from.at(name);
    if (value != null) {
      to.put(name, value.toString());
    }
  }

  private static void put(ObjectNode event, String name, Map<String, String> values) {
    if (values.isEmpty()) {
      event.putNull(name);
    } else {
      event.set(name, texts(values));
    }
  }

  private static ObjectNode texts(Map<String, String> values) {
    ObjectNode node = Json.object();
    values.forEach(node::put);
    return node;
  }

  private static ObjectNode lists(Map<String, List<String>> values) {
    ObjectNode node = Json.object();
    values.forEach(
        (name, all) -> {
          ArrayNode array = node.putArray(name);
          all.forEach(array::add);
        });
    return node;
  }
}
