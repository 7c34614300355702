package io.cloudfakes.iam;

import static io.cloudfakes.iam.S3SignatureErrors.malformed;
import static io.cloudfakes.iam.S3SignatureErrors.parameters;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.protocol.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** S3's demands on a signed request. */
final class S3SignatureRules implements SignatureRules {
  static final S3SignatureRules RULES = new S3SignatureRules();

  private static final Duration SKEW = Duration.ofMinutes(15);
  private static final long LONGEST_EXPIRY = 604_800;
  private static final String PAYLOAD_HASH = "X-Amz-Content-Sha256";
  private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

  private static final Set<String> PAYLOAD_WORDS =
      Set.of(
          UNSIGNED,
          "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
          "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
          "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
          "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD",
          "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER");

  /** S3 knows callers without a name: policies and ACLs decide what they may do. */
  @Override
  public void unsigned() {}

  @Override
  public AwsErrorException unsupported(SigningIdentity identity) {
    if (identity.mechanism() == SigningMechanism.V2_QUERY && identity.signature() == null) {
      return S3SignatureErrors.accessDenied(
          "Query-string authentication requires the Signature, Expires and AWSAccessKeyId"
              + " parameters");
    }
    return identity.mechanism() == SigningMechanism.OTHER
        ? S3SignatureErrors.badAuthorization(
            "Unsupported Authorization Type", identity.authorization())
        // Buckets made since June 2020 take no Signature Version 2.
        : AwsError.of(
                "InvalidRequest",
                400,
                "The authorization mechanism you have provided is not supported. Please use"
                    + " AWS4-HMAC-SHA256.")
            .asException();
  }

