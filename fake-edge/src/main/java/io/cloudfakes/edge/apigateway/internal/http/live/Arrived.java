package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.edge.apigateway.internal.state.Definition;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.QueryString;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigatewayv2.model.Route;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * A request that a route takes: what its event, its mappings and its log are made of.
 *
 * @param headers by small names, in the order of the names, each with all its values
 * @param requestId as in {@code Apigw-Requestid}
 * @param pathParameters what the variables of the route stand for
 */
public record Arrived(
    HttpRequest http,
    Target target,
    Definition definition,
    Stage stage,
    Route route,
    Map<String, String> pathParameters,
    Map<String, List<String>> headers,
    String requestId,
    Instant at) {
  /** Whoever calls in a world calls from this machine. */
  static final String SOURCE_IP = "127.0.0.1";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  static Arrived of(
      HttpRequest http,
      Target target,
      Definition definition,
      Stage stage,
      RouteMatch match,
      CallContext call) {
    return new Arrived(
        http,
        target,
        definition,
        stage,
        match.route(),
        match.pathParameters(),
        headers(http, call),
        requestId(call),
        call.now());
  }

  /** The id that API Gateway gives a request to an HTTP or WebSocket API. */
  public static String requestId(CallContext call) {
    return call.ids().base62("apigw request", 15) + "=";
  }

  /** Those that were sent, and those that API Gateway adds. */
  static Map<String, List<String>> headers(HttpRequest http, CallContext call) {
    Map<String, List<String>> all = new TreeMap<>();
    http.forEachHeader(
        (name, value) ->
            all.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .add(value));
    all.put("host", List.of(http.host()));
    all.computeIfAbsent("x-forwarded-for", key -> new ArrayList<>()).add(SOURCE_IP);
    all.put("x-forwarded-port", List.of("443"));
    all.put("x-forwarded-proto", List.of("https"));
    all.computeIfAbsent(
        "x-amzn-trace-id",
        key ->
            List.of(
                "Root=1-"
                    + String.format(Locale.ROOT, "%08x", call.now().getEpochSecond())
                    + "-"
                    + call.ids().hex("trace", 24)));
    return Collections.unmodifiableMap(all);
  }

  /** All values of a header, with commas between; "" when it is not there. */
  String header(String name) {
    return String.join(",", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
  }

  /** The path as sent, decoded. */
  String path() {
    return QueryString.decode(http.path().replace("+", "%2B"));
  }

  String method() {
    return http.method();
  }

  String userAgent() {
    return header("user-agent");
  }

  /** The path of the route as its key has it; {@code $default} for the default one. */
  String resourcePath() {
    int space = route.routeKey().indexOf(' ');
    return space < 0 ? route.routeKey() : route.routeKey().substring(space + 1);
  }

  /** As logs and events write it: {@code 04/Mar/2020:19:15:17 +0000}. */
  String time() {
    return TIME.format(at);
  }

  /** The same of any moment. */
  public static String time(Instant moment) {
    return TIME.format(moment);
  }

  Bytes body() {
    return http.body();
  }

  /** Whether functions get the body as it is, and not in base 64. */
  boolean isText() {
    String type = header("content-type").toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.startsWith("application/json")
        || type.startsWith("application/xml")
        || type.startsWith("application/javascript");
  }

  /** What requests are checked against in policies: the stage, the method and the path. */
  String arn() {
    return "arn:aws:execute-api:"
        + target.api().place().region()
        + ":"
        + target.api().place().account()
        + ":"
        + target.api().id()
        + "/"
        + stage.stageName()
        + "/"
        + method()
        + "/"
        + String.join("/", target.segments());
  }

  /** What a function's permission names as the source: the stage and the route. */
  String routeArn() {
    String key = route.routeKey();
    int space = key.indexOf(' ');
    String method = space < 0 ? "" : key.substring(0, space).replace("ANY", "*");
    return "arn:aws:execute-api:"
        + target.api().place().region()
        + ":"
        + target.api().place().account()
        + ":"
        + target.api().id()
        + "/"
        + stage.stageName()
        + "/"
        + (space < 0 ? key : method + key.substring(space + 1));
  }
}
