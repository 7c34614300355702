package io.cloudfakes.iam;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.protocol.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The demands all services but S3 share; what differs is the codes and statuses.
 *
 * @param refused the code for a signature that does not match, is too old or out of scope
 * @param incomplete the code for a signature with parts missing
 * @param incompleteStatus the status that goes with it; {@code status} goes with all others
 * @param explains whether the error shows the canonical string and the string to sign
 */
record ServiceSignatureRules(
    String refused,
    String incomplete,
    String unsignedCode,
    String unsignedMessage,
    String unknownKeyCode,
    String expiredTokenCode,
    int status,
    int incompleteStatus,
    boolean explains)
    implements SignatureRules {
  static final ServiceSignatureRules JSON =
      new ServiceSignatureRules(
          "InvalidSignatureException",
          "IncompleteSignatureException",
          "MissingAuthenticationTokenException",
          "Request is missing Authentication Token",
          "UnrecognizedClientException",
          "ExpiredTokenException",
          400,
          400,
          true);

  static final ServiceSignatureRules REST_JSON =
      new ServiceSignatureRules(
          "InvalidSignatureException",
          "IncompleteSignatureException",
          "MissingAuthenticationTokenException",
          "Missing Authentication Token",
          "UnrecognizedClientException",
          "ExpiredTokenException",
          403,
          403,
          true);

  static final ServiceSignatureRules QUERY =
      new ServiceSignatureRules(
          "SignatureDoesNotMatch",
          "IncompleteSignature",
          "MissingAuthenticationToken",
          "Request is missing Authentication Token",
          "InvalidClientTokenId",
          "ExpiredToken",
          403,
          400,
          false);

  /** What AWS allows a client's clock to be off; S3 alone allows a quarter of an hour. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

  @Override
  public void unsigned() {
    throw AwsError.of(unsignedCode, status, unsignedMessage).asException();
  }

  @Override
  public AwsErrorException unsupported(SigningIdentity identity) {
    String header = identity.authorization();
    if (header.isEmpty()) {
      return incomplete(missingParameters(Map.of()));
    }
    return incomplete(
        header.indexOf('=') < 0
            ? "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with"
                + " SHA-256 and encoded with Base64): '"
                + hash(header)
                + "'."
            : "Unsupported AWS 'algorithm': '" + firstWord(header) + "'. ");
  }

  private static String firstWord(String header) {
    int space = header.indexOf(' ');
    return space < 0 ? header : header.substring(0, space);
  }

  private AwsErrorException incomplete(String message) {
    return AwsError.of(incomplete, incompleteStatus, message).asException();
  }

  private AwsErrorException refuse(String message) {
    return AwsError.of(refused, status, message).asException();
  }

  /** AWS names the header by its hash, so that no signature ends up in a log. */
  private static String hash(String header) {
    byte[] hash = Sha256.digest().digest(header.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(hash);
  }

  @Override
  public SignedRequest read(HttpRequest http, SigningIdentity identity) {
    SigningMechanism mechanism = identity.mechanism();
    String credential = identity.credential();
    String signature = identity.signature();
    String signedHeaders = identity.signedHeaders();
    String timestamp = SignedRequest.timestampOf(http, mechanism);
    if (credential == null || signature == null || signedHeaders == null || timestamp == null) {
      throw incomplete(
          mechanism.presigned()
              ? missingParameters(http.query())
              : missingComponents(identity, timestamp));
    }
    checkAlgorithm(http, mechanism);
    CredentialScope scope = identity.scope();
    String accessKeyId = identity.accessKeyId();
    if (scope == null || accessKeyId == null || accessKeyId.isEmpty()) {
      throw incomplete(
          "Credential must have exactly "
              + (mechanism.version4a() ? 4 : 5)
              + " slash-delimited elements, e.g. keyid/date"
              + (mechanism.version4a() ? "" : "/region")
              + "/service/term, got '"
              + credential
              + "'");
    }
    Instant time = AmzDate.parse(timestamp);
    if (time == null) {
      throw incomplete(
          "Date must be in ISO-8601 'basic format'. Got '"
              + timestamp
              + "'. See http://en.wikipedia.org/wiki/ISO_8601");
    }
    return new SignedRequest(
        http,
        mechanism,
        accessKeyId,
        scope,
        SignedRequest.sortedNames(signedHeaders),
        signature,
        AmzDate.format(time),
        time,
        expiry(SignedRequest.query(http, "X-Amz-Expires")));
  }

  private static String missingComponents(SigningIdentity identity, @Nullable String timestamp) {
    StringBuilder message = new StringBuilder();
    String requires = "Authorization header requires ";
    if (identity.credential() == null) {
      message.append(requires).append("'Credential' parameter. ");
    }
    if (identity.signature() == null) {
      message.append(requires).append("'Signature' parameter. ");
    }
    if (identity.signedHeaders() == null) {
      message.append(requires).append("'SignedHeaders' parameter. ");
    }
    if (timestamp == null) {
      message.append(requires).append("existence of either a 'X-Amz-Date' or a 'Date' header. ");
    }
    return message
        .append("(Hashed with SHA-256 and encoded with Base64) Authorization=")
        .append(hash(identity.authorization()))
        .toString();
  }

  private static String missingParameters(Map<String, List<String>> query) {
    StringBuilder message = new StringBuilder();
    for (String name :
        new String[] {
          "X-Amz-Algorithm",
          "X-Amz-Credential",
          "X-Amz-Signature",
          "X-Amz-SignedHeaders",
          "X-Amz-Date"
        }) {
      if (!query.containsKey(name)) {
        message.append("AWS query-string parameters must include '").append(name).append("'. ");
      }
    }
    return message.append("Re-examine the query-string parameters.").toString();
  }

  private void checkAlgorithm(HttpRequest http, SigningMechanism mechanism) {
    if (!mechanism.presigned()) {
      return;
    }
    String algorithm = SignedRequest.query(http, "X-Amz-Algorithm");
    if (algorithm == null) {
      throw incomplete(missingParameters(http.query()));
    }
    if (!algorithm.equals(mechanism.algorithm())) {
      throw incomplete("Unsupported AWS 'algorithm': '" + algorithm + "'. ");
    }
  }

  /** These services take presigned URLs without an expiry, which are then good for the skew. */
  private long expiry(@Nullable String text) {
    if (text == null) {
      return SignedRequest.NO_EXPIRY;
    }
    long seconds;
    try {
      seconds = Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw incomplete("X-Amz-Expires should be a number");
    }
    if (seconds < 0) {
      throw incomplete("X-Amz-Expires must be non-negative");
    }
    if (seconds > 604_800) {
      throw incomplete(
          "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires"
              + " must be less than 604800 seconds");
    }
    return seconds;
  }

  @Override
  public void checkScope(SignedRequest signed, SigningEndpoint endpoint) {
    CredentialScope scope = signed.scope();
    StringBuilder wrong = new StringBuilder();
    if (RegionSet.refused(signed, endpoint.region()) != null) {
      wrong.append("Credential should be scoped to a valid region. ");
    }
    if (!scope.service().equals(endpoint.service())) {
      wrong
          .append("Credential should be scoped to correct service: '")
          .append(endpoint.service())
          .append("'. ");
    }
    if (!scope.terminator().equals(CredentialScope.TERMINATOR)) {
      wrong
          .append("Credential should be scoped with a valid terminator: 'aws4_request', not '")
          .append(scope.terminator())
          .append("'. ");
    }
    String day = signed.timestamp().substring(0, 8);
    if (!scope.date().equals(day)) {
      wrong
          .append("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date")
          .append(" from HTTP: '")
          .append(scope.date())
          .append("' != '")
          .append(day)
          .append("', from '")
          .append(signed.timestamp())
          .append("'.");
    }
    if (!wrong.isEmpty()) {
      throw refuse(wrong.toString());
    }
  }

  @Override
  public void checkTime(SignedRequest signed, Instant now) {
    Instant latest = now.plus(SKEW);
    if (signed.time().isAfter(latest)) {
      throw refuse(
          "Signature not yet current: "
              + signed.timestamp()
              + " is still later than "
              + AmzDate.format(latest)
              + " ("
              + AmzDate.format(now)
              + " + 5 min.)");
    }
    Duration goodFor =
        signed.mechanism().presigned() && signed.expirySeconds() >= 0
            ? Duration.ofSeconds(signed.expirySeconds())
            : SKEW;
    Instant earliest = now.minus(goodFor);
    if (signed.time().isBefore(earliest)) {
      throw refuse(
          "Signature expired: "
              + signed.timestamp()
              + " is now earlier than "
              + AmzDate.format(earliest)
              + " ("
              + AmzDate.format(now)
              + " - "
              + goodFor.toMinutes()
              + " min.)");
    }
  }

  @Override
  public AwsErrorException unknownKey(String accessKeyId) {
    return AwsError.of(
            unknownKeyCode, status, "The security token included in the request is invalid.")
        .asException();
  }

  @Override
  public void checkToken(SignedRequest signed, Credentials credentials, Instant now) {
    String sent = signed.sessionToken();
    String expected = credentials.sessionToken();
    if (sent == null ? expected != null : !sent.equals(expected)) {
      throw unknownKey(credentials.accessKeyId());
    }
    Instant expires = credentials.expires();
    if (expires != null && !now.isBefore(expires)) {
      throw AwsError.of(
              expiredTokenCode, status, "The security token included in the request is expired")
          .asException();
    }
  }

  @Override
  public void checkSignedHeaders(SignedRequest signed) {
    if (!signed.signedHeaders().contains("host")
        && !signed.signedHeaders().contains(":authority")) {
      throw refuse("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
    }
  }

  /** The body itself is hashed, whatever a header says of it, unless it says it is not signed. */
  @Override
  public String payloadHash(SignedRequest signed) {
    HttpRequest http = signed.http();
    String sent = http.header("X-Amz-Content-Sha256");
    return sent != null && (sent.equals(UNSIGNED_PAYLOAD) || sent.startsWith("STREAMING-"))
        ? sent
        : Sha256.hex(http.body());
  }

  @Override
  public String canonicalPath(String path) {
    return UriEncoding.twice(path);
  }

  @Override
  public AwsErrorException mismatch(
      SignedRequest signed, String canonicalRequest, String stringToSign) {
    String message =
        "The request signature we calculated does not match the signature you provided. Check your"
            + " AWS Secret Access Key and signing method. Consult the service documentation for"
            + " details.";
    return refuse(
        explains
            ? message
                + "\n\nThe Canonical String for this request should have been\n'"
                + canonicalRequest
                + "'\n\nThe String-to-Sign should have been\n'"
                + stringToSign
                + "'\n"
            : message);
  }

  /** The canonical request holds the hash of the body, so the signature has proven it. */
  @Override
  public void checkBody(SignedRequest signed) {}
}
