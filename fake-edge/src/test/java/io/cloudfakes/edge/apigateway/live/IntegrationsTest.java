package io.cloudfakes.edge.apigateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.FakeLambda;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.ContentHandlingStrategy;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;

/** Backends whose requests and replies are mapped. */
class IntegrationsTest {
  private final FakeAws aws = FakeAws.create();
  private final LiveApi api = new LiveApi(aws);
  private final FakeLambda lambda = aws.fake(FakeLambda.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private static IntegrationResponse response(String status, String pattern, String template) {
    return IntegrationResponse.builder()
        .statusCode(status)
        .selectionPattern(pattern)
        .responseTemplates(template == null ? Map.of() : Map.of("application/json", template))
        .build();
  }

  private static Integration.Builder function(String name) {
    return LiveApi.function(IntegrationType.AWS, name).toBuilder();
  }

  @Test
  void templates_make_a_functions_event_and_the_answer() {
    lambda.deploy(
        "greet", (JsonNode event) -> Map.of("greeting", "hello " + event.get("who").asText()));
    api.method(
            "POST",
            "/greet/{who}",
            m ->
                m.methodIntegration(
                    function("greet")
                        .requestTemplates(
                            Map.of(
                                "application/json",
                                "{\"who\": \"$input.params('who') and"
                                    + " $input.path('$.friend')\"}"))
                        .integrationResponses(
                            Map.of(
                                "200",
                                response("200", null, "{\"text\": $input.json('$.greeting')}")))
                        .build()))
        .deploy();

    HttpResponse<String> reply = api.post("/prod/greet/ann", "{\"friend\":\"bob\"}");

    assertThat(reply.body()).isEqualTo("{\"text\": \"hello ann and bob\"}");
    assertThat(reply.statusCode()).isEqualTo(200);
  }

  @Test
  void the_error_of_a_function_chooses_the_response() {
    lambda.deploy(
        "fails",
        (JsonNode event) -> {
          throw new IllegalArgumentException("NotFound: " + event.get("id").asText());
        });
    Map<String, IntegrationResponse> responses = new TreeMap<>();
    responses.put("200", response("200", null, null));
    responses.put(
        "404", response("404", "NotFound: [a-z]+", "{\"error\": $input.json('$.errorMessage')}"));
    responses.put("500", response("500", ".*9.*", "{\"error\": \"other\"}"));
    api.method(
            "POST",
            "/fails",
            m -> m.methodIntegration(function("fails").integrationResponses(responses).build()))
        .deploy();

    HttpResponse<String> missing = api.post("/prod/fails", "{\"id\":\"rex\"}");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).isEqualTo("{\"error\": \"NotFound: rex\"}");
    assertThat(api.post("/prod/fails", "{\"id\":\"9\"}").statusCode()).isEqualTo(500);
    assertThat(api.post("/prod/fails", "{\"id\":\"1\"}").statusCode())
        .as("no pattern matches: the response without one")
        .isEqualTo(200);
  }

