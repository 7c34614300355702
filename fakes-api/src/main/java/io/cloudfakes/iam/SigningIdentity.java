package io.cloudfakes.iam;

import io.cloudfakes.protocol.HttpRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who a request says it is from and what for, read from its {@code Authorization} header or its
 * query without checking anything. Nothing of it is proven until {@link SigV4Verifier} has looked.
 */
public final class SigningIdentity {
  static final String V4 = "AWS4-HMAC-SHA256";
  static final String V4A = "AWS4-ECDSA-P256-SHA256";

  private static final String USUAL_HEAD = V4 + " Credential=";

  private static final SigningIdentity NOBODY =
      new SigningIdentity(SigningMechanism.ANONYMOUS, "", Map.of(), null, null, null);

  private final SigningMechanism mechanism;
  private final String authorization;
  private final Map<String, List<String>> query;
  private final @Nullable String credential;
  private final @Nullable String accessKeyId;
  private final @Nullable CredentialScope scope;

  private SigningIdentity(
      SigningMechanism mechanism,
      String authorization,
      Map<String, List<String>> query,
      @Nullable String credential,
      @Nullable String accessKeyId,
      @Nullable CredentialScope scope) {
    this.mechanism = mechanism;
    this.authorization = authorization;
    this.query = query;
    this.credential = credential;
    this.accessKeyId = accessKeyId;
    this.scope = scope;
  }

  /** Reads what the request says; a malformed signature gives an identity with parts missing. */
  public static SigningIdentity of(HttpRequest request) {
    String authorization = request.header("Authorization");
    if (authorization != null) {
      return ofHeader(authorization);
    }
    Map<String, List<String>> query = request.query();
    return query.isEmpty() ? NOBODY : ofQuery(query);
  }

  /**
   * The same, quicker for the next request of who signed another: what the two headers have alike
   * up to the signed headers is not read again.
   *
   * @param like what this gave for an earlier request; null for none
   */
  public static SigningIdentity of(HttpRequest request, @Nullable SigningIdentity like) {
    String authorization = request.header("Authorization");
    return authorization != null && like != null && like.beginsAs(authorization)
        ? new SigningIdentity(
            like.mechanism, authorization, Map.of(), like.credential, like.accessKeyId, like.scope)
        : of(request);
  }

  /** Whether the algorithm and the credential are the same, in the SDK's way to write them. */
  private boolean beginsAs(String other) {
    if (credential == null || mechanism != SigningMechanism.V4_HEADER) {
      return false;
    }
    int end = USUAL_HEAD.length() + credential.length();
    return authorization.startsWith(USUAL_HEAD)
        && other.length() > end
        && other.charAt(end) == ','
        && other.regionMatches(0, authorization, 0, end);
  }

  private static SigningIdentity ofHeader(String authorization) {
    if (names(authorization, V4)) {
      String credential = component(authorization, "Credential=");
      return ofV4(SigningMechanism.V4_HEADER, authorization, Map.of(), credential);
    }
    if (names(authorization, V4A)) {
      String credential = component(authorization, "Credential=");
      return ofV4(SigningMechanism.V4A_HEADER, authorization, Map.of(), credential);
    }
    if (authorization.startsWith("AWS ")) {
      int colon = authorization.indexOf(':', 4);
      String id = colon < 0 ? null : authorization.substring(4, colon);
      return new SigningIdentity(
          SigningMechanism.V2_HEADER, authorization, Map.of(), null, id, null);
    }
    return new SigningIdentity(SigningMechanism.OTHER, authorization, Map.of(), null, null, null);
  }

  private static boolean names(String authorization, String algorithm) {
    return authorization.startsWith(algorithm)
        && (authorization.length() == algorithm.length()
            || authorization.charAt(algorithm.length()) == ' ');
  }

  private static SigningIdentity ofQuery(Map<String, List<String>> query) {
    String algorithm = first(query, "X-Amz-Algorithm");
    String credential = first(query, "X-Amz-Credential");
    if (V4A.equals(algorithm)) {
      return ofV4(SigningMechanism.V4A_QUERY, "", query, credential);
    }
    if (algorithm != null || credential != null || query.containsKey("X-Amz-Signature")) {
      return ofV4(SigningMechanism.V4_QUERY, "", query, credential);
    }
    String v2 = first(query, "AWSAccessKeyId");
    return v2 == null
        ? NOBODY
        : new SigningIdentity(SigningMechanism.V2_QUERY, "", query, null, v2, null);
  }

  private static SigningIdentity ofV4(
      SigningMechanism mechanism,
      String authorization,
      Map<String, List<String>> query,
      @Nullable String credential) {
    if (credential == null) {
      return new SigningIdentity(mechanism, authorization, query, null, null, null);
    }
    int slash = credential.indexOf('/');
    return new SigningIdentity(
        mechanism,
        authorization,
        query,
        credential,
        slash < 0 ? credential : credential.substring(0, slash),
        mechanism.version4a()
            ? CredentialScope.ofV4a(credential)
            : CredentialScope.ofV4(credential));
  }

  /** The value after {@code name}, up to the next comma or space; null when it is not there. */
  private static @Nullable String component(String authorization, String name) {
    int at = authorization.indexOf(name);
    while (at > 0 && authorization.charAt(at - 1) != ' ' && authorization.charAt(at - 1) != ',') {
      at = authorization.indexOf(name, at + 1);
    }
    if (at <= 0) {
      return null;
    }
    int from = at + name.length();
    int to = from;
    while (to < authorization.length()
        && authorization.charAt(to) != ','
        && authorization.charAt(to) != ' ') {
      to++;
    }
    return authorization.substring(from, to);
  }

  private static @Nullable String first(Map<String, List<String>> query, String name) {
    List<String> values = query.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  public SigningMechanism mechanism() {
    return mechanism;
  }

  /** The access key id the request names, whether or not such a key exists. */
  public @Nullable String accessKeyId() {
    return accessKeyId;
  }

  /** Day, region and service; null when the request is not signed so or the parts are not whole. */
  public @Nullable CredentialScope scope() {
    return scope;
  }

  /** The signature as sent. */
  public @Nullable String signature() {
    return switch (mechanism) {
      case ANONYMOUS, OTHER -> null;
      case V4_HEADER, V4A_HEADER -> component(authorization, "Signature=");
      case V4_QUERY, V4A_QUERY -> first(query, "X-Amz-Signature");
      case V2_HEADER -> accessKeyId == null ? null : authorization.substring(5 + length());
      case V2_QUERY -> first(query, "Signature");
    };
  }

  private int length() {
    return accessKeyId == null ? 0 : accessKeyId.length();
  }

  /** The names of the signed headers, separated by semicolons as sent. */
  public @Nullable String signedHeaders() {
    return switch (mechanism) {
      case V4_HEADER, V4A_HEADER -> component(authorization, "SignedHeaders=");
      case V4_QUERY, V4A_QUERY -> first(query, "X-Amz-SignedHeaders");
      default -> null;
    };
  }

  /** The whole credential (access key id and scope) as sent. */
  @Nullable String credential() {
    return credential;
  }

  /** The {@code Authorization} header as sent, "" when the request has none. */
  String authorization() {
    return authorization;
  }

  /** Mechanism, access key id and scope; not the signature. */
  @Override
  public String toString() {
    return mechanism + " " + accessKeyId + (scope == null ? "" : " " + scope);
  }
}
