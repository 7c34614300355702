package io.cloudfakes.iam;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.protocol.HttpRequest;
import java.time.Instant;

/**
 * What one family of services asks of a signed request, one method for each thing looked at, in the
 * order {@link SigV4Verifier} calls them. Each returns when the request is good and throws the
 * family's own error when it is not.
 */
sealed interface SignatureRules permits S3SignatureRules, ServiceSignatureRules {
  static SignatureRules of(SigningDialect dialect) {
    return switch (dialect) {
      case S3 -> S3SignatureRules.RULES;
      case JSON -> ServiceSignatureRules.JSON;
      case REST_JSON -> ServiceSignatureRules.REST_JSON;
      case QUERY -> ServiceSignatureRules.QUERY;
    };
  }

  /** A request that does not say who sent it. */
  void unsigned();

  /** An {@code Authorization} header of another scheme, or Signature Version 2. */
  AwsErrorException unsupported(SigningIdentity identity);

  /** The parts of the signature, each there and well-formed. */
  SignedRequest read(HttpRequest request, SigningIdentity identity);

  void checkScope(SignedRequest signed, SigningEndpoint endpoint);

  void checkTime(SignedRequest signed, Instant now);

  AwsErrorException unknownKey(String accessKeyId);

  void checkToken(SignedRequest signed, Credentials credentials, Instant now);

  void checkSignedHeaders(SignedRequest signed);

  /** The last line of the canonical request. */
  String payloadHash(SignedRequest signed);

  String canonicalPath(String path);

  AwsErrorException mismatch(SignedRequest signed, String canonicalRequest, String stringToSign);

  /** The body against what was signed of it, when {@link #payloadHash} did not read the body. */
  void checkBody(SignedRequest signed);
}