  @Test
  void a_payload_that_the_template_cannot_read_is_refused() {
    api.method(
            "POST",
            "/read",
            m ->
                m.methodIntegration(
                    function("any")
                        .requestTemplates(Map.of("application/json", "$input.json('$.a')"))
                        .build()))
        .deploy();

    HttpResponse<String> reply = api.post("/prod/read", "{oops");

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).startsWith("{\"message\":\"Could not parse request body into json: ");
  }

  @Test
  void a_template_that_cannot_be_read_is_an_error_of_the_api() {
    api.method(
            "GET",
            "/bad",
            m ->
                m.methodIntegration(
                    function("any").requestTemplates(Map.of("application/json", "#if($x")).build()))
        .deploy();

    assertThat(api.get("/prod/bad").statusCode()).isEqualTo(500);
  }

  @Test
  void an_event_is_sent_to_a_function_nobody_waits_for() {
    lambda.deploy("later", (JsonNode event) -> "done");
    api.method(
            "POST",
            "/later",
            m ->
                m.methodIntegration(
                    function("later")
                        .requestParameters(
                            Map.of("integration.request.header.X-Amz-Invocation-Type", "'Event'"))
                        .integrationResponses(Map.of("202", response("202", null, "{}")))
                        .build()))
        .deploy();

    assertThat(api.post("/prod/later", "{\"n\":1}").statusCode()).isEqualTo(202);
    assertThat(lambda.function("later").invocations()).hasSize(1);
  }

  @Test
  void a_mock_answers_by_the_status_its_template_names() {
    Map<String, IntegrationResponse> responses = new TreeMap<>();
    responses.put("200", response("200", "200", "{\"id\": $context.requestTimeEpoch}"));
    responses.put("500", response("500", "5\\d{2}", "{\"message\": \"broken\"}"));
    api.method(
            "GET",
            "/mock",
            m ->
                m.methodIntegration(
                    i ->
                        i.type(IntegrationType.MOCK)
                            .requestTemplates(
                                Map.of(
                                    "application/json",
                                    """
                                    {
                                    #if( $input.params('scope') == "internal" )
                                      "statusCode": 200
                                    #else
                                      "statusCode": 500
                                    #end
                                    }
                                    """))
                            .integrationResponses(responses)))
        .deploy();

    assertThat(api.get("/prod/mock?scope=internal").statusCode()).isEqualTo(200);
    HttpResponse<String> broken = api.get("/prod/mock?scope=public");
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body()).isEqualTo("{\"message\": \"broken\"}");
  }

  @Test
  void a_mock_of_options_answers_browsers() {
    api.method(
            "OPTIONS",
            "/pets",
            m ->
                m.methodIntegration(
                    i ->
                        i.type(IntegrationType.MOCK)
                            .requestTemplates(Map.of("application/json", "{statusCode: 200}"))
                            .integrationResponses(
                                Map.of(
                                    "200",
                                    IntegrationResponse.builder()
                                        .statusCode("200")
                                        .responseParameters(
                                            Map.of(
                                                "method.response.header.Access-Control-Allow-Origin",
                                                "'*'",
                                                "method.response.header.Access-Control-Allow-Methods",
                                                "'GET,OPTIONS'"))
                                        .build()))))
        .deploy();

    HttpResponse<String> reply =
        api.overSocket(
            LiveApi.request("OPTIONS", "/prod/pets", "Access-Control-Request-Method", "GET")
                .build());

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(reply.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET,OPTIONS");
  }

  @Test
  void a_template_overrides_status_and_headers() {
    Integration mock =
        LiveApi.mocked(
                "#set($context.responseOverride.status = 418)"
                    + "#set($context.responseOverride.header.X-Kind = 'teapot'){}")
            .toBuilder()
            .build();
    api.method("GET", "/tea", m -> m.methodIntegration(mock)).deploy();

    HttpResponse<String> reply = api.get("/prod/tea");

    assertThat(reply.statusCode()).isEqualTo(418);
    assertThat(reply.headers().firstValue("X-Kind")).hasValue("teapot");
  }

  private HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("X-Seen", "yes");
          exchange.getResponseHeaders().add("Content-Type", "text/plain");
          exchange.getResponseHeaders().add("WWW-Authenticate", "Basic");
          byte[] reply =
              (exchange.getRequestMethod()
                      + " "
                      + exchange.getRequestURI()
                      + " "
                      + exchange.getRequestHeaders().getFirst("X-In")
                      + " "
                      + body)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().endsWith("missing") ? 404 : 200, reply.length);
          exchange.getResponseBody().write(reply);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void a_proxy_passes_request_and_reply_on() throws IOException {
    HttpServer server = server();
    try {
      api.method(
              "ANY",
              "/{proxy+}",
              m ->
                  m.methodIntegration(
                      i ->
                          i.type(IntegrationType.HTTP_PROXY)
                              .httpMethod("ANY")
                              .requestParameters(
                                  Map.of(
                                      "integration.request.path.proxy",
                                      "method.request.path.proxy"))
                              .uri(
                                  "http://127.0.0.1:"
                                      + server.getAddress().getPort()
                                      + "/base/{proxy}")))
          .deploy();

      HttpResponse<String> reply = api.post("/prod/a/b?x=1%262&x=3", "text", "X-In", "in");

      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.body()).isEqualTo("POST /base/a/b?x=1%262&x=3 in text");
      assertThat(reply.headers().firstValue("X-Seen")).hasValue("yes");
      assertThat(reply.headers().firstValue("x-amzn-Remapped-Www-authenticate")).hasValue("Basic");
      assertThat(api.get("/prod/missing").statusCode()).isEqualTo(404);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void mappings_make_the_request_and_the_reply_of_another_host() throws IOException {
    HttpServer server = server();
    try {
      Map<String, IntegrationResponse> responses = new TreeMap<>();
      responses.put(
          "200",
          response("200", null, null).toBuilder()
              .responseParameters(
                  Map.of(
                      "method.response.header.X-Out",
                      "integration.response.header.X-Seen",
                      "method.response.header.X-Stage",
                      "context.stage"))
              .build());
      responses.put("410", response("410", "404", "gone"));
      api.method(
              "POST",
              "/pets/{id}",
              m ->
                  m.methodIntegration(
                      i ->
                          i.type(IntegrationType.HTTP)
                              .httpMethod("PUT")
                              .uri(
                                  "http://127.0.0.1:"
                                      + server.getAddress().getPort()
                                      + "/v1/{petId}")
                              .requestParameters(
                                  Map.of(
                                      "integration.request.path.petId",
                                      "method.request.path.id",
                                      "integration.request.querystring.page",
                                      "method.request.querystring.p",
                                      "integration.request.header.X-In",
                                      "method.request.body.kind"))
                              .integrationResponses(responses)))
          .deploy();

      HttpResponse<String> reply = api.post("/prod/pets/7?p=2&q=3", "{\"kind\":\"dog\"}");

      assertThat(reply.body()).isEqualTo("PUT /v1/7?page=2 dog {\"kind\":\"dog\"}");
      assertThat(reply.headers().firstValue("X-Out")).hasValue("yes");
      assertThat(reply.headers().firstValue("X-Stage")).hasValue("prod");
      HttpResponse<String> gone = api.post("/prod/pets/missing", "{\"kind\":\"x\"}");
      assertThat(gone.statusCode()).isEqualTo(410);
      assertThat(gone.body()).isEqualTo("gone");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void another_service_of_the_world_is_asked() {
    api.method(
            "GET",
            "/apis",
            m ->
                m.methodIntegration(
                    i ->
                        i.type(IntegrationType.AWS)
                            .httpMethod("GET")
                            .uri("arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions")
                            .credentials("arn:aws:iam::123456789012:role/reader")
                            .integrationResponses(
                                Map.of(
                                    "200",
                                    response(
                                        "200",
                                        null,
                                        "$input.json('$.Functions[*].FunctionName')")))))
        .deploy();
    lambda.deploy("listed", (JsonNode event) -> "x");

    assertThat(api.get("/prod/apis").body()).isEqualTo("[\"listed\"]");
  }

  @Test
  void a_binary_payload_is_converted_to_text_and_back() {
    lambda.deploy(
        "echo",
        (JsonNode event) -> {
          return event.get("body").asText();
        });
    api.document(d -> d.binaryMediaTypes("image/png"))
        .method(
            "POST",
            "/image",
            m ->
                m.methodIntegration(
                    function("echo")
                        .contentHandling(ContentHandlingStrategy.CONVERT_TO_TEXT)
                        .requestTemplates(Map.of("image/png", "{\"body\": \"$input.body\"}"))
                        .integrationResponses(
                            Map.of(
                                "200",
                                response("200", null, "$input.path('$')").toBuilder().build()))
                        .build()))
        .deploy();

    assertThat(api.post("/prod/image", "hello", "Content-Type", "image/png").body())
        .isEqualTo("aGVsbG8=");
  }

  @Test
  void without_template_a_payload_passes_unless_there_are_others() {
    lambda.deploy("size", (JsonNode event) -> event);
    Integration other =
        function("size")
            .passthroughBehavior("WHEN_NO_TEMPLATES")
            .requestTemplates(Map.of("application/json", "{}"))
            .build();
    api.method("POST", "/some", m -> m.methodIntegration(other))
        .method(
            "POST",
            "/none",
            m ->
                m.methodIntegration(
                    function("size").passthroughBehavior("WHEN_NO_TEMPLATES").build()))
        .method(
            "POST",
            "/match",
            m ->
                m.methodIntegration(other.toBuilder().passthroughBehavior("WHEN_NO_MATCH").build()))
        .deploy();

    List<String> text = List.of("Content-Type", "text/plain");
    assertThat(api.post("/prod/some", "1", text.get(0), text.get(1)).statusCode()).isEqualTo(415);
    assertThat(api.post("/prod/none", "1", text.get(0), text.get(1)).body()).isEqualTo("1");
    assertThat(api.post("/prod/match", "2", text.get(0), text.get(1)).body()).isEqualTo("2");
  }
}
