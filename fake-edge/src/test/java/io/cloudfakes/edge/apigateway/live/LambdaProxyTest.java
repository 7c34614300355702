package io.cloudfakes.edge.apigateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.FakeLambda;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;

/** {@code AWS_PROXY}: the event a function gets, and what becomes of its reply. */
class LambdaProxyTest {
  private final FakeAws aws =
      FakeAws.builder().startingAt(Instant.parse("2026-03-04T12:00:00Z")).create();
  private final AtomicReference<JsonNode> event = new AtomicReference<>();
  private final LiveApi api =
      new LiveApi(aws)
          .method(
              "ANY",
              "/shops/{shop}/{proxy+}",
              m -> m.methodIntegration(LiveApi.function(IntegrationType.AWS_PROXY, "handler")));

  @AfterEach
  void close() {
    aws.close();
  }

  private void answering(Function<JsonNode, Object> handler) {
    aws.fake(FakeLambda.class)
        .deploy(
            "handler",
            (JsonNode request) -> {
              event.set(request);
              return handler.apply(request);
            });
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }

  @Test
  void a_function_gets_the_whole_request() throws Exception {
    answering(request -> Map.of("statusCode", 201, "body", "made"));
    api.deploy("prod", s -> s.variables(Map.of("table", "pets")));

    HttpResponse<String> reply =
        api.overSocket(
            LiveApi.request(
                    "POST",
                    "/prod/shops/7/pets/a%20b?tag=x&tag=y&one=1",
                    "Content-Type",
                    "application/json",
                    "X-Many",
                    "1",
                    "X-Many",
                    "2")
                .POST(BodyPublishers.ofString("{\"a\":1}"))
                .build());

    assertThat(reply.statusCode()).isEqualTo(201);
    assertThat(reply.body()).isEqualTo("made");
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode got = event.get();
    assertThat(got.fieldNames())
        .toIterable()
        .containsExactly(
            "resource",
            "path",
            "httpMethod",
            "headers",
            "multiValueHeaders",
            "queryStringParameters",
            "multiValueQueryStringParameters",
            "pathParameters",
            "stageVariables",
            "requestContext",
            "body",
            "isBase64Encoded");
    assertThat(got.get("resource").asText()).isEqualTo("/shops/{shop}/{proxy+}");
    assertThat(got.get("path").asText()).isEqualTo("/shops/7/pets/a%20b");
    assertThat(got.get("httpMethod").asText()).isEqualTo("POST");
    assertThat(got.get("pathParameters"))
        .isEqualTo(json("{\"shop\":\"7\",\"proxy\":\"pets/a b\"}"));
    assertThat(got.get("queryStringParameters")).isEqualTo(json("{\"tag\":\"y\",\"one\":\"1\"}"));
    assertThat(got.get("multiValueQueryStringParameters"))
        .isEqualTo(json("{\"tag\":[\"x\",\"y\"],\"one\":[\"1\"]}"));
    assertThat(got.get("stageVariables")).isEqualTo(json("{\"table\":\"pets\"}"));
    assertThat(got.at("/headers/X-Many").asText()).isEqualTo("2");
    assertThat(got.at("/multiValueHeaders/X-Many")).isEqualTo(json("[\"1\",\"2\"]"));
    assertThat(got.at("/headers/X-Forwarded-For").asText()).isEqualTo("127.0.0.1");
    assertThat(got.at("/headers/X-Amzn-Trace-Id").asText())
        .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}");
    assertThat(got.get("body").asText()).isEqualTo("{\"a\":1}");
    assertThat(got.get("isBase64Encoded").asBoolean()).isFalse();
  }

  @Test
  void a_function_is_told_of_the_request() throws Exception {
    answering(request -> Map.of("statusCode", 200));
    api.deploy();

    HttpResponse<String> reply = api.get("/prod/shops/7/x", "User-Agent", "test/1");

    JsonNode context = event.get().get("requestContext");
    assertThat(context.fieldNames())
        .toIterable()
        .containsExactly(
            "resourceId",
            "resourcePath",
            "httpMethod",
            "extendedRequestId",
            "requestTime",
            "path",
            "accountId",
            "protocol",
            "stage",
            "domainPrefix",
            "requestTimeEpoch",
            "requestId",
            "identity",
            "domainName",
            "deploymentId",
            "apiId");
    assertThat(context.get("path").asText()).isEqualTo("/prod/shops/7/x");
    assertThat(context.get("requestTime").asText()).isEqualTo("04/Mar/2026:12:00:00 +0000");
    assertThat(context.get("requestTimeEpoch").asLong())
        .isEqualTo(Instant.parse("2026-03-04T12:00:00.001Z").toEpochMilli());
    assertThat(context.get("domainName").asText())
        .isEqualTo("a1b2c3d4e5.execute-api.us-east-1.amazonaws.com");
    assertThat(context.get("domainPrefix").asText()).isEqualTo("a1b2c3d4e5");
    assertThat(context.get("apiId").asText()).isEqualTo("a1b2c3d4e5");
    assertThat(reply.headers().firstValue("x-amzn-RequestId"))
        .hasValue(context.get("requestId").asText());
    assertThat(reply.headers().firstValue("x-amz-apigw-id"))
        .hasValue(context.get("extendedRequestId").asText());
    assertThat(context.get("identity"))
        .isEqualTo(
            json(
                """
                {"cognitoIdentityPoolId":null,"accountId":null,"cognitoIdentityId":null,
                 "caller":null,"sourceIp":"127.0.0.1","principalOrgId":null,"accessKey":null,
                 "cognitoAuthenticationType":null,"cognitoAuthenticationProvider":null,
                 "userArn":null,"userAgent":"test/1","user":null}\
                """));
  }

  @Test
  void what_is_not_there_is_null() {
    answering(request -> Map.of("statusCode", 200));
    api.mock("GET", "/other", "{}")
        .method(
            "GET",
            "/plain",
            m -> m.methodIntegration(LiveApi.function(IntegrationType.AWS_PROXY, "handler")))
        .deploy();

    api.get("/prod/plain");

    for (String name :
        List.of(
            "queryStringParameters",
            "multiValueQueryStringParameters",
            "pathParameters",
            "stageVariables",
            "body")) {
      assertThat(event.get().get(name).isNull()).as(name).isTrue();
    }
  }

  @Test
  void a_reply_may_have_several_values_of_a_header() {
    answering(
        request ->
            Map.of(
                "statusCode",
                "200",
                "headers",
                Map.of("X-One", 1, "Content-Type", "text/plain"),
                "multiValueHeaders",
                Map.of("Set-Cookie", List.of("a=1", "b=2"))));
    api.deploy();

    HttpResponse<String> reply = api.get("/prod/shops/7/x");

    assertThat(reply.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
    assertThat(reply.headers().firstValue("X-One")).hasValue("1");
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/plain");
  }

  @Test
  void an_empty_reply_is_200_and_one_with_other_members_is_none() {
    answering(
        request ->
            request.get("path").asText().endsWith("empty") ? Map.of() : Map.of("status", 200));
    api.deploy();

    assertThat(api.get("/prod/shops/7/empty").statusCode()).isEqualTo(200);
    assertThat(api.get("/prod/shops/7/other").statusCode()).isEqualTo(502);
  }

  @Test
  void binary_payloads_travel_as_base64() {
    answering(
        request ->
            Map.of(
                "statusCode",
                200,
                "isBase64Encoded",
                true,
                "headers",
                Map.of("Content-Type", "image/png"),
                "body",
                "aGVsbG8="));
    api.document(d -> d.binaryMediaTypes("image/*")).deploy();

    HttpResponse<String> binary =
        api.post("/prod/shops/7/x", "hello", "Content-Type", "image/png", "Accept", "image/png");

    assertThat(event.get().get("isBase64Encoded").asBoolean()).isTrue();
    assertThat(event.get().get("body").asText()).isEqualTo("aGVsbG8=");
    assertThat(binary.body()).isEqualTo("hello");
    assertThat(api.get("/prod/shops/7/x", "Accept", "text/plain").body()).isEqualTo("aGVsbG8=");
  }

  @Test
  void a_stage_variable_names_the_function() {
    answering(request -> Map.of("statusCode", 202));
    api.method(
            "GET",
            "/variable",
            m ->
                m.methodIntegration(
                    LiveApi.function(IntegrationType.AWS_PROXY, "${stageVariables.function}")))
        .deploy("prod", s -> s.variables(Map.of("function", "handler")));

    assertThat(api.get("/prod/variable").statusCode()).isEqualTo(202);
  }
}
