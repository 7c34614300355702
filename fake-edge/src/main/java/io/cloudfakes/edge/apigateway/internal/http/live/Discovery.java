package io.cloudfakes.edge.apigateway.internal.http.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.link.OriginException;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import io.cloudfakes.service.CallContext;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The keys an issuer of tokens shows at the address that its configuration names. */
final class Discovery {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private Discovery() {}

  /** A JSON Web Key Set; null when the issuer shows none. */
  static @Nullable String keys(String issuer, CallContext call) {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    String configuration = get(base + "/.well-known/openid-configuration", call);
    if (configuration == null) {
      return null;
    }
    try {
      String keys = JSON.readTree(configuration).path("jwks_uri").asText("");
      return keys.isEmpty() ? null : get(keys, call);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static @Nullable String get(String address, CallContext call) {
    HttpOrigins origins = call.links().find(HttpOrigins.class).orElse(null);
    if (origins == null) {
      return null;
    }
    try {
      HttpResponse answer =
          origins.send(OutgoingRequest.to(URI.create(address)).patience(PATIENCE).build());
      return answer.status() == 200 ? answer.body().utf8() : null;
    } catch (OriginException | IllegalArgumentException e) {
      return null;
    }
  }
}
