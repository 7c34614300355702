package io.cloudfakes.edge.apigateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.apigateway.LocalFunctions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.CreateApiResponse;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;

/** Requests to HTTP APIs: routes, events of both payload formats, answers, stages, preflights. */
class HttpApiTrafficTest {
  private final FakeAws aws = FakeAws.create();
  private final ApiGatewayV2Client client = aws.client(ApiGatewayV2Client.class);
  private final LocalFunctions functions = LocalFunctions.in(aws);

  @AfterEach
  void end() {
    aws.close();
  }

  private String function(String name, Object reply) {
    return functions.returning(name, event -> reply);
  }

  private String api(String target) {
    CreateApiResponse api =
        client.createApi(b -> b.name("a").protocolType(ProtocolType.HTTP).target(target));
    return api.apiId();
  }

  private HttpResponse<String> get(String url, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return aws.httpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String url(String api, String path) {
    return "https://" + api + ".execute-api.us-east-1.amazonaws.com" + path;
  }

  @Test
  void a_function_behind_a_quick_api_gets_payload_format_2() throws Exception {
    String id =
        api(
            function(
                "hello",
                Map.of("statusCode", 201, "body", "hi", "cookies", List.of("a=1", "b=2"))));

    HttpResponse<String> answer =
        get(url(id, "/pets/7?x=1&x=2&y=z"), "X-Name", "n", "Cookie", "c=3; d=4");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("hi");
    assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain;charset=utf-8");
    JsonNode event = functions.lastEvent();
    assertThat(event.at("/version").asText()).isEqualTo("2.0");
    assertThat(event.at("/routeKey").asText()).isEqualTo("$default");
    assertThat(event.at("/rawPath").asText()).isEqualTo("/pets/7");
    assertThat(event.at("/rawQueryString").asText()).isEqualTo("x=1&x=2&y=z");
    assertThat(event.at("/queryStringParameters/x").asText()).isEqualTo("1,2");
    assertThat(event.at("/headers/x-name").asText()).isEqualTo("n");
    assertThat(event.at("/headers").has("cookie")).isFalse();
    assertThat(event.at("/cookies/1").asText()).isEqualTo("d=4");
    assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("GET");
    assertThat(event.at("/requestContext/apiId").asText()).isEqualTo(id);
    assertThat(event.at("/requestContext/stage").asText()).isEqualTo("$default");
    assertThat(event.at("/requestContext/requestId").asText())
        .isEqualTo(answer.headers().firstValue("apigw-requestid").orElseThrow());
    assertThat(event.at("/isBase64Encoded").asBoolean()).isFalse();
  }

  @Test
  void a_plain_value_is_the_body_of_a_200_of_json() throws Exception {
    HttpResponse<String> answer = get(url(api(function("plain", "Hello from Lambda!")), "/"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("Hello from Lambda!");
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    HttpResponse<String> object = get(url(api(function("object", Map.of("a", 1))), "/"));
    assertThat(object.body()).isEqualTo("{\"a\":1}");
  }

  @Test
  void the_route_that_is_most_to_the_point_takes_the_request() throws Exception {
    String function = function("routes", "ok");
    String id = client.createApi(b -> b.name("a").protocolType(ProtocolType.HTTP)).apiId();
    String integration =
        client
            .createIntegration(
                b ->
                    b.apiId(id)
                        .integrationType(IntegrationType.AWS_PROXY)
                        .integrationUri(function)
                        .payloadFormatVersion("2.0"))
            .integrationId();
    for (String key :
        List.of(
            "$default",
            "GET /pets/{proxy+}",
            "ANY /pets/{id}",
            "GET /pets/dog/1",
            "GET /pets/{id}",
            "POST /pets/dog/1")) {
      client.createRoute(b -> b.apiId(id).routeKey(key).target("integrations/" + integration));
    }
    client.createStage(b -> b.apiId(id).stageName("prod").autoDeploy(true));

    assertThat(routeOf(id, "/prod/pets/dog/1")).isEqualTo("GET /pets/dog/1");
    assertThat(routeOf(id, "/prod/pets/dog/2")).isEqualTo("GET /pets/{proxy+}");
    assertThat(routeOf(id, "/prod/pets/7")).isEqualTo("GET /pets/{id}");
    assertThat(functions.lastEvent().at("/pathParameters/id").asText()).isEqualTo("7");
    assertThat(functions.lastEvent().at("/rawPath").asText()).isEqualTo("/prod/pets/7");
    assertThat(routeOf(id, "/prod/")).isEqualTo("$default");
    assertThat(get(url(id, "/other/x")).body()).isEqualTo("{\"message\":\"Not Found\"}");
  }

  private String routeOf(String id, String path) throws Exception {
    assertThat(get(url(id, path)).statusCode()).as(path).isEqualTo(200);
    return functions.lastEvent().at("/routeKey").asText();
  }
}
