package io.cloudfakes.iam;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Derived signing keys, kept because four HMACs cost more than the rest of a verification. */
final class SigningKeys {
  /** A world moved on day by day would otherwise keep a key for each day. */
  private static final int MOST_KEPT = 512;

  private record Of(String secret, CredentialScope scope) {}

  private final Map<Of, byte[]> derived = new ConcurrentHashMap<>();
  private final Map<Credentials, EcdsaKey> asymmetric = new ConcurrentHashMap<>();

  byte[] derive(String secret, CredentialScope scope) {
    if (derived.size() > MOST_KEPT) {
      derived.clear();
    }
    return derived.computeIfAbsent(new Of(secret, scope), of -> chain(of.secret(), of.scope()));
  }

  EcdsaKey asymmetric(Credentials credentials) {
    if (asymmetric.size() > MOST_KEPT) {
      asymmetric.clear();
    }
    return asymmetric.computeIfAbsent(
        credentials, of -> EcdsaKey.derive(of.accessKeyId(), of.secretAccessKey()));
  }

  private static byte[] chain(String secret, CredentialScope scope) {
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    key = Sha256.hmac(key, scope.date());
    key = Sha256.hmac(key, scope.region());
    key = Sha256.hmac(key, scope.service());
    return Sha256.hmac(key, scope.terminator());
  }
}
