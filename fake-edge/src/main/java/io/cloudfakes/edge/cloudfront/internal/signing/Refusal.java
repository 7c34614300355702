package io.cloudfakes.edge.cloudfront.internal.signing;

/** Why a signed request is refused, in AWS's words. */
public record Refusal(String code, String message) {
  static final Refusal DENIED = new Refusal("AccessDenied", "Access denied");
  static final Refusal NO_KEY =
      new Refusal("MissingKey", "Missing Key-Pair-Id query parameter or cookie value");
  static final Refusal UNKNOWN_KEY = new Refusal("InvalidKey", "Unknown Key");
  static final Refusal BAD_POLICY = new Refusal("MalformedPolicy", "Malformed Policy");
  static final Refusal BAD_SIGNATURE =
      new Refusal("MalformedSignature", "Could not unencode Signature");
}
