package io.cloudfakes.edge.apigateway.internal.http.live;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A request as a function gets it, in payload formats 1.0 and 2.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     proxy integrations for HTTP APIs</a>
 */
final class ProxyEvents {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> NOBODY =
      List.of(
          "accessKey",
          "accountId",
          "caller",
          "cognitoAuthenticationProvider",
          "cognitoAuthenticationType",
          "cognitoIdentityId",
          "cognitoIdentityPoolId",
          "principalOrgId",
          "user",
          "userArn");

  private ProxyEvents() {}

  static Bytes of(String version, Arrived request, Identity identity) {
    ObjectNode event = version.equals("1.0") ? v1(request, identity) : v2(request, identity);
    return Bytes.utf8(event.toString());
  }

  private static ObjectNode v2(Arrived request, Identity identity) {
    ObjectNode event = head2(request);
    ObjectNode context = event.putObject("requestContext");
    context2(context, request);
    if (!identity.event().isEmpty()) {
      context.set("authorizer", identity.event());
    }
    if (!request.pathParameters().isEmpty()) {
      put(event.putObject("pathParameters"), request.pathParameters());
    }
    if (!request.stage().stageVariables().isEmpty()) {
      put(event.putObject("stageVariables"), request.stage().stageVariables());
    }
    if (!request.body().isEmpty()) {
      event.put("body", body(request));
    }
    return event.put("isBase64Encoded", isBinary(request));
  }

  /** What events and the requests of authorizers have in common. */
  static ObjectNode head2(Arrived request) {
    ObjectNode event = JSON.createObjectNode();
    event
        .put("version", "2.0")
        .put("routeKey", request.route().routeKey())
        .put("rawPath", request.path())
        .put("rawQueryString", request.http().rawQuery());
    List<String> cookies = cookies(request);
    if (!cookies.isEmpty()) {
      ArrayNode list = event.putArray("cookies");
      cookies.forEach(list::add);
    }
    ObjectNode headers = event.putObject("headers");
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!name.equals("cookie")) {
                headers.put(name, String.join(",", values));
              }
            });
    if (!request.http().query().isEmpty()) {
      ObjectNode query = event.putObject("queryStringParameters");
      request.http().query().forEach((name, values) -> query.put(name, String.join(",", values)));
    }
    return event;
  }

  static List<String> cookies(Arrived request) {
    List<String> cookies = new ArrayList<>();
    for (String line : request.headers().getOrDefault("cookie", List.of())) {
      cookies.addAll(List.of(line.split(";\\s*", -1)));
    }
    return cookies;
  }

  static void context2(ObjectNode context, Arrived request) {
    context
        .put("accountId", request.target().api().place().account())
        .put("apiId", request.target().api().id())
        .put("domainName", request.target().host())
        .put("domainPrefix", request.target().domainPrefix());
    context
        .putObject("http")
        .put("method", request.method())
        .put("path", request.path())
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", Arrived.SOURCE_IP)
        .put("userAgent", request.userAgent());
    context
        .put("requestId", request.requestId())
        .put("routeKey", request.route().routeKey())
        .put("stage", request.stage().stageName())
        .put("time", request.time())
        .put("timeEpoch", request.at().toEpochMilli());
  }

  private static ObjectNode v1(Arrived request, Identity identity) {
    ObjectNode event = JSON.createObjectNode().put("version", "1.0");
    head1(event, request);
    ObjectNode context = event.putObject("requestContext");
    context1(context, request, identity);
    if (request.pathParameters().isEmpty()) {
      event.putNull("pathParameters");
    } else {
      put(event.putObject("pathParameters"), request.pathParameters());
    }
    if (request.stage().stageVariables().isEmpty()) {
      event.putNull("stageVariables");
    } else {
      put(event.putObject("stageVariables"), request.stage().stageVariables());
    }
    if (request.body().isEmpty()) {
      event.putNull("body");
    } else {
      event.put("body", body(request));
    }
    return event.put("isBase64Encoded", isBinary(request));
  }

  static void head1(ObjectNode event, Arrived request) {
    event
        .put("resource", request.resourcePath())
        .put("path", request.path())
        .put("httpMethod", request.method());
    Function<List<String>, String> last = values -> values.get(values.size() - 1);
    ObjectNode headers = event.putObject("headers");
    request.headers().forEach((name, values) -> headers.put(name, last.apply(values)));
    putAll(event.putObject("multiValueHeaders"), request.headers());
    if (request.http().query().isEmpty()) {
      event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
    } else {
      ObjectNode query = event.putObject("queryStringParameters");
      request.http().query().forEach((name, values) -> query.put(name, last.apply(values)));
      putAll(event.putObject("multiValueQueryStringParameters"), request.http().query());
    }
  }

  static void context1(ObjectNode context, Arrived request, Identity identity) {
    context
        .put("accountId", request.target().api().place().account())
        .put("apiId", request.target().api().id());
    if (!identity.flat().isEmpty()) {
      context.set("authorizer", identity.flat());
    }
    context
        .put("domainName", request.target().host())
        .put("domainPrefix", request.target().domainPrefix())
        .put("extendedRequestId", request.requestId())
        .put("httpMethod", request.method());
    ObjectNode who = context.putObject("identity");
    NOBODY.forEach(who::putNull);
    who.setAll(signer(identity));
    who.put("sourceIp", Arrived.SOURCE_IP).put("userAgent", request.userAgent());
    context
        .put("path", request.path())
        .put("protocol", "HTTP/1.1")
        .put("requestId", request.requestId())
        .put("requestTime", request.time())
        .put("requestTimeEpoch", request.at().toEpochMilli())
        .put("resourceId", request.route().routeKey())
        .put("resourcePath", request.resourcePath())
        .put("stage", request.stage().stageName());
  }

  private static ObjectNode signer(Identity identity) {
    ObjectNode who = JSON.createObjectNode();
    if (identity.event().get("iam") instanceof ObjectNode iam) {
      who.set("accessKey", iam.get("accessKey"));
      who.set("accountId", iam.get("accountId"));
      who.set("caller", iam.get("callerId"));
      who.set("user", iam.get("userId"));
      who.set("userArn", iam.get("userArn"));
    }
    return who;
  }

  private static boolean isBinary(Arrived request) {
    return !request.body().isEmpty() && !request.isText();
  }

  private static String body(Arrived request) {
    return isBinary(request)
        ? Base64.getEncoder().encodeToString(request.body().toByteArray())
        : request.body().utf8();
  }

  static void put(ObjectNode node, Map<String, String> values) {
    values.forEach(node::put);
  }

  private static void putAll(ObjectNode node, Map<String, List<String>> values) {
    values.forEach(
        (name, all) -> {
          ArrayNode list = node.putArray(name);
          all.forEach(list::add);
        });
  }
}
