package io.cloudfakes.edge.apigateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.apigateway.FakeApiGateway;
import io.cloudfakes.edge.apigateway.StageMetrics;
import io.cloudfakes.edge.apigateway.internal.state.ApiPath;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.DomainKey;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.lambda.FakeLambda;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.DomainName;
import software.amazon.awssdk.services.apigateway.model.GatewayResponse;
import software.amazon.awssdk.services.apigateway.model.GatewayResponseType;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.MethodSetting;
import software.amazon.awssdk.services.apigateway.model.UnauthorizedCacheControlHeaderStrategy;

/** What a stage does beside asking backends: canaries, caches, logs, counters, domains. */
class StagesTest {
  private final FakeAws aws =
      FakeAws.builder().startingAt(Instant.parse("2026-03-04T12:00:00Z")).seed(7).create();
  private final LiveApi api = new LiveApi(aws);
  private final FakeApiGateway gateway = aws.fake(FakeApiGateway.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private int canaries(FakeAws world) {
    LiveApi canary = new LiveApi(world).mock("GET", "/", "$stageVariables.version").deploy();
    canary.deploy(
        "prod",
        s ->
            s.deploymentId("d0")
                .variables(Map.of("version", "old"))
                .canarySettings(
                    c ->
                        c.percentTraffic(10.0)
                            .deploymentId("d1")
                            .stageVariableOverrides(Map.of("version", "new"))));
    int drawn = 0;
    for (int i = 0; i < 10_000; i++) {
      drawn += canary.get("/prod/").body().equals("new") ? 1 : 0;
    }
    return drawn;
  }

  @Test
  void a_canary_of_ten_percent_is_the_seeds_exact_number() {
    int drawn = canaries(aws);

    assertThat(drawn).isBetween(900, 1_100);
    try (FakeAws same =
        FakeAws.builder().startingAt(Instant.parse("2026-03-04T12:00:00Z")).seed(7).create()) {
      assertThat(canaries(same)).isEqualTo(drawn);
    }
  }

  private AtomicInteger cached(Consumer<MethodSetting.Builder> more) {
    AtomicInteger asked = new AtomicInteger();
    aws.fake(FakeLambda.class)
        .deploy(
            "count",
            (JsonNode event) ->
                Map.of("statusCode", 200, "body", "answer " + asked.incrementAndGet()));
    api.method(
            "GET",
            "/pets",
            m ->
                m.methodIntegration(
                    LiveApi.function(IntegrationType.AWS_PROXY, "count").toBuilder()
                        .cacheKeyParameters("method.request.querystring.page")
                        .build()))
        .deploy(
            "prod",
            s ->
                s.cacheClusterEnabled(true)
                    .methodSettings(
                        Map.of(
                            "*/*",
                            MethodSetting.builder()
                                .cachingEnabled(true)
                                .cacheTtlInSeconds(60)
                                .applyMutation(more)
                                .build())));
    return asked;
  }

  @Test
  void replies_are_cached_by_their_key_parameters_for_their_time() {
    AtomicInteger asked = cached(settings -> {});

    assertThat(api.get("/prod/pets?page=1&other=1").body()).isEqualTo("answer 1");
    assertThat(api.get("/prod/pets?page=1&other=2").body()).isEqualTo("answer 1");
    assertThat(api.get("/prod/pets?page=2").body()).isEqualTo("answer 2");
    aws.clock().advance(Duration.ofSeconds(61));
    assertThat(api.get("/prod/pets?page=1").body()).isEqualTo("answer 3");
    assertThat(asked).hasValue(3);
    StageMetrics metrics = gateway.metrics(LiveApi.ID, "prod");
    assertThat(metrics.cacheHits()).isEqualTo(1);
    assertThat(metrics.cacheMisses()).isEqualTo(3);
  }

  @Test
  void a_client_may_have_a_cached_reply_thrown_away() {
    cached(settings -> settings.requireAuthorizationForCacheControl(false));
    api.get("/prod/pets");

    assertThat(api.get("/prod/pets", "Cache-Control", "max-age=0").body()).isEqualTo("answer 2");
    assertThat(api.get("/prod/pets").body()).isEqualTo("answer 2");
  }

  @Test
  void a_client_that_may_not_is_told_so() {
    cached(settings -> settings.requireAuthorizationForCacheControl(true));
    api.get("/prod/pets");

    HttpResponse<String> reply = api.get("/prod/pets", "Cache-Control", "max-age=0");

    assertThat(reply.body()).isEqualTo("answer 1");
    assertThat(reply.headers().firstValue("Warning"))
        .hasValue("199 Cache-control headers were ignored because the caller was unauthorized.");
  }

  @Test
  void or_is_refused() {
    cached(
        settings ->
            settings
                .requireAuthorizationForCacheControl(true)
                .unauthorizedCacheControlHeaderStrategy(
                    UnauthorizedCacheControlHeaderStrategy.FAIL_WITH_403));
    api.get("/prod/pets");

    assertThat(api.get("/prod/pets", "Cache-Control", "max-age=0").statusCode()).isEqualTo(403);
  }

  @Test
  void a_stage_writes_a_line_for_each_request() {
    api.mock("GET", "/pets/{id}", "{\"a\": 1}")
        .deploy(
            "prod",
            s ->
                s.accessLogSettings(
                    l ->
                        l.format(
                            "$context.identity.sourceIp [$context.requestTime]"
                                + " \"$context.httpMethod $context.resourcePath"
                                + " $context.protocol\" $context.status $context.responseLength"
                                + " $context.authorizer.principalId $context.error.message")));

    api.get("/prod/pets/7");
    api.get("/prod/other");

    assertThat(gateway.accessLog(LiveApi.ID, "prod"))
        .containsExactly(
            "127.0.0.1 [04/Mar/2026:12:00:00 +0000] \"GET /pets/{id} HTTP/1.1\" 200 8 - -",
            "127.0.0.1 [04/Mar/2026:12:00:00 +0000] \"GET - HTTP/1.1\" 403 42 -"
                + " Missing Authentication Token");
  }

  @Test
  void requests_are_counted() {
    aws.fake(FakeLambda.class)
        .deploy(
            "slow",
            (JsonNode event) -> {
              aws.clock().advance(Duration.ofSeconds(2));
              return Map.of("statusCode", 503);
            });
    api.mock("GET", "/pets", "{}")
        .method(
            "GET",
            "/slow",
            m -> m.methodIntegration(LiveApi.function(IntegrationType.AWS_PROXY, "slow")))
        .deploy();

    api.get("/prod/pets");
    api.get("/prod/nothing");
    api.get("/prod/slow");

    StageMetrics metrics = gateway.metrics(LiveApi.ID, "prod");
    assertThat(metrics.count()).isEqualTo(3);
    assertThat(metrics.clientErrors()).isEqualTo(1);
    assertThat(metrics.serverErrors()).isEqualTo(1);
    assertThat(metrics.integrationLatency()).isEqualTo(Duration.ofSeconds(2));
    assertThat(metrics.latency()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void an_api_writes_its_refusals_as_it_likes() {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("gatewayresponse.header.Access-Control-Allow-Origin", "'*'");
    parameters.put("gatewayresponse.header.X-Path", "context.path");
    parameters.put("gatewayresponse.header.X-Asked", "method.request.header.X-In");
    api.mock("GET", "/pets", "{}")
        .with(
            tree ->
                tree.withResponses(
                    TreePMap.<String, GatewayResponse>empty()
                        .plus(
                            "MISSING_AUTHENTICATION_TOKEN",
                            GatewayResponse.builder()
                                .responseType(GatewayResponseType.MISSING_AUTHENTICATION_TOKEN)
                                .statusCode("404")
                                .responseParameters(parameters)
                                .responseTemplates(
                                    Map.of(
                                        "application/json",
                                        "{\"m\":$context.error.messageString,"
                                            + "\"t\":\"$context.error.responseType\"}"))
                                .build())
                        .plus(
                            "DEFAULT_5XX",
                            GatewayResponse.builder()
                                .responseType(GatewayResponseType.DEFAULT_5_XX)
                                .responseTemplates(Map.of("text/plain", "sorry"))
                                .build())))
        .method("GET", "/broken", m -> {})
        .deploy();

    HttpResponse<String> reply = api.get("/prod/nothing", "X-In", "in");

    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(reply.body())
        .isEqualTo(
            "{\"m\":\"Missing Authentication Token\",\"t\":\"MISSING_AUTHENTICATION_TOKEN\"}");
    assertThat(reply.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(reply.headers().firstValue("X-Path")).hasValue("/prod/nothing");
    assertThat(reply.headers().firstValue("X-Asked")).hasValue("in");
    HttpResponse<String> broken = api.get("/prod/broken");
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body()).isEqualTo("sorry");
  }

  @Test
  void a_custom_domain_leads_to_stages_by_its_paths() throws Exception {
    api.mock("GET", "/pets", "$context.domainName $context.stage $context.path")
        .deploy("prod", s -> {})
        .deploy("test", s -> {});
    DomainKey key = new DomainKey("api.example.com", api.place(), "");
    api.store()
        .commit(
            List.of(
                new RestChange.DomainPut(
                    key,
                    new Domain(
                        key,
                        DomainName.builder().domainName("api.example.com").build(),
                        TreePMap.<String, ApiPath>empty()
                            .plus("", new ApiPath("m0", "", LiveApi.ID, "prod"))
                            .plus("t", new ApiPath("m1", "t", LiveApi.ID, "test"))
                            .plus("any", new ApiPath("m2", "any", LiveApi.ID, ""))))));

    assertThat(at("/pets")).isEqualTo("api.example.com prod /pets");
    assertThat(at("/t/pets")).isEqualTo("api.example.com test /t/pets");
    assertThat(at("/any/prod/pets")).isEqualTo("api.example.com prod /any/prod/pets");
    assertThat(at("/any/other/pets")).isEqualTo("{\"message\":\"Forbidden\"}");
  }

  private String at(String path) throws Exception {
    return aws.httpClient()
        .send(
            HttpRequest.newBuilder(URI.create("https://api.example.com" + path)).build(),
            BodyHandlers.ofString())
        .body();
  }
}
