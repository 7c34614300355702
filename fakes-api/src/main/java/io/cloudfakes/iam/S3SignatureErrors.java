package io.cloudfakes.iam;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import java.time.Duration;
import java.time.Instant;

/** The errors S3 answers to signatures it does not take, word for word. */
final class S3SignatureErrors {
  private S3SignatureErrors() {}

  /** What is wrong with the scope is said in one code for headers and in another for URLs. */
  static AwsError malformed(SigningMechanism mechanism, String what) {
    return mechanism.presigned()
        ? parameters("Error parsing the X-Amz-Credential parameter; " + what)
        : AwsError.of(
            "AuthorizationHeaderMalformed", 400, "The authorization header is malformed; " + what);
  }

  static AwsError parameters(String message) {
    return AwsError.of("AuthorizationQueryParametersError", 400, message);
  }

  static AwsErrorException accessDenied(String message) {
    return AwsError.of("AccessDenied", 403, message).asException();
  }

  static AwsErrorException expired(long seconds, Instant expiry, Instant now) {
    return AwsError.of("AccessDenied", 403, "Request has expired")
        .with("X-Amz-Expires", Long.toString(seconds))
        .with("Expires", AmzDate.iso(expiry))
        .with("ServerTime", AmzDate.iso(now))
        .asException();
  }

  /** The date in milliseconds is S3's own oddity. */
  static AwsErrorException notYetValid(Instant signed, Instant expiry, Instant now) {
    return AwsError.of("AccessDenied", 403, "Request is not yet valid")
        .with("X-Amz-Date", Long.toString(signed.toEpochMilli()))
        .with("Expires", AmzDate.iso(expiry))
        .with("ServerTime", AmzDate.iso(now))
        .asException();
  }

  static AwsErrorException skewed(String timestamp, Instant now, Duration allowed) {
    return AwsError.of(
            "RequestTimeTooSkewed",
            403,
            "The difference between the request time and the current time is too large.")
        .with("RequestTime", timestamp)
        .with("ServerTime", AmzDate.iso(now))
        .with("MaxAllowedSkewMilliseconds", Long.toString(allowed.toMillis()))
        .asException();
  }

  static AwsErrorException unknownKey(String accessKeyId) {
    return AwsError.of(
            "InvalidAccessKeyId",
            403,
            "The AWS Access Key Id you provided does not exist in our records.")
        .with("AWSAccessKeyId", accessKeyId)
        .asException();
  }

  static AwsErrorException badToken(String token) {
    return AwsError.of("InvalidToken", 400, "The provided token is malformed or otherwise invalid.")
        .with("Token-0", token)
        .asException();
  }

  static AwsErrorException expiredToken(String token) {
    return AwsError.of("ExpiredToken", 400, "The provided token has expired.")
        .with("Token-0", token)
        .asException();
  }

  static AwsError mismatch(String accessKeyId, String stringToSign, String signature) {
    return AwsError.of(
            "SignatureDoesNotMatch",
            403,
            "The request signature we calculated does not match the signature you provided. Check"
                + " your key and signing method.")
        .with("AWSAccessKeyId", accessKeyId)
        .with("StringToSign", stringToSign)
        .with("SignatureProvided", signature)
        .with("StringToSignBytes", Sha256.spacedBytes(stringToSign));
  }

  static AwsErrorException badPayloadHash(String value) {
    return AwsError.of(
            "InvalidArgument",
            400,
            "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER,"
                + " STREAMING-AWS4-HMAC-SHA256-PAYLOAD,"
                + " STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER,"
                + " STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD,"
                + " STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER or a valid sha256 value.")
        .with("ArgumentName", "x-amz-content-sha256")
        .with("ArgumentValue", value)
        .asException();
  }

  static AwsErrorException payloadMismatch(String sent, String computed) {
    return AwsError.of(
            "XAmzContentSHA256Mismatch",
            400,
            "The provided 'x-amz-content-sha256' header does not match what was computed.")
        .with("ClientComputedContentSHA256", sent)
        .with("S3ComputedContentSHA256", computed)
        .asException();
  }

  static AwsErrorException badAuthorization(String message, String value) {
    return AwsError.of("InvalidArgument", 400, message)
        .with("ArgumentName", "Authorization")
        .with("ArgumentValue", value)
        .asException();
  }
}
