package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.AwsError;

/** The errors of encryption at rest: AWS's codes, messages, statuses and further members. */
final class EncryptionErrors {
  private static final String ENCRYPTION = "x-amz-server-side-encryption";

  private EncryptionErrors() {}

  static AwsError unknownMethod(String given) {
    return S3Errors.invalidArgument(
        "The encryption method specified is not supported", ENCRYPTION, given);
  }

  static AwsError kmsHeaderNeeded() {
    return S3Errors.invalidArgument(
        "Server Side Encryption with AWS KMS managed key requires HTTP header"
            + " x-amz-server-side-encryption : aws:kms",
        ENCRYPTION);
  }

  static AwsError malformedContext(String given) {
    return S3Errors.invalidArgument(
        "The header 'x-amz-server-side-encryption-context' shall be Base64-encoded UTF-8 string"
            + " holding JSON which represents a string-string map",
        "x-amz-server-side-encryption-context",
        given);
  }

  static AwsError twoMethods(String given) {
    return S3Errors.invalidArgument(
        "Server Side Encryption with Customer provided key is incompatible with the encryption"
            + " method specified",
        ENCRYPTION,
        given);
  }

  static AwsError customerKeysBlocked() {
    return AwsError.of(
        "AccessDenied",
        403,
        "Server Side Encryption with Customer provided keys is blocked for this bucket.");
  }

  static AwsError noSuchKmsKey(String message) {
    return AwsError.of("KMS.NotFoundException", 400, message);
  }

  static AwsError unknownCustomerAlgorithm(String given) {
    return AwsError.of(
            "InvalidEncryptionAlgorithmError",
            400,
            "The Encryption request you specified is not valid. Supported value: AES256.")
        .with("ArgumentName", "x-amz-server-side-encryption-customer-algorithm")
        .with("ArgumentValue", given);
  }

  /** One of the three headers of a customer's key is missing, or two do not fit each other. */
  static AwsError customerKey(String message, String header) {
    return S3Errors.invalidArgument(message, header);
  }

  static AwsError customerKeyOverHttp() {
    return S3Errors.invalidRequest(
        "Requests specifying Server Side Encryption with Customer provided keys must be made over"
            + " a secure connection.");
  }

  static AwsError customerKeyMissing() {
    return S3Errors.invalidRequest(
        "The object was stored using a form of Server Side Encryption. The correct parameters must"
            + " be provided to retrieve the object.");
  }

  static AwsError customerKeyNotApplicable() {
    return S3Errors.invalidRequest("The encryption parameters are not applicable to this object.");
  }
}
