package io.cloudfakes.edge.apigateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.protocol.Bytes;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;
import software.amazon.awssdk.services.apigatewayv2.model.RouteSettings;

/** What HTTP APIs answer by themselves, over the socket: status and body, row by row. */
class HttpApiRefusalsTest {
  private final FakeAws aws = FakeAws.create();
  private final LiveApi api = new LiveApi(aws);

  @AfterEach
  void end() {
    aws.close();
  }

  private void expect(HttpResponse<String> answer, int status, String message) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo("{\"message\":\"" + message + "\"}");
    assertThat(answer.headers().firstValue("apigw-requestid").orElseThrow())
        .matches("[A-Za-z0-9]{15}=");
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
  }

  private HttpResponse<String> ask(String path) throws Exception {
    return api.overSocket("GET", path, "");
  }

  @Test
  void no_route_takes_it_404() throws Exception {
    expect(ask("/nowhere"), 404, "Not Found");
    api.route("GET /a", api.lambda(api.ok()));
    expect(api.overSocket("POST", "/a", "x"), 404, "Not Found");
    assertThat(ask("/a").body()).isEqualTo(LiveApi.OK);
  }

  @Test
  void the_default_endpoint_is_switched_off_404() throws Exception {
    api.route("GET /a", api.lambda(api.ok()));
    api.client.updateApi(b -> b.apiId(api.id).disableExecuteApiEndpoint(true));
    expect(ask("/a"), 404, "Not Found");
  }

  @Test
  void a_function_that_fails_or_answers_nonsense_500() throws Exception {
    Map<String, Function<com.fasterxml.jackson.databind.JsonNode, FunctionResult>> ends =
        new java.util.TreeMap<>();
    ends.put("failed", e -> new FunctionResult.Failed(Bytes.utf8("{}"), "Unhandled"));
    ends.put("denied", e -> new FunctionResult.Refused(403, "AccessDeniedException", "no"));
    ends.put("status", e -> new FunctionResult.Returned(Bytes.utf8("{\"statusCode\":\"x\"}")));
    ends.put(
        "headers",
        e ->
            new FunctionResult.Returned(
                Bytes.utf8("{\"statusCode\":200,\"headers\":{\"a\":[1]}}")));
    ends.put(
        "body", e -> new FunctionResult.Returned(Bytes.utf8("{\"statusCode\":200,\"body\":{}}")));
    for (var end : ends.entrySet()) {
      api.route(
          "GET /" + end.getKey(), api.lambda(api.functions.ending(end.getKey(), end.getValue())));
      expect(ask("/" + end.getKey()), 500, "Internal Server Error");
    }
  }

  @Test
  void a_function_without_capacity_503_and_one_that_takes_too_long_503() throws Exception {
    String busy =
        api.functions.ending(
            "busy",
            e -> new FunctionResult.Refused(429, "TooManyRequestsException", "Rate Exceeded."));
    String slow =
        api.functions.returning(
            "slow",
            e -> {
              aws.clock().advance(Duration.ofMillis(30_001));
              return "late";
            });
    String justInTime =
        api.functions.returning(
            "intime",
            e -> {
              aws.clock().advance(Duration.ofSeconds(29));
              return "in time";
            });
    api.route("GET /busy", api.lambda(busy));
    api.route("GET /slow", api.lambda(slow));
    api.route("GET /intime", api.lambda(justInTime));
    expect(ask("/busy"), 503, "Service Unavailable");
    expect(ask("/slow"), 503, "Service Unavailable");
    assertThat(ask("/intime").body()).isEqualTo("in time");
  }

  @Test
  void too_long_413_and_431() throws Exception {
    api.route("POST /a", api.lambda(api.ok()));
    expect(
        api.overSocket("POST", "/a", "x".repeat(10 * 1024 * 1024 + 1)),
        413,
        "Request Entity Too Large");
    expect(
        api.overSocket("POST", "/a", "x", "X-Long", "x".repeat(10_241)),
        431,
        "Request Header Fields Too Large");
  }

  @Test
  void over_the_routes_limit_429_to_the_request() throws Exception {
    api.route("GET /a", api.lambda(api.ok()));
    api.route("GET /b", api.lambda(api.ok()));
    api.client.updateStage(
        b ->
            b.apiId(api.id)
                .stageName("$default")
                .defaultRouteSettings(d -> d.throttlingBurstLimit(3).throttlingRateLimit(0.001))
                .routeSettings(
                    Map.of(
                        "GET /b",
                        RouteSettings.builder()
                            .throttlingBurstLimit(2)
                            .throttlingRateLimit(1.0)
                            .build())));
    for (int i = 0; i < 3; i++) {
      assertThat(ask("/a").statusCode()).isEqualTo(200);
    }
    expect(ask("/a"), 429, "Too Many Requests");
    assertThat(ask("/b").statusCode()).isEqualTo(200);
    assertThat(ask("/b").statusCode()).isEqualTo(200);
    expect(ask("/b"), 429, "Too Many Requests");
    // Each request takes a millisecond of the world's: the next is 999 after the first, then 1000.
    aws.clock().advance(Duration.ofMillis(996));
    expect(ask("/b"), 429, "Too Many Requests");
    assertThat(ask("/b").statusCode()).isEqualTo(200);
    expect(ask("/b"), 429, "Too Many Requests");
    assertThat(api.fake.metrics(api.id, "$default").clientErrors()).isEqualTo(4);
    assertThat(api.fake.metrics(api.id, "$default").count()).isEqualTo(10);
  }

  @Test
  void a_backend_that_is_not_there_500() throws Exception {
    api.route(
        "GET /a",
        api.integration(
            b ->
                b.integrationType(IntegrationType.HTTP_PROXY)
                    .integrationUri("https://nowhere.invalid")
                    .integrationMethod("GET")
                    .payloadFormatVersion("1.0")));
    expect(ask("/a"), 500, "Internal Server Error");
  }

  @Test
  void a_fault_by_the_name_of_the_call() throws Exception {
    api.route("GET /a", api.lambda(api.ok()));
    aws.faults()
        .on("apigatewayv2:InvokeHttpApi")
        .call(1)
        .then(Fault.error("TooManyRequestsException"));
    assertThat(ask("/a").statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(ask("/a").statusCode()).isEqualTo(200);
  }

  @Test
  void preflights_are_answered_without_a_route() throws Exception {
    api.client.updateApi(
        b ->
            b.apiId(api.id)
                .corsConfiguration(
                    c ->
                        c.allowOrigins("https://a.example")
                            .allowMethods("GET", "POST")
                            .allowHeaders("x-token")
                            .exposeHeaders("x-seen")
                            .maxAge(300)));
    api.route("GET /a", api.lambda(api.ok()));
    HttpResponse<String> preflight =
        api.send(
            "OPTIONS",
            "/a",
            "",
            "Origin",
            "https://a.example",
            "Access-Control-Request-Method",
            "GET");
    assertThat(preflight.statusCode()).isEqualTo(204);
    Map<String, List<String>> headers = preflight.headers().map();
    assertThat(headers.get("Access-Control-Allow-Origin")).containsExactly("https://a.example");
    assertThat(headers.get("Access-Control-Allow-Methods")).containsExactly("GET,POST");
    assertThat(headers.get("Access-Control-Allow-Headers")).containsExactly("x-token");
    assertThat(headers.get("Access-Control-Max-Age")).containsExactly("300");
    HttpResponse<String> real = api.get("/a", "Origin", "https://a.example");
    assertThat(real.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://a.example");
    assertThat(real.headers().firstValue("Access-Control-Expose-Headers")).hasValue("x-seen");
    assertThat(
            api.get("/a", "Origin", "https://b.example")
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
  }
}
