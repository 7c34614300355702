package io.cloudfakes.edge.apigateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.cloudfakes.FakeAws;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;

/** HTTP proxy integrations, parameter mappings, access logs, payload format 1.0, domains. */
class HttpProxyTest {
  private final FakeAws aws = FakeAws.create();
  private final LiveApi api = new LiveApi(aws);
  private final AtomicReference<String> asked = new AtomicReference<>("");
  private final AtomicReference<Map<String, List<String>>> headers =
      new AtomicReference<>(Map.of());
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.set(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          headers.set(Map.copyOf(exchange.getRequestHeaders()));
          byte[] body = "{\"name\":\"rex\"}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("X-Backend", "b");
          exchange.sendResponseHeaders(201, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
    aws.close();
  }

  private String backend(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Test
  void a_request_reaches_the_backend_with_its_path_variables_and_query() throws Exception {
    api.route(
        "ANY /pets/{proxy+}",
        api.integration(
            b ->
                b.integrationType(IntegrationType.HTTP_PROXY)
                    .integrationUri(backend("/v1/{proxy}"))
                    .integrationMethod("ANY")
                    .payloadFormatVersion("1.0")));

    HttpResponse<String> answer = api.send("PUT", "/pets/a/b?x=1&y=%20z", "body", "X-Own", "o");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("{\"name\":\"rex\"}");
    assertThat(answer.headers().firstValue("x-backend")).hasValue("b");
    assertThat(asked.get()).isEqualTo("PUT /v1/a/b?x=1&y=%20z body");
    assertThat(headers.get().get("X-own")).containsExactly("o");
    assertThat(headers.get().get("Forwarded"))
        .containsExactly("for=127.0.0.1;host=" + api.host() + ";proto=https");
    assertThat(headers.get().get("Via")).containsExactly("HTTP/1.1 AmazonAPIGateway");
  }

  @Test
  void parameters_are_appended_overwritten_and_removed_both_ways() throws Exception {
    api.client.updateStage(
        b -> b.apiId(api.id).stageName("$default").stageVariables(Map.of("v", "stage")));
    api.route(
        "POST /pets/{id}",
        api.integration(
            b ->
                b.integrationType(IntegrationType.HTTP_PROXY)
                    .integrationUri(backend("/x"))
                    .integrationMethod("POST")
                    .payloadFormatVersion("1.0")
                    .requestParameters(
                        Map.of(
                            "overwrite:path", "/dogs/$request.path.id",
                            "append:header.x-mapped", "$context.stage-${request.body.name}",
                            "overwrite:querystring.q", "$stageVariables.v",
                            "remove:querystring.gone", "''",
                            "remove:header.x-secret", "''"))
                    .responseParameters(
                        Map.of(
                            "201",
                            Map.of(
                                "overwrite:statuscode", "202",
                                "append:header.x-name", "$response.body.name",
                                "remove:header.x-backend", "''")))));

    HttpResponse<String> answer =
        api.send("POST", "/pets/7?gone=1&q=0", "{\"name\":\"n\"}", "X-Secret", "s");

    assertThat(asked.get()).startsWith("POST /dogs/7?q=stage ");
    assertThat(headers.get().get("X-mapped")).containsExactly("$default-n");
    assertThat(headers.get()).doesNotContainKey("X-secret");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("x-name")).hasValue("rex");
    assertThat(answer.headers().firstValue("x-backend")).isEqualTo(Optional.empty());
  }

  @Test
  void each_request_is_a_line_of_the_access_log() throws Exception {
    api.route("GET /a", api.lambda(api.ok()));
    api.client.updateStage(
        b ->
            b.apiId(api.id)
                .stageName("$default")
                .accessLogSettings(
                    a ->
                        a.destinationArn("arn:aws:logs:us-east-1:000000000000:log-group:a")
                            .format(
                                "$context.httpMethod $context.routeKey $context.status"
                                    + " $context.responseLength $context.error.message"
                                    + " $context.identity.sourceIp")));
    api.get("/a");
    assertThat(api.log()).containsExactly("GET GET /a 200 11 - 127.0.0.1");
  }

  @Test
  void a_function_can_have_payload_format_1() throws Exception {
    String function =
        api.functions.returning(
            "one",
            event ->
                Map.of(
                    "statusCode",
                    200,
                    "body",
                    "aGk=",
                    "isBase64Encoded",
                    true,
                    "multiValueHeaders",
                    Map.of("X-Two", List.of("1", "2"))));
    String integration =
        api.integration(
            b ->
                b.integrationType(IntegrationType.AWS_PROXY)
                    .integrationUri(function)
                    .payloadFormatVersion("1.0"));
    api.route("POST /a/{id}", integration);
    HttpResponse<String> answer =
        api.send("POST", "/a/7?q=1&q=2", "{}", "Content-Type", "application/json", "X-N", "v");
    assertThat(answer.body()).isEqualTo("hi");
    assertThat(answer.headers().allValues("x-two")).containsExactly("1", "2");
    JsonNode event = api.functions.lastEvent();
    assertThat(event.at("/version").asText()).isEqualTo("1.0");
    assertThat(event.at("/resource").asText()).isEqualTo("/a/{id}");
    assertThat(event.at("/path").asText()).isEqualTo("/a/7");
    assertThat(event.at("/httpMethod").asText()).isEqualTo("POST");
    assertThat(event.at("/queryStringParameters/q").asText()).isEqualTo("2");
    assertThat(event.at("/multiValueQueryStringParameters/q/0").asText()).isEqualTo("1");
    assertThat(event.at("/multiValueHeaders/x-n/0").asText()).isEqualTo("v");
    assertThat(event.at("/pathParameters/id").asText()).isEqualTo("7");
    assertThat(event.at("/stageVariables").isNull()).isTrue();
    assertThat(event.at("/body").asText()).isEqualTo("{}");
    assertThat(event.at("/isBase64Encoded").asBoolean()).isFalse();
    assertThat(event.at("/requestContext/resourcePath").asText()).isEqualTo("/a/{id}");
    assertThat(event.at("/requestContext/identity/sourceIp").asText()).isEqualTo("127.0.0.1");
    assertThat(event.at("/requestContext/identity/user").isNull()).isTrue();
  }

  @Test
  void a_body_that_is_no_text_comes_in_base_64() throws Exception {
    api.route("POST /a", api.lambda(api.ok()));
    api.send("POST", "/a", "hi", "Content-Type", "image/png");
    assertThat(api.functions.lastEvent().at("/body").asText()).isEqualTo("aGk=");
    assertThat(api.functions.lastEvent().at("/isBase64Encoded").asBoolean()).isTrue();
  }

  @Test
  void a_custom_domain_name_shows_the_stage_below_the_longest_path() throws Exception {
    api.route("GET /a", api.lambda(api.ok()));
    api.client.createDomainName(
        b ->
            b.domainName("api.example.com")
                .domainNameConfigurations(
                    c -> c.certificateArn("arn:aws:acm:us-east-1:000000000000:certificate/a")));
    api.client.createApiMapping(
        b ->
            b.domainName("api.example.com")
                .apiId(api.id)
                .stage("$default")
                .apiMappingKey("v1/pets"));
    assertThat(
            LiveApi.send(aws.httpClient(), "https://api.example.com/v1/pets/a", "GET", "").body())
        .isEqualTo(LiveApi.OK);
    assertThat(api.functions.lastEvent().at("/requestContext/domainName").asText())
        .isEqualTo("api.example.com");
    assertThat(
            LiveApi.send(aws.httpClient(), "https://api.example.com/v1/a", "GET", "").statusCode())
        .isIn(403, 404);
  }
}
