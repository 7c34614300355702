package io.cloudfakes.iam;

import io.cloudfakes.protocol.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request whose signature has all its parts, well-formed, yet to be verified.
 *
 * @param signedHeaders names in lower case, sorted
 * @param timestamp the moment of signing as the string to sign has it
 * @param expirySeconds how long a presigned request is good for; negative when it does not say
 */
record SignedRequest(
    HttpRequest http,
    SigningMechanism mechanism,
    String accessKeyId,
    CredentialScope scope,
    List<String> signedHeaders,
    String signature,
    String timestamp,
    Instant time,
    long expirySeconds) {

  static final long NO_EXPIRY = -1;

  static List<String> sortedNames(String signedHeaders) {
    TreeSet<String> names = new TreeSet<>();
    for (String name : signedHeaders.toLowerCase(Locale.ROOT).split(";", -1)) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  @Nullable String sessionToken() {
    String header = http.header("X-Amz-Security-Token");
    return header == null ? query(http, "X-Amz-Security-Token") : header;
  }

  /** What follows the algorithm in a request's signature: the moment the client says it signed. */
  static @Nullable String timestampOf(HttpRequest http, SigningMechanism mechanism) {
    if (mechanism.presigned()) {
      return query(http, "X-Amz-Date");
    }
    String own = http.header("X-Amz-Date");
    return own == null ? http.header("Date") : own;
  }

  static @Nullable String query(HttpRequest http, String name) {
    List<String> values = http.query().get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  String stringToSign(String canonicalRequest) {
    return mechanism.algorithm()
        + '\n'
        + timestamp
        + '\n'
        + scope
        + '\n'
        + Sha256.hex(canonicalRequest);
  }
}
