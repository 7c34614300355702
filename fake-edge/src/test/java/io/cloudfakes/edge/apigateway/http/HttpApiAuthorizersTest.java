package io.cloudfakes.edge.apigateway.http;

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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizerType;

/** Authorizers of HTTP APIs: tokens, functions, signatures. */
class HttpApiAuthorizersTest {
  private static final String POOL =
      "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_abc";
  private static final String ISSUER = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_abc";

  private final FakeAws aws = FakeAws.create();
  private final LiveApi api = new LiveApi(aws);

  @AfterEach
  void end() {
    aws.close();
  }

  private static RSAKey key(String id) throws Exception {
    return new RSAKeyGenerator(2048).keyID(id).generate();
  }

  private String token(RSAKey key, Consumer<JWTClaimsSet.Builder> more) throws Exception {
    Instant now = aws.clock().instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience("me")
            .subject("anna")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    more.accept(claims);
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            claims.build());
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  private int status(String path, String token) throws Exception {
    return api.get(path, "Authorization", "Bearer " + token).statusCode();
  }

  @Test
  void a_token_lets_pass_by_issuer_audience_times_signature_and_scope() throws Exception {
    RSAKey key = key("k1");
    RSAKey other = key("k2");
    api.fake.userPool(POOL, new JWKSet(key.toPublicJWK()).toString());
    String authorizer =
        api.authorizer(
            b ->
                b.authorizerType(AuthorizerType.JWT)
                    .identitySource("$request.header.Authorization")
                    .jwtConfiguration(j -> j.issuer(ISSUER).audience("me", "you")));
    String integration = api.lambda(api.ok());
    api.route("GET /a", integration, b -> b.authorizationType("JWT").authorizerId(authorizer));
    api.route(
        "GET /scoped",
        integration,
        b ->
            b.authorizationType("JWT").authorizerId(authorizer).authorizationScopes("read", "all"));

    HttpResponse<String> none = api.get("/a");
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
    assertThat(status("/a", token(key, c -> {}))).isEqualTo(200);
    JsonNode event = api.functions.lastEvent();
    assertThat(event.at("/requestContext/authorizer/jwt/claims/sub").asText()).isEqualTo("anna");
    assertThat(event.at("/requestContext/authorizer/jwt/scopes").isNull()).isTrue();
    assertThat(status("/a", "nonsense")).isEqualTo(401);
    assertThat(status("/a", token(other, c -> {}))).isEqualTo(401);
    assertThat(status("/a", token(key, c -> c.issuer("https://x")))).isEqualTo(401);
    assertThat(status("/a", token(key, c -> c.audience("them")))).isEqualTo(401);
    assertThat(status("/a", token(key, c -> c.audience((String) null).claim("client_id", "you"))))
        .isEqualTo(200);
    assertThat(
            status(
                "/a",
                token(key, c -> c.notBeforeTime(Date.from(aws.clock().instant().plusSeconds(60))))))
        .isEqualTo(401);
    assertThat(status("/scoped", token(key, c -> {}))).isEqualTo(403);
    assertThat(status("/scoped", token(key, c -> c.claim("scope", "write read")))).isEqualTo(200);
    String hour = token(key, c -> {});
    aws.clock().advance(Duration.ofMinutes(59));
    assertThat(status("/a", hour)).isEqualTo(200);
    aws.clock().advance(Duration.ofMinutes(1));
    HttpResponse<String> expired = api.get("/a", "Authorization", "Bearer " + hour);
    assertThat(expired.statusCode()).isEqualTo(401);
    assertThat(expired.headers().firstValue("www-authenticate"))
        .hasValue("Bearer error=\"invalid_token\" error_description=\"the token has expired\"");
  }

