package io.cloudfakes.s3.internal.web;

import io.cloudfakes.AwsError;

/** The errors S3 answers to forms. */
final class PostErrors {
  private PostErrors() {}

  static AwsError notAForm() {
    return AwsError.of(
            "PreconditionFailed",
            412,
            "At least one of the pre-conditions you specified did not hold")
        .with("Condition", "Bucket POST must be of the enclosure-type multipart/form-data");
  }

  static AwsError malformed() {
    return AwsError.of(
        "MalformedPOSTRequest",
        400,
        "The body of your POST request is not well-formed multipart/form-data.");
  }

  static AwsError fieldsTooLong(long most) {
    return AwsError.of(
            "MaxPostPreDataLengthExceeded",
            400,
            "Your POST request fields preceding the upload file were too large.")
        .with("MaxPostPreDataLengthBytes", Long.toString(most));
  }

  static AwsError noFile() {
    return AwsError.of("InvalidArgument", 400, "POST requires exactly one file upload per request.")
        .with("ArgumentName", "file")
        .with("ArgumentValue", "0");
  }

  static AwsError noField(String name) {
    return AwsError.of(
            "InvalidArgument",
            400,
            "Bucket POST must contain a field named '"
                + name
                + "'.  If it is specified, please check the order of the fields.")
        .with("ArgumentName", name)
        .with("ArgumentValue", "");
  }

  static AwsError unsupportedSignature() {
    return AwsError.of(
        "InvalidRequest",
        400,
        "The authorization mechanism you have provided is not supported. Please use"
            + " AWS4-HMAC-SHA256.");
  }

  static AwsError badAlgorithm() {
    return AwsError.of(
        "AuthorizationQueryParametersError",
        400,
        "X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256\"");
  }

  static AwsError badCredential() {
    return AwsError.of(
        "AuthorizationQueryParametersError",
        400,
        "Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting"
            + " \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".");
  }

  static AwsError invalidPolicy(String why) {
    return AwsError.of("InvalidPolicyDocument", 400, "Invalid Policy: " + why);
  }

  static AwsError againstPolicy(String why) {
    return AwsError.of("AccessDenied", 403, "Invalid according to Policy: " + why);
  }

  static AwsError tooLarge(long size, long most) {
    return AwsError.of(
            "EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed size")
        .with("ProposedSize", Long.toString(size))
        .with("MaxSizeAllowed", Long.toString(most));
  }

  static AwsError tooSmall(long size, long least) {
    return AwsError.of(
            "EntityTooSmall", 400, "Your proposed upload is smaller than the minimum allowed size")
        .with("ProposedSize", Long.toString(size))
        .with("MinSizeAllowed", Long.toString(least));
  }
}