  @Override
  public SignedRequest read(HttpRequest http, SigningIdentity identity) {
    SigningMechanism mechanism = identity.mechanism();
    if (mechanism.presigned()) {
      checkParameters(http);
    } else if (http.query().containsKey("X-Amz-Algorithm")
        || http.query().containsKey("X-Amz-Signature")) {
      throw S3SignatureErrors.badAuthorization(
          "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature"
              + " query string parameter or the Authorization header should be specified",
          identity.authorization());
    }
    String accessKeyId = identity.accessKeyId();
    String signedHeaders = identity.signedHeaders();
    String signature = identity.signature();
    if (accessKeyId == null || signedHeaders == null || signature == null) {
      throw malformed(
              mechanism,
              "the authorization header requires three components: Credential, SignedHeaders, and"
                  + " Signature.")
          .asException();
    }
    CredentialScope scope = identity.scope();
    if (scope == null || accessKeyId.isEmpty()) {
      throw malformed(
              mechanism,
              "the Credential is mal-formed; expecting"
                  + " \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".")
          .asException();
    }
    Instant time = time(http, mechanism);
    return new SignedRequest(
        http,
        mechanism,
        accessKeyId,
        scope,
        SignedRequest.sortedNames(signedHeaders),
        signature,
        AmzDate.format(time),
        time,
        mechanism.presigned() ? expiry(http) : SignedRequest.NO_EXPIRY);
  }

  private static void checkParameters(HttpRequest http) {
    for (String name :
        new String[] {
          "X-Amz-Algorithm",
          "X-Amz-Credential",
          "X-Amz-Signature",
          "X-Amz-Date",
          "X-Amz-SignedHeaders",
          "X-Amz-Expires"
        }) {
      if (SignedRequest.query(http, name) == null) {
        throw parameters(
                "Query-string authentication version 4 requires the X-Amz-Algorithm,"
                    + " X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and"
                    + " X-Amz-Expires parameters.")
            .asException();
      }
    }
    String algorithm = SignedRequest.query(http, "X-Amz-Algorithm");
    if (!SigningIdentity.V4.equals(algorithm) && !SigningIdentity.V4A.equals(algorithm)) {
      throw parameters(
              "X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256\"")
          .asException();
    }
  }

  private static Instant time(HttpRequest http, SigningMechanism mechanism) {
    String timestamp = SignedRequest.timestampOf(http, mechanism);
    if (mechanism.presigned()) {
      Instant time = timestamp == null ? null : AmzDate.parseBasic(timestamp);
      if (time == null) {
        throw parameters("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"")
            .asException();
      }
      return time;
    }
    Instant time = timestamp == null ? null : AmzDate.parse(timestamp);
    if (time == null) {
      throw S3SignatureErrors.accessDenied(
          "AWS authentication requires a valid Date or x-amz-date header");
    }
    return time;
  }

  private static long expiry(HttpRequest http) {
    String text = String.valueOf(SignedRequest.query(http, "X-Amz-Expires"));
    long seconds;
    try {
      seconds = Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw parameters("X-Amz-Expires should be a number").asException();
    }
    if (seconds < 0) {
      throw parameters("X-Amz-Expires must be non-negative").asException();
    }
    if (seconds > LONGEST_EXPIRY) {
      throw parameters(
              "X-Amz-Expires must be less than a week (in seconds); that is, the given"
                  + " X-Amz-Expires must be less than 604800 seconds")
          .asException();
    }
    return seconds;
  }

  @Override
  public void checkScope(SignedRequest signed, SigningEndpoint endpoint) {
    CredentialScope scope = signed.scope();
    SigningMechanism mechanism = signed.mechanism();
    if (!AmzDate.isDay(scope.date())) {
      throw malformed(
              mechanism,
              "incorrect date format \""
                  + scope.date()
                  + "\". This date in the credential must be in the format \"yyyyMMdd\".")
          .asException();
    }
    if (!scope.service().equals(endpoint.service())) {
      throw malformed(
              mechanism,
              "incorrect service \""
                  + scope.service()
                  + "\". This endpoint belongs to \""
                  + endpoint.service()
                  + "\".")
          .asException();
    }
    if (!scope.terminator().equals(CredentialScope.TERMINATOR)) {
      throw malformed(
              mechanism,
              "incorrect terminal \""
                  + scope.terminator()
                  + "\". This endpoint uses \"aws4_request\".")
          .asException();
    }
    if (!signed.timestamp().startsWith(scope.date())) {
      throw malformed(
              mechanism,
              "Invalid credential date \""
                  + scope.date()
                  + "\". This date is not the same as X-Amz-Date: \""
                  + signed.timestamp().substring(0, 8)
                  + "\".")
          .asException();
    }
    String region = RegionSet.refused(signed, endpoint.region());
    if (region != null) {
      throw malformed(
              mechanism,
              "the region '" + region + "' is wrong; expecting '" + endpoint.region() + "'")
          .with("Region", endpoint.region())
          .asException();
    }
  }

  @Override
  public void checkTime(SignedRequest signed, Instant now) {
    Instant time = signed.time();
    if (signed.mechanism().presigned()) {
      Instant expiry = time.plusSeconds(signed.expirySeconds());
      if (time.isAfter(now.plus(SKEW))) {
        throw S3SignatureErrors.notYetValid(time, expiry, now);
      }
      if (now.isAfter(expiry)) {
        throw S3SignatureErrors.expired(signed.expirySeconds(), expiry, now);
      }
    } else if (Duration.between(time, now).abs().compareTo(SKEW) > 0) {
      throw S3SignatureErrors.skewed(signed.timestamp(), now, SKEW);
    }
  }

  @Override
  public AwsErrorException unknownKey(String accessKeyId) {
    return S3SignatureErrors.unknownKey(accessKeyId);
  }

  @Override
  public void checkToken(SignedRequest signed, Credentials credentials, Instant now) {
    String sent = signed.sessionToken();
    String expected = credentials.sessionToken();
    if (sent == null) {
      if (expected != null) {
        throw unknownKey(credentials.accessKeyId()); // a temporary key is none without its token
      }
      return;
    }
    if (!sent.equals(expected)) {
      throw S3SignatureErrors.badToken(sent);
    }
    Instant expires = credentials.expires();
    if (expires != null && !now.isBefore(expires)) {
      throw S3SignatureErrors.expiredToken(sent);
    }
  }

  @Override
  public void checkSignedHeaders(SignedRequest signed) {
    TreeSet<String> missing = new TreeSet<>();
    if (!signed.signedHeaders().contains("host")) {
      missing.add("host");
    }
    signed
        .http()
        .forEachHeader(
            (name, value) -> {
              if (name.regionMatches(true, 0, "x-amz-", 0, 6)) {
                String lower = name.toLowerCase(Locale.ROOT);
                if (!signed.signedHeaders().contains(lower)) {
                  missing.add(lower);
                }
              }
            });
    if (!missing.isEmpty()) {
      throw AwsError.of(
              "AccessDenied",
              403,
              "There were headers present in the request which were not signed")
          .with("HeadersNotSigned", String.join(", ", missing))
          .asException();
    }
  }

  @Override
  public String payloadHash(SignedRequest signed) {
    String sent = sentHash(signed);
    if (sent == null) {
      if (signed.mechanism().presigned()) {
        return UNSIGNED;
      }
      throw AwsError.of(
              "InvalidRequest",
              400,
              "Missing required header for this request: x-amz-content-sha256")
          .asException();
    }
    if (!PAYLOAD_WORDS.contains(sent) && !Sha256.isHash(sent)) {
      throw S3SignatureErrors.badPayloadHash(sent);
    }
    return sent;
  }

  private static @Nullable String sentHash(SignedRequest signed) {
    String header = signed.http().header(PAYLOAD_HASH);
    return header == null && signed.mechanism().presigned()
        ? SignedRequest.query(signed.http(), PAYLOAD_HASH)
        : header;
  }

  @Override
  public String canonicalPath(String path) {
    return UriEncoding.once(path);
  }

  @Override
  public AwsErrorException mismatch(
      SignedRequest signed, String canonicalRequest, String stringToSign) {
    return S3SignatureErrors.mismatch(signed.accessKeyId(), stringToSign, signed.signature())
        .with("CanonicalRequest", canonicalRequest)
        .with("CanonicalRequestBytes", Sha256.spacedBytes(canonicalRequest))
        .asException();
  }

  @Override
  public void checkBody(SignedRequest signed) {
    String sent = sentHash(signed);
    if (sent == null || !Sha256.isHash(sent)) {
      return;
    }
    String computed = Sha256.hex(signed.http().body());
    if (!computed.equalsIgnoreCase(sent)) {
      throw S3SignatureErrors.payloadMismatch(sent, computed);
    }
  }
}