  @Test
  void a_functions_simple_answer_is_kept_by_its_identity_source() throws Exception {
    String guard =
        api.functions.returning(
            "guard",
            event ->
                Map.of(
                    "isAuthorized",
                    event.at("/headers/x-token").asText().equals("good"),
                    "context",
                    Map.of("who", "anna")));
    String authorizer =
        api.authorizer(
            b ->
                b.authorizerType(AuthorizerType.REQUEST)
                    .identitySource("$request.header.X-Token")
                    .authorizerUri(guard)
                    .authorizerPayloadFormatVersion("2.0")
                    .enableSimpleResponses(true)
                    .authorizerResultTtlInSeconds(60));
    api.route(
        "GET /a",
        api.lambda(api.ok()),
        b -> b.authorizationType("CUSTOM").authorizerId(authorizer));

    assertThat(api.get("/a").statusCode()).isEqualTo(401);
    assertThat(api.functions.events()).isEmpty();
    assertThat(api.get("/a", "X-Token", "bad").statusCode()).isEqualTo(403);
    assertThat(api.get("/a", "X-Token", "good").statusCode()).isEqualTo(200);
    assertThat(api.functions.lastEvent().at("/requestContext/authorizer/lambda/who").asText())
        .isEqualTo("anna");
    assertThat(asked("guard")).isEqualTo(2);
    assertThat(api.get("/a", "X-Token", "good").statusCode()).isEqualTo(200);
    assertThat(asked("guard")).isEqualTo(2);
    aws.clock().advance(Duration.ofSeconds(60));
    assertThat(api.get("/a", "X-Token", "good").statusCode()).isEqualTo(200);
    assertThat(asked("guard")).isEqualTo(3);
    api.client.resetAuthorizersCache(b -> b.apiId(api.id).stageName("$default"));
    assertThat(api.get("/a", "X-Token", "good").statusCode()).isEqualTo(200);
    assertThat(asked("guard")).isEqualTo(4);
  }

  /** Events of authorizers are those that have a route's ARN. */
  private long asked(String function) {
    return api.functions.events().stream()
        .filter(event -> event.has("routeArn") || event.has("methodArn"))
        .filter(event -> !function.isEmpty())
        .count();
  }

  @Test
  void a_functions_policy_says_what_may_be_called() throws Exception {
    String guard =
        api.functions.returning(
            "policy",
            event ->
                Map.of(
                    "principalId",
                    "anna",
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
                                "arn:aws:execute-api:us-east-1:*:" + api.id + "/*/GET/a"))),
                    "context",
                    Map.of("n", 1)));
    String authorizer =
        api.authorizer(
            b ->
                b.authorizerType(AuthorizerType.REQUEST)
                    .identitySource("$request.header.X-Token")
                    .authorizerUri(guard)
                    .authorizerPayloadFormatVersion("1.0"));
    String integration = api.lambda(api.ok());
    for (String key : List.of("GET /a", "GET /b")) {
      api.route(key, integration, b -> b.authorizationType("CUSTOM").authorizerId(authorizer));
    }
    assertThat(api.get("/a", "X-Token", "t").statusCode()).isEqualTo(200);
    assertThat(
            api.functions.lastEvent().at("/requestContext/authorizer/lambda/principalId").asText())
        .isEqualTo("anna");
    HttpResponse<String> other = api.get("/b", "X-Token", "t");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.body()).isEqualTo("{\"message\":\"Forbidden\"}");
  }

  @Test
  void a_route_of_iam_wants_a_signature() throws Exception {
    api.route("GET /a", api.lambda(api.ok()), b -> b.authorizationType("AWS_IAM"));
    HttpResponse<String> unsigned = api.get("/a");
    assertThat(unsigned.statusCode()).isEqualTo(403);
    assertThat(unsigned.body()).isEqualTo("{\"message\":\"Forbidden\"}");
    String signed =
        "AWS4-HMAC-SHA256 Credential="
            + aws.options().account()
            + "/20300101/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=00";
    assertThat(api.get("/a", "Authorization", signed).statusCode()).isEqualTo(200);
    assertThat(api.functions.lastEvent().at("/requestContext/authorizer/iam/accountId").asText())
        .isEqualTo(aws.options().account());
  }
}
