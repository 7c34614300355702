package io.cloudfakes.edge.apigateway.internal.http.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $request…}, {@code $response…}, {@code $context…} and {@code $stageVariables…} stand
 * for in mappings, in identity sources and in the lines of access logs.
 *
 * @param outcome what is known of the end of the request, by the names below {@code $context}
 */
record Variables(
    Arrived request,
    Identity identity,
    @Nullable HttpResponse response,
    Map<String, String> outcome) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\$\\{(?<braced>[^}]+)\\}|\\$(?<plain>(request|response|context|stageVariables)(\\.[A-Za-z0-9_]+(-[A-Za-z0-9_]+)*)*)");

  static Variables of(Arrived request, Identity identity) {
    return new Variables(request, identity, null, new TreeMap<>());
  }

  Variables with(HttpResponse reply) {
    return new Variables(request, identity, reply, outcome);
  }

  /** The text with every reference in it resolved; what stands for nothing is "". */
  String resolve(String text) {
    return resolve(text, "");
  }

  /** The same; what stands for nothing is that. */
  String resolve(String text, String nothing) {
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder resolved = new StringBuilder();
    while (matcher.find()) {
      String name =
          matcher.group("braced") == null ? matcher.group("plain") : matcher.group("braced");
      String value = value(name);
      matcher.appendReplacement(
          resolved, Matcher.quoteReplacement(value == null ? nothing : value));
    }
    return matcher.appendTail(resolved).toString();
  }

  /** What a name without the dollar stands for; null for nothing. */
  @Nullable String value(String name) {
    List<String> path = List.of(name.split("\\.", -1));
    String rest = path.size() < 3 ? "" : String.join(".", path.subList(2, path.size()));
    return switch (path.get(0)) {
      case "request" -> ofRequest(path, rest);
      case "response" -> ofResponse(path, rest);
      case "stageVariables" ->
          path.size() < 2 ? null : request.stage().stageVariables().get(path.get(1));
      case "context" -> ofContext(name.substring("context".length()));
      default -> null;
    };
  }

  private @Nullable String ofRequest(List<String> path, String rest) {
    return switch (path.size() < 2 ? "" : path.get(1)) {
      case "header" -> present(request.header(rest));
      case "querystring" -> {
        List<String> values = request.http().query().get(rest);
        yield values == null ? null : String.join(",", values);
      }
      case "path" -> rest.isEmpty() ? request.path() : request.pathParameters().get(rest);
      case "body" -> inBody(request.body().utf8(), path.subList(2, path.size()));
      default -> null;
    };
  }

  private @Nullable String ofResponse(List<String> path, String rest) {
    if (response == null) {
      return null;
    }
    return switch (path.size() < 2 ? "" : path.get(1)) {
      case "header" -> response.header(rest);
      case "body" -> inBody(response.body().utf8(), path.subList(2, path.size()));
      default -> null;
    };
  }

  private static @Nullable String present(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String inBody(String body, List<String> path) {
    if (path.isEmpty()) {
      return body;
    }
    try {
      JsonNode node = JSON.readTree(body);
      for (String step : path) {
        node = node.path(step);
      }
      return text(node);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static @Nullable String text(JsonNode node) {
    return node.isMissingNode() || node.isNull()
        ? null
        : node.isValueNode() ? node.asText() : node.toString();
  }

  private @Nullable String ofContext(String dotted) {
    String name = dotted.startsWith(".") ? dotted.substring(1) : dotted;
    String known = outcome.get(name);
    if (known != null) {
      return known;
    }
    if (name.startsWith("authorizer.")) {
      JsonNode node = identity.flat();
      for (String step : name.substring("authorizer.".length()).split("\\.", -1)) {
        node = node.path(step);
      }
      return text(node);
    }
    return switch (name) {
      case "accountId" -> request.target().api().place().account();
      case "apiId" -> request.target().api().id();
      case "domainName" -> request.target().host();
      case "domainPrefix" -> request.target().domainPrefix();
      case "extendedRequestId", "requestId" -> request.requestId();
      case "httpMethod" -> request.method();
      case "identity.sourceIp" -> Arrived.SOURCE_IP;
      case "identity.userAgent" -> present(request.userAgent());
      case "identity.caller" -> iam("callerId");
      case "identity.user" -> iam("userId");
      case "identity.userArn" -> iam("userArn");
      case "identity.accountId" -> iam("accountId");
      case "path" -> request.path();
      case "protocol" -> "HTTP/1.1";
      case "requestTime" -> request.time();
      case "requestTimeEpoch" -> Long.toString(request.at().toEpochMilli());
      case "routeKey" -> request.route().routeKey();
      case "stage" -> request.stage().stageName();
      default -> null;
    };
  }

  private @Nullable String iam(String member) {
    return text(identity.event().path("iam").path(member));
  }

  /** What the identity sources of an authorizer give; null when one of them gives nothing. */
  @Nullable List<String> all(List<String> sources) {
    List<String> values = new ArrayList<>();
    for (String source : sources) {
      String value = value(source.startsWith("$") ? source.substring(1) : source);
      if (value == null || value.isEmpty()) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  /** The parameters of a query, to be changed. */
  static Map<String, List<String>> parameters(String rawQuery) {
    Map<String, List<String>> all = new java.util.LinkedHashMap<>();
    QueryString.parse(rawQuery).forEach((name, values) -> all.put(name, new ArrayList<>(values)));
    return all;
  }
}
