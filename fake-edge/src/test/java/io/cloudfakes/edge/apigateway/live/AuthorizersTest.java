package io.cloudfakes.edge.apigateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.apigateway.FakeApiGateway;
import io.cloudfakes.edge.lambda.FakeLambda;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.ApiKeySourceType;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Method;

/** Authorizers: functions, user pools, signatures. */
class AuthorizersTest {
  private static final String POOL =
      "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Abc";

  private final FakeAws aws =
      FakeAws.builder().startingAt(Instant.parse("2026-03-04T12:00:00Z")).create();
  private final LiveApi api = new LiveApi(aws);
  private final List<JsonNode> asked = new ArrayList<>();

  @BeforeEach
  void set_up() {
    aws.fake(FakeLambda.class)
        .deploy(
            "guard",
            (JsonNode event) -> {
              asked.add(event);
              return Map.of(
                  "principalId",
                  "ann",
                  "usageIdentifierKey",
                  "key-value",
                  "context",
                  Map.of("team", "blue", "level", 3, "admin", true),
                  "policyDocument",
                  Map.of(
                      "Version",
                      "2012-10-17",
                      "Statement",
                      List.of(
                          Map.of(
                              "Effect",
                              "Allow",
                              "Action",
                              "execute-api:Invoke",
                              "Resource",
                              "arn:aws:execute-api:us-east-1:*:a1b2c3d4e5/prod/GET/*"))));
            });
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private void guarded(Consumer<Authorizer.Builder> settings, Consumer<Method.Builder> method) {
    Authorizer authorizer =
        Authorizer.builder()
            .id("auth")
            .type(AuthorizerType.TOKEN)
            .identitySource("method.request.header.Authorization")
            .authorizerUri(LiveApi.function(IntegrationType.AWS, "guard").uri())
            .applyMutation(settings)
            .build();
    for (String path : List.of("/pets", "/toys/{id}")) {
      api.method(
          "ANY",
          path,
          m ->
              m.authorizationType(
                      authorizer.type() == AuthorizerType.COGNITO_USER_POOLS
                          ? "COGNITO_USER_POOLS"
                          : "CUSTOM")
                  .authorizerId("auth")
                  .methodIntegration(
                      LiveApi.mocked(
                          "$context.authorizer.principalId $context.authorizer.team"
                              + " $context.authorizer.level $context.authorizer.admin"
                              + " $context.authorizer.claims.sub"))
                  .applyMutation(method));
    }
    api.with(
            tree ->
                tree.withAuthorizers(TreePMap.<String, Authorizer>empty().plus("auth", authorizer)))
        .deploy();
  }

  @Test
  void a_token_authorizer_gets_the_token_and_says_who_it_is() {
    guarded(a -> {}, m -> {});

    HttpResponse<String> reply = api.get("/prod/pets", "Authorization", "allow me");

    assertThat(reply.body()).isEqualTo("ann blue 3 true ");
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).toString())
        .isEqualTo(
            "{\"type\":\"TOKEN\",\"methodArn\":\"arn:aws:execute-api:us-east-1:123456789012:"
                + "a1b2c3d4e5/prod/GET/pets\",\"authorizationToken\":\"allow me\"}");
  }

  @Test
  void its_answer_holds_for_the_identity_for_300_seconds() {
    guarded(a -> {}, m -> {});

    api.get("/prod/pets", "Authorization", "one");
    api.get("/prod/pets", "Authorization", "one");
    assertThat(api.get("/prod/toys/1", "Authorization", "one").statusCode()).isEqualTo(200);
    assertThat(asked).hasSize(1);
    api.get("/prod/pets", "Authorization", "two");
    assertThat(asked).hasSize(2);
    aws.clock().advance(Duration.ofMinutes(5));
    api.get("/prod/pets", "Authorization", "one");
    assertThat(asked).hasSize(3);
  }

  @Test
  void a_kept_answer_is_held_against_each_method() {
    guarded(a -> {}, m -> {});

    api.get("/prod/pets", "Authorization", "one");

    assertThat(api.post("/prod/pets", "", "Authorization", "one").statusCode()).isEqualTo(403);
    assertThat(asked).hasSize(1);
  }

  @Test
  void with_a_time_of_zero_it_is_asked_every_time() {
    guarded(a -> a.authorizerResultTtlInSeconds(0), m -> {});

    api.get("/prod/pets", "Authorization", "one");
    api.get("/prod/pets", "Authorization", "one");

    assertThat(asked).hasSize(2);
  }

  @Test
  void a_request_authorizer_gets_the_request() {
    guarded(
        a ->
            a.type(AuthorizerType.REQUEST)
                .identitySource(
                    "method.request.header.X-Who,method.request.querystring.q,"
                        + "stageVariables.v,context.httpMethod"),
        m -> {});
    api.deploy("prod", s -> s.variables(Map.of("v", "1")));

    assertThat(api.get("/prod/toys/7?q=1", "X-Who", "me").statusCode()).isEqualTo(200);
    assertThat(api.get("/prod/toys/7", "X-Who", "me").statusCode()).isEqualTo(401);

    JsonNode event = asked.get(0);
    assertThat(event.fieldNames())
        .toIterable()
        .containsExactly(
            "type",
            "methodArn",
            "resource",
            "path",
            "httpMethod",
            "headers",
            "multiValueHeaders",
            "queryStringParameters",
            "multiValueQueryStringParameters",
            "pathParameters",
            "stageVariables",
            "requestContext");
    assertThat(event.at("/pathParameters/id").asText()).isEqualTo("7");
    assertThat(event.at("/headers/X-Who").asText()).isEqualTo("me");
  }

  @Test
  void what_it_says_goes_to_a_proxied_function() {
    guarded(a -> {}, m -> m.methodIntegration(LiveApi.function(IntegrationType.AWS_PROXY, "tell")));
    aws.fake(FakeLambda.class)
        .deploy(
            "tell",
            (JsonNode event) ->
                Map.of(
                    "statusCode", 200, "body", event.at("/requestContext/authorizer").toString()));

    assertThat(api.get("/prod/pets", "Authorization", "x").body())
        .contains("\"principalId\":\"ann\"", "\"team\":\"blue\"", "\"level\":\"3\"");
  }

  @Test
  void it_may_name_the_api_key() {
    api.document(d -> d.apiKeySource(ApiKeySourceType.AUTHORIZER));
    guarded(a -> {}, m -> m.apiKeyRequired(true));

    assertThat(api.get("/prod/pets", "Authorization", "x").statusCode()).isEqualTo(403);
    api.key("k", "key-value", true, p -> {});
    assertThat(api.get("/prod/pets", "Authorization", "x").statusCode()).isEqualTo(200);
  }

  private static String token(RSAKey key, Consumer<JWTClaimsSet.Builder> more) throws Exception {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Abc")
            .subject("s-1")
            .claim("token_use", "id")
            .expirationTime(Date.from(Instant.parse("2026-03-04T13:00:00Z")));
    more.accept(claims);
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            claims.build());
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  @Test
  void a_user_pools_token_lets_in_until_it_expires() throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).keyID("k-1").generate();
    RSAKey other = new RSAKeyGenerator(2048).keyID("k-1").generate();
    aws.fake(FakeApiGateway.class).userPool(POOL, new JWKSet(key).toPublicJWKSet().toString());
    guarded(a -> a.type(AuthorizerType.COGNITO_USER_POOLS).providerARNs(POOL), m -> {});
    String good = token(key, claims -> {});

    assertThat(api.get("/prod/pets", "Authorization", good).body()).isEqualTo("    s-1");
    assertThat(api.get("/prod/pets", "Authorization", "Bearer " + good).statusCode())
        .isEqualTo(200);
    assertThat(status(token(other, claims -> {}))).as("another key").isEqualTo(401);
    assertThat(status(token(key, claims -> claims.issuer("https://evil")))).isEqualTo(401);
    assertThat(status(token(key, claims -> claims.claim("token_use", "access")))).isEqualTo(401);
    assertThat(status("nonsense")).isEqualTo(401);
    aws.clock().advance(Duration.ofHours(1));
    HttpResponse<String> late = api.get("/prod/pets", "Authorization", good);
    assertThat(late.statusCode()).isEqualTo(401);
    assertThat(late.body()).isEqualTo("{\"message\":\"The incoming token has expired\"}");
  }

  @Test
  void a_method_with_scopes_wants_an_access_token_that_has_one() throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).keyID("k-1").generate();
    aws.fake(FakeApiGateway.class).userPool(POOL, new JWKSet(key).toPublicJWKSet().toString());
    guarded(
        a -> a.type(AuthorizerType.COGNITO_USER_POOLS).providerARNs(POOL),
        m -> m.authorizationScopes("pets/read"));

    assertThat(
            status(token(key, c -> c.claim("token_use", "access").claim("scope", "a pets/read"))))
        .isEqualTo(200);
    assertThat(status(token(key, c -> c.claim("token_use", "access").claim("scope", "a"))))
        .isEqualTo(401);
    assertThat(status(token(key, c -> {}))).isEqualTo(401);
  }

  private int status(String token) {
    return api.get("/prod/pets", "Authorization", token).statusCode();
  }

  @Test
  void a_signed_caller_is_told_to_the_function() {
    aws.fake(FakeLambda.class)
        .deploy(
            "tell",
            (JsonNode event) ->
                Map.of(
                    "statusCode",
                    200,
                    "body",
                    event.at("/requestContext/identity/accountId").asText()));
    api.method(
            "GET",
            "/signed",
            m ->
                m.authorizationType("AWS_IAM")
                    .methodIntegration(LiveApi.function(IntegrationType.AWS_PROXY, "tell")))
        .deploy();

    HttpResponse<String> reply =
        api.get(
            "/prod/signed",
            "X-Amz-Date",
            "20260304T120000Z",
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260304/us-east-1/execute-api/"
                + "aws4_request, SignedHeaders=host;x-amz-date, Signature="
                + "0".repeat(64));

    assertThat(reply.body()).isEqualTo("123456789012");
  }
}
