package io.cloudfakes.edge.apigateway.internal.http.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.CallContext;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;

/**
 * JWT authorizers: a token is good when one of its issuer's keys signed it, for this audience, and
 * it is in force by the world's clock.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">Control
 *     access to HTTP APIs with JWT authorizers</a>
 */
final class TokenCheck {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TokenCheck() {}

  /** Why a token is not taken, in the words of AWS's {@code www-authenticate} header. */
  private static final class RejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    RejectedException(String reason) {
      super(reason);
      this.reason = reason;
    }
  }

  static Verdict of(Authorizer authorizer, Arrived request, CallContext call) {
    List<String> identity =
        Variables.of(request, Identity.unknown()).all(authorizer.identitySource());
    if (identity == null) {
      return new Verdict.Refused(Refusals.unauthorized(), "Unauthorized");
    }
    String scopes = String.join(" ", request.route().authorizationScopes());
    try {
      JWTClaimsSet claims = verified(authorizer, bearer(identity.get(0)), call);
      requireScope(claims, request.route().authorizationScopes());
      return new Verdict.Allowed(
          Identity.ofToken(texts(claims), scopesOf(request.route().authorizationScopes())));
    } catch (RejectedException rejected) {
      String why = rejected.reason;
      HttpResponse answer =
          why.startsWith("insufficient_scope") ? Refusals.forbidden() : Refusals.unauthorized();
      return new Verdict.Refused(
          answer.add(
              "WWW-Authenticate",
              "Bearer"
                  + (scopes.isEmpty() ? "" : " scope=\"" + scopes + "\"")
                  + " error=\""
                  + why.substring(0, why.indexOf(':'))
                  + "\" error_description=\""
                  + why.substring(why.indexOf(':') + 1)
                  + "\""),
          why);
    }
  }

  private static String bearer(String token) {
    return token.regionMatches(true, 0, "Bearer ", 0, 7) ? token.substring(7).strip() : token;
  }

  private static JWTClaimsSet verified(Authorizer authorizer, String token, CallContext call)
      throws RejectedException {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      if (claims == null) {
        throw rejected("unable to decode \"" + token + "\"");
      }
      String issuer = authorizer.jwtConfiguration().issuer();
      if (!issuer.equals(claims.getIssuer())) {
        throw rejected("the token has an invalid issuer");
      }
      requireSignature(jwt, issuer, call);
      requireTimes(claims, call.now());
      requireAudience(claims, authorizer.jwtConfiguration().audience());
      return claims;
    } catch (ParseException e) {
      throw rejected("unable to decode \"" + token + "\" from JWT");
    }
  }

  private static void requireSignature(SignedJWT jwt, String issuer, CallContext call)
      throws RejectedException {
    if (!JWSAlgorithm.Family.RSA.contains(jwt.getHeader().getAlgorithm())) {
      throw rejected("signing method " + jwt.getHeader().getAlgorithm() + " is invalid");
    }
    String keys = keys(issuer, call);
    if (keys == null) {
      throw rejected("OIDC discovery failed for issuer " + issuer);
    }
    try {
      JWK key = JWKSet.parse(keys).getKeyByKeyId(jwt.getHeader().getKeyID());
      if (!(key instanceof RSAKey rsa)) {
        throw rejected("JWT has an unknown key id");
      }
      if (!jwt.verify(new RSASSAVerifier(rsa))) {
        throw rejected("the token's signature is invalid");
      }
    } catch (ParseException | JOSEException e) {
      throw rejected("the issuer's keys cannot be read");
    }
  }

  /** Those a test registered, or those that the issuer shows. */
  private static @Nullable String keys(String issuer, CallContext call) {
    String known = LiveWorld.of(call).store().state().traffic().userPools().get(issuer);
    return known != null
        ? known
        : call.once("keys of " + issuer, () -> Discovery.keys(issuer, call));
  }

  private static void requireTimes(JWTClaimsSet claims, Instant now) throws RejectedException {
    Date expires = claims.getExpirationTime();
    if (expires == null || !now.isBefore(expires.toInstant())) {
      throw rejected("the token has expired");
    }
    if (isAfter(claims.getNotBeforeTime(), now)) {
      throw rejected("the token is not valid yet");
    }
    if (isAfter(claims.getIssueTime(), now)) {
      throw rejected("token used before issued");
    }
  }

  private static boolean isAfter(@Nullable Date time, Instant now) {
    return time != null && time.toInstant().isAfter(now);
  }

  /** {@code client_id} counts only for a token without {@code aud}. */
  private static void requireAudience(JWTClaimsSet claims, List<String> audiences)
      throws RejectedException {
    List<String> named = claims.getAudience();
    if (named.isEmpty()) {
      Object client = claims.getClaim("client_id");
      named = client == null ? List.of() : List.of(client.toString());
    }
    if (Collections.disjoint(named, audiences)) {
      throw rejected("the token does not have a valid audience");
    }
  }

  private static void requireScope(JWTClaimsSet claims, List<String> wanted)
      throws RejectedException {
    if (wanted.isEmpty()) {
      return;
    }
    Object scope =
        claims.getClaim("scope") == null ? claims.getClaim("scp") : claims.getClaim("scope");
    List<String> has =
        scope instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : scope == null ? List.of() : Arrays.asList(scope.toString().split(" ", -1));
    if (Collections.disjoint(has, wanted)) {
      throw new RejectedException(
          "insufficient_scope:the token does not have any of the required scopes");
    }
  }

  private static RejectedException rejected(String why) {
    return new RejectedException("invalid_token:" + why);
  }

  /** Claims as backends get them: all as text, lists in brackets. */
  private static ObjectNode texts(JWTClaimsSet claims) {
    ObjectNode node = JSON.createObjectNode();
    for (Map.Entry<String, Object> claim : claims.toJSONObject().entrySet()) {
      Object value = claim.getValue();
      if (value instanceof List<?> list) {
        node.put(
            claim.getKey(),
            "[" + String.join(" ", list.stream().map(String::valueOf).toList()) + "]");
      } else if (value instanceof Map<?, ?> map) {
        node.put(claim.getKey(), JSON.valueToTree(map).toString());
      } else {
        node.put(claim.getKey(), String.valueOf(value));
      }
    }
    return node;
  }

  private static JsonNode scopesOf(List<String> wanted) {
    if (wanted.isEmpty()) {
      return JSON.nullNode();
    }
    ArrayNode list = JSON.createArrayNode();
    wanted.forEach(list::add);
    return list;
  }
}
