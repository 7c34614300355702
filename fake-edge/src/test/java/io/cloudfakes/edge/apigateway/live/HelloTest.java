package io.cloudfakes.edge.apigateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.apigateway.FakeApiGateway;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.edge.lambda.LambdaFunction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.TestInvokeAuthorizerResponse;
import software.amazon.awssdk.services.apigateway.model.TestInvokeMethodResponse;

/** A function behind a REST API, all of it made by the SDK. */
class HelloTest {
  private final FakeAws aws = FakeAws.create();
  private final ApiGatewayClient gateway = aws.client(ApiGatewayClient.class);
  private String api = "";
  private String resource = "";

  @BeforeEach
  void deploy() {
    LambdaFunction hello =
        aws.fake(FakeLambda.class)
            .deploy(
                "hello",
                (JsonNode event) ->
                    Map.of(
                        "statusCode",
                        200,
                        "body",
                        "hello " + event.at("/pathParameters/name").asText()));
    api = gateway.createRestApi(b -> b.name("greetings")).id();
    String root = gateway.getResources(b -> b.restApiId(api)).items().get(0).id();
    resource = gateway.createResource(b -> b.restApiId(api).parentId(root).pathPart("{name}")).id();
    gateway.putMethod(
        b -> b.restApiId(api).resourceId(resource).httpMethod("GET").authorizationType("NONE"));
    gateway.putIntegration(
        b ->
            b.restApiId(api)
                .resourceId(resource)
                .httpMethod("GET")
                .type(IntegrationType.AWS_PROXY)
                .integrationHttpMethod("POST")
                .uri(
                    "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                        + hello.arn()
                        + "/invocations"));
    gateway.createDeployment(b -> b.restApiId(api).stageName("prod"));
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private HttpResponse<String> get(HttpClient client, URI uri) throws Exception {
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  @Test
  void it_answers_at_its_address_in_process_and_over_the_socket() throws Exception {
    URI url = aws.fake(FakeApiGateway.class).invokeUrl(api, "prod");

    assertThat(get(aws.httpClient(), URI.create(url + "/world")).body()).isEqualTo("hello world");
    URI atSocket =
        URI.create(aws.endpoint() + "/_cloudfakes/https/" + url.getHost() + url.getPath() + "/you");
    assertThat(get(HttpClient.newHttpClient(), atSocket).body()).isEqualTo("hello you");
  }

  @Test
  void it_is_throttled_at_burst_and_rate_to_the_request() throws Exception {
    gateway.updateStage(
        b ->
            b.restApiId(api)
                .stageName("prod")
                .patchOperations(
                    o -> o.op(Op.REPLACE).path("/*/*/throttling/rateLimit").value("1"),
                    o -> o.op(Op.REPLACE).path("/*/*/throttling/burstLimit").value("3")));
    URI url = URI.create(aws.fake(FakeApiGateway.class).invokeUrl(api, "prod") + "/x");

    assertThat(answered(url, 10)).isEqualTo(3);
    aws.clock().advance(Duration.ofSeconds(2));
    assertThat(answered(url, 10)).isEqualTo(2);
  }

  private int answered(URI url, int requests) throws Exception {
    int answered = 0;
    for (int i = 0; i < requests; i++) {
      answered += get(aws.httpClient(), url).statusCode() == 200 ? 1 : 0;
    }
    return answered;
  }

  @Test
  void a_method_is_tried_out_with_its_log() {
    TestInvokeMethodResponse response =
        gateway.testInvokeMethod(
            b ->
                b.restApiId(api)
                    .resourceId(resource)
                    .httpMethod("GET")
                    .pathWithQueryString("/ann?q=1")
                    .headers(Map.of("X-In", "in")));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("hello ann");
    assertThat(response.headers()).containsEntry("Content-Type", "application/json");
    assertThat(response.log())
        .contains(
            "Starting execution for request: ",
            "HTTP Method: GET, Resource Path: /ann",
            "Method request path: {name=ann}",
            "Method request query string: {q=1}",
            "Successfully completed execution",
            "Method completed with status: 200");
  }

  @Test
  void an_authorizer_is_tried_out() {
    LambdaFunction guard =
        aws.fake(FakeLambda.class)
            .deploy(
                "guard",
                (JsonNode event) -> {
                  if (event.get("authorizationToken").asText().equals("no")) {
                    throw new IllegalArgumentException("Unauthorized");
                  }
                  return Map.of("principalId", "ann", "policyDocument", Map.of());
                });
    String authorizer =
        gateway
            .createAuthorizer(
                b ->
                    b.restApiId(api)
                        .name("guard")
                        .type(AuthorizerType.TOKEN)
                        .identitySource("method.request.header.Authorization")
                        .authorizerUri(
                            "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                                + guard.arn()
                                + "/invocations"))
            .id();

    TestInvokeAuthorizerResponse yes = tried(authorizer, "yes");
    assertThat(yes.clientStatus()).isEqualTo(200);
    assertThat(yes.principalId()).isEqualTo("ann");
    assertThat(yes.policy()).isEqualTo("{}");
    assertThat(tried(authorizer, "no").clientStatus()).isEqualTo(401);
  }

  private TestInvokeAuthorizerResponse tried(String authorizer, String token) {
    return gateway.testInvokeAuthorizer(
        b -> b.restApiId(api).authorizerId(authorizer).headers(Map.of("Authorization", token)));
  }
}
