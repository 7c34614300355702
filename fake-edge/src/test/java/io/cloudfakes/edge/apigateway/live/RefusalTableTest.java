package io.cloudfakes.edge.apigateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.FakeLambda;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.MethodSetting;
import software.amazon.awssdk.services.apigateway.model.Model;
import software.amazon.awssdk.services.apigateway.model.QuotaPeriodType;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;

/** Every way in which a REST API answers by itself, over the socket. */
class RefusalTableTest {
  private static final String SCHEMA =
      """
      {"$schema": "http://json-schema.org/draft-04/schema#", "type": "object",
       "required": ["name"], "properties": {"name": {"type": "string"},
       "age": {"type": "integer", "minimum": 0, "exclusiveMinimum": true},
       "owner": {"$ref": "https://apigateway.amazonaws.com/restapis/a1b2c3d4e5/models/Owner"}}}
      """;

  private final FakeAws aws = FakeAws.create();
  private final FakeLambda lambda = aws.fake(FakeLambda.class);
  private final LiveApi api = new LiveApi(aws);

  @BeforeEach
  void set_up() {
    lambda.deploy("fails", (JsonNode event) -> failing());
    lambda.deploy("odd", (JsonNode event) -> Map.of("statusCode", 200, "body", Map.of("a", 1)));
    lambda.deploy("number", (JsonNode event) -> 7);
    lambda.deploy(
        "slow",
        (JsonNode event) -> {
          aws.clock().advance(Duration.ofSeconds(30));
          return Map.of("statusCode", 200);
        });
    lambda.deploy("guard", (JsonNode event) -> guarded(event.get("authorizationToken").asText()));
    api.mock("GET", "/pets", "{}")
        .mock("POST", "/pets", "{}")
        .method("GET", "/fails", m -> m.methodIntegration(proxy("fails")))
        .method("GET", "/odd", m -> m.methodIntegration(proxy("odd")))
        .method("GET", "/number", m -> m.methodIntegration(proxy("number")))
        .method("GET", "/gone", m -> m.methodIntegration(proxy("gone")))
        .method("GET", "/slow", m -> m.methodIntegration(proxy("slow")))
        .method(
            "GET",
            "/unreachable",
            m ->
                m.methodIntegration(
                    i ->
                        i.type(IntegrationType.HTTP_PROXY)
                            .httpMethod("GET")
                            .uri("http://127.0.0.1:1/")))
        .method("GET", "/empty", m -> {})
        .method("GET", "/keyed", m -> m.apiKeyRequired(true).methodIntegration(ok()))
        .method(
            "POST",
            "/never",
            m -> m.methodIntegration(ok().toBuilder().passthroughBehavior("NEVER").build()))
        .method("GET", "/guarded", m -> authorized(m, "auth").methodIntegration(ok()))
        .method("GET", "/unreadable", m -> authorized(m, "broken").methodIntegration(ok()))
        .method("GET", "/signed", m -> m.authorizationType("AWS_IAM").methodIntegration(ok()))
        .method(
            "POST",
            "/checked",
            m ->
                m.requestValidatorId("both")
                    .requestParameters(
                        Map.of(
                            "method.request.querystring.page", true,
                            "method.request.querystring.size", false))
                    .requestModels(Map.of("application/json", "Pet"))
                    .methodIntegration(ok()))
        .method(
            "GET",
            "/two",
            m ->
                m.requestValidatorId("both")
                    .requestParameters(
                        new java.util.TreeMap<>(
                            Map.of(
                                "method.request.header.a", true,
                                "method.request.querystring.b", true)))
                    .methodIntegration(ok()))
        .with(
            tree ->
                tree.withAuthorizers(
                        TreePMap.<String, Authorizer>empty()
                            .plus("auth", authorizer("auth", "guard"))
                            .plus("broken", authorizer("broken", "number")))
                    .withModels(
                        TreePMap.<String, Model>empty()
                            .plus("Pet", Model.builder().name("Pet").schema(SCHEMA).build())
                            .plus(
                                "Owner",
                                Model.builder()
                                    .name("Owner")
                                    .schema("{\"type\":\"string\"}")
                                    .build()))
                    .withValidators(
                        TreePMap.<String, RequestValidator>empty()
                            .plus(
                                "both",
                                RequestValidator.builder()
                                    .id("both")
                                    .validateRequestBody(true)
                                    .validateRequestParameters(true)
                                    .build())))
        .deploy();
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private static Object failing() {
    throw new IllegalStateException("no");
  }

  private static Object guarded(String token) {
    return switch (token) {
      case "who?" -> throw new IllegalArgumentException("Unauthorized");
      case "boom" -> throw new IllegalArgumentException("boom");
      case "deny" -> policy("Deny", "*");
      case "other" -> policy("Allow", "arn:aws:execute-api:us-east-1:123456789012:other/*");
      default -> policy("Allow", "*");
    };
  }

  private static Map<String, Object> policy(String effect, String resource) {
    return Map.of(
        "principalId",
        "ann",
        "policyDocument",
        Map.of(
            "Version",
            "2012-10-17",
            "Statement",
            java.util.List.of(
                Map.of("Effect", effect, "Action", "execute-api:Invoke", "Resource", resource))));
  }

  private static Authorizer authorizer(String id, String function) {
    return Authorizer.builder()
        .id(id)
        .type(AuthorizerType.TOKEN)
        .identitySource("method.request.header.Authorization")
        .identityValidationExpression("[a-z?]+")
        .authorizerUri(LiveApi.function(IntegrationType.AWS, function).uri())
        .build();
  }

  private static software.amazon.awssdk.services.apigateway.model.Method.Builder authorized(
      software.amazon.awssdk.services.apigateway.model.Method.Builder method, String authorizer) {
    return method.authorizationType("CUSTOM").authorizerId(authorizer);
  }

  private static Integration proxy(String function) {
    return LiveApi.function(IntegrationType.AWS_PROXY, function);
  }

  private static Integration ok() {
    return LiveApi.mocked("{}");
  }

  private void get(String path, int status, String body, String type, String... headers) {
    check(api.overSocket(LiveApi.request("GET", path, headers).build()), status, body, type);
  }

  private void post(String path, String payload, int status, String body, String type) {
    HttpRequest request =
        LiveApi.request("POST", path, "Content-Type", "application/json")
            .POST(BodyPublishers.ofString(payload))
            .build();
    check(api.overSocket(request), status, body, type);
  }

  private static void check(HttpResponse<String> response, int status, String body, String type) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo(body);
    assertThat(response.headers().firstValue("x-amzn-ErrorType")).hasValue(type);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.headers().firstValue("x-amzn-RequestId")).isPresent();
  }

  @Test
  void no_route_or_method() {
    String body = "{\"message\":\"Missing Authentication Token\"}";
    String type = "MissingAuthenticationTokenException";
    get("/prod/nothing", 403, body, type);
    get("/prod", 403, body, type);
    check(api.overSocket(LiveApi.request("DELETE", "/prod/pets").build()), 403, body, type);
  }

  @Test
  void a_signed_method_without_signature() {
    get(
        "/prod/signed",
        403,
        "{\"message\":\"Missing Authentication Token\"}",
        "MissingAuthenticationTokenException");
  }

  @Test
  void unknown_api() {
    URI nowhere = URI.create("https://zzzzzzzzzz.execute-api.us-east-1.amazonaws.com/prod/pets");
    check(
        api.overSocket(HttpRequest.newBuilder(nowhere).build()),
        403,
        "{\"message\":\"Forbidden\"}",
        "ForbiddenException");
  }

  @Test
  void unknown_stage() {
    get("/test/pets", 403, "{\"message\":\"Forbidden\"}", "ForbiddenException");
  }

  @Test
  void key_missing_unknown_disabled_or_of_no_plan_of_the_stage() {
    api.key("off", "disabled", false, p -> {})
        .key(
            "else",
            "elsewhere",
            true,
            p -> p.apiStages(stage -> stage.apiId("another").stage("prod")))
        .key("on", "good", true, p -> {});
    String body = "{\"message\":\"Forbidden\"}";
    get("/prod/keyed", 403, body, "ForbiddenException");
    get("/prod/keyed", 403, body, "ForbiddenException", "x-api-key", "unknown");
    get("/prod/keyed", 403, body, "ForbiddenException", "x-api-key", "disabled");
    get("/prod/keyed", 403, body, "ForbiddenException", "x-api-key", "elsewhere");
    assertThat(api.get("/prod/keyed", "x-api-key", "good").statusCode()).isEqualTo(200);
  }

  @Test
  void throttled() {
    api.deploy(
        "prod",
        s ->
            s.methodSettings(
                Map.of(
                    "*/*",
                    MethodSetting.builder()
                        .throttlingRateLimit(0.0)
                        .throttlingBurstLimit(0)
                        .build())));
    get("/prod/pets", 429, "{\"message\":\"Too Many Requests\"}", "TooManyRequestsException");
  }

  @Test
  void the_quota_is_used_up() {
    api.key("k", "used", true, p -> p.quota(q -> q.limit(0).period(QuotaPeriodType.DAY)));
    get(
        "/prod/keyed",
        429,
        "{\"message\":\"Limit Exceeded\"}",
        "LimitExceededException",
        "x-api-key",
        "used");
  }

  @Test
  void validator_of_parameters() {
    post(
        "/prod/checked",
        "{}",
        400,
        "{\"message\":\"Missing required request parameters: [page]\"}",
        "BadRequestException");
    get(
        "/prod/two",
        400,
        "{\"message\":\"Missing required request parameters: [a, b]\"}",
        "BadRequestException");
  }

  @Test
  void validator_of_bodies() {
    String body = "{\"message\":\"Invalid request body\"}";
    post("/prod/checked?page=1", "{\"age\": 3}", 400, body, "BadRequestException");
    post("/prod/checked?page=1", "no json", 400, body, "BadRequestException");
    post("/prod/checked?page=1", "", 400, body, "BadRequestException");
    post("/prod/checked?page=1", "{\"name\":\"x\",\"age\":0}", 400, body, "BadRequestException");
    post("/prod/checked?page=1", "{\"name\":\"x\",\"owner\":1}", 400, body, "BadRequestException");
    assertThat(
            api.post(
                    "/prod/checked?page=1",
                    "{\"name\":\"x\",\"age\":1,\"owner\":\"ann\"}",
                    "Content-Type",
                    "application/json")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_content_type_without_template() {
    HttpRequest request =
        LiveApi.request("POST", "/prod/never", "Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("x"))
            .build();
    check(
        api.overSocket(request),
        415,
        "{\"message\":\"Unsupported Media Type\"}",
        "BadRequestException");
  }

  @Test
  void no_identity_or_an_authorizer_that_says_so() {
    String body = "{\"message\":\"Unauthorized\"}";
    get("/prod/guarded", 401, body, "UnauthorizedException");
    get("/prod/guarded", 401, body, "UnauthorizedException", "Authorization", "NOT VALID");
    get("/prod/guarded", 401, body, "UnauthorizedException", "Authorization", "who?");
  }

  @Test
  void denied_by_the_authorizers_policy() {
    get(
        "/prod/guarded",
        403,
        "{\"Message\":\"User is not authorized to access this resource with an explicit deny in an"
            + " identity-based policy\"}",
        "AccessDeniedException",
        "Authorization",
        "deny");
    get(
        "/prod/guarded",
        403,
        "{\"Message\":\"User is not authorized to access this resource\"}",
        "AccessDeniedException",
        "Authorization",
        "other");
  }

  @Test
  void an_authorizer_that_fails_or_answers_nonsense() {
    String body = "{\"message\":null}";
    String type = "AuthorizerConfigurationException";
    get("/prod/guarded", 500, body, type, "Authorization", "boom");
    get("/prod/unreadable", 500, body, type, "Authorization", "x");
  }

  @Test
  void denied_by_the_apis_own_policy() {
    api.document(
            d ->
                d.policy(
                    """
                    {"Version":"2012-10-17","Statement":[
                    {"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke",
                     "Resource":"execute-api:/prod/GET/*"},
                    {"Effect":"Deny","Principal":"*","Action":"execute-api:Invoke",
                     "Resource":"execute-api:/prod/GET/odd"}]}\
                    """))
        .deploy();
    String user =
        "{\"Message\":\"User: anonymous is not authorized to perform: execute-api:Invoke on"
            + " resource: arn:aws:execute-api:us-east-1:********9012:a1b2c3d4e5/prod/";
    assertThat(api.get("/prod/pets").statusCode()).isEqualTo(200);
    post("/prod/pets", "{}", 403, user + "POST/pets\"}", "AccessDeniedException");
    get("/prod/odd", 403, user + "GET/odd with an explicit deny\"}", "AccessDeniedException");
  }

  @Test
  void a_bad_reply_or_an_error_of_a_function() {
    String body = "{\"message\":\"Internal server error\"}";
    get("/prod/fails", 502, body, "InternalServerErrorException");
    get("/prod/odd", 502, body, "InternalServerErrorException");
    get("/prod/number", 502, body, "InternalServerErrorException");
  }

  @Test
  void a_method_that_is_set_up_wrong() {
    String body = "{\"message\":\"Internal server error\"}";
    get("/prod/gone", 500, body, "InternalServerErrorException");
    get("/prod/empty", 500, body, "InternalServerErrorException");
  }

  @Test
  void a_backend_that_is_too_slow() {
    get(
        "/prod/slow",
        504,
        "{\"message\":\"Endpoint request timed out\"}",
        "InternalServerErrorException");
  }

  @Test
  void a_backend_that_is_not_there() {
    get(
        "/prod/unreachable",
        504,
        "{\"message\":\"Network error communicating with endpoint\"}",
        "InternalServerErrorException");
  }

  @Test
  void a_request_that_is_too_long() {
    String body = "{\"message\":\"Request Too Long\"}";
    post("/prod/pets", "x".repeat(10 * 1024 * 1024 + 1), 413, body, "RequestTooLargeException");
    get("/prod/pets", 413, body, "RequestTooLargeException", "X-Long", "x".repeat(10_240));
  }
}
