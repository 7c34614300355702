package io.cloudfakes.edge.apigateway.internal.live.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.vtl.ContextVariable;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Authorizer;

/**
 * Authorizers that are Amazon Cognito user pools: the token is one that a pool has signed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html">Control
 *     access to REST APIs using Amazon Cognito user pools</a>
 */
public final class UserPoolTokens {
  private UserPoolTokens() {}

  /** Lets pass whoever brings a good token; its claims are noted in {@code $context}. */
  static void require(Exchange exchange, Authorizer authorizer) {
    requireFitting(exchange, verify(exchange, authorizer));
  }

  /** Notes the claims of a token that one of the pools has signed and that has not expired. */
  public static JWTClaimsSet verify(Exchange exchange, Authorizer authorizer) {
    List<String> identity = IdentitySources.values(exchange, authorizer);
    if (identity == null || identity.isEmpty()) {
      throw RefusedException.unauthorized();
    }
    String token = identity.get(0);
    if (token.regionMatches(true, 0, "Bearer ", 0, 7)) {
      token = token.substring(7).strip();
    }
    JWTClaimsSet claims = verified(exchange, authorizer, token);
    ContextVariable noted = exchange.context().part("authorizer").part("claims");
    claims.toJSONObject().forEach((name, value) -> noted.with(name, text(value)));
    return claims;
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return String.join(",", list.stream().map(String::valueOf).toList());
    }
    return value == null ? null : value.toString();
  }

  private static JWTClaimsSet verified(Exchange exchange, Authorizer authorizer, String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      String issuer = claims.getIssuer();
      if (issuer == null
          || !issuers(authorizer).contains(issuer)
          || !JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
        throw RefusedException.unauthorized();
      }
      String keys = exchange.state().traffic().userPools().get(issuer);
      JWK key = keys == null ? null : key(keys, jwt.getHeader().getKeyID());
      if (key == null || !jwt.verify(new RSASSAVerifier(key.toRSAKey()))) {
        throw RefusedException.unauthorized();
      }
      Date expires = claims.getExpirationTime();
      if (expires == null || !exchange.call().now().isBefore(expires.toInstant())) {
        throw RefusedException.expiredToken("The incoming token has expired");
      }
      return claims;
    } catch (ParseException | JOSEException noToken) {
      throw RefusedException.unauthorized();
    }
  }

  private static @Nullable JWK key(String keys, @Nullable String id) throws ParseException {
    JWKSet set = JWKSet.parse(keys);
    return id == null ? null : set.getKeyByKeyId(id);
  }

  /** The pools' names in tokens, by their ARNs. */
  private static List<String> issuers(Authorizer authorizer) {
    List<String> issuers = new ArrayList<>();
    for (String arn : authorizer.providerARNs()) {
      String[] parts = arn.split(":", 6);
      if (parts.length == 6 && parts[5].startsWith("userpool/")) {
        issuers.add(
            "https://cognito-idp."
                + parts[3]
                + ".amazonaws.com/"
                + parts[5].substring("userpool/".length()));
      }
    }
    return issuers;
  }

  /** Methods with scopes want an access token that has one, others an id token. */
  private static void requireFitting(Exchange exchange, JWTClaimsSet claims) {
    List<String> scopes = exchange.method().authorizationScopes();
    Map<String, Object> all = claims.getClaims();
    Object use = all.get("token_use");
    if (scopes.isEmpty()) {
      if (!"id".equals(use)) {
        throw RefusedException.unauthorized();
      }
      return;
    }
    Object scope = all.get("scope");
    List<String> has = scope == null ? List.of() : Arrays.asList(scope.toString().split(" ", -1));
    if (!"access".equals(use) || Collections.disjoint(has, scopes)) {
      throw RefusedException.unauthorized();
    }
  }
}
