package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.s3.internal.rule.S3Errors;

/** The errors of configuration documents: AWS's codes, messages, statuses and further members. */
final class ConfigurationErrors {
  private ConfigurationErrors() {}

  static AwsError noCors(String bucket) {
    return AwsError.of("NoSuchCORSConfiguration", 404, "The CORS configuration does not exist")
        .with("BucketName", bucket);
  }

  static AwsError noLifecycle(String bucket) {
    return AwsError.of(
            "NoSuchLifecycleConfiguration", 404, "The lifecycle configuration does not exist")
        .with("BucketName", bucket);
  }

  static AwsError noReplication(String bucket) {
    return AwsError.of(
            "ReplicationConfigurationNotFoundError",
            404,
            "The replication configuration was not found")
        .with("BucketName", bucket);
  }

  static AwsError noTags(String bucket) {
    return AwsError.of("NoSuchTagSet", 404, "The TagSet does not exist").with("BucketName", bucket);
  }

  static AwsError noWebsite(String bucket) {
    return AwsError.of(
            "NoSuchWebsiteConfiguration",
            404,
            "The specified bucket does not have a website configuration")
        .with("BucketName", bucket);
  }

  /** No document of that id, of a kind that is told apart by ids. */
  static AwsError noConfiguration() {
    return AwsError.of("NoSuchConfiguration", 404, "The specified configuration does not exist.");
  }

  static AwsError idMismatch() {
    return AwsError.of(
        "IdMismatch", 400, "Document ID does not match the specified configuration ID.");
  }

  static AwsError invalidId() {
    return AwsError.of("InvalidConfigurationId", 400, "The specified configuration id is invalid.");
  }

  static AwsError tooMany() {
    return AwsError.of(
        "TooManyConfigurations",
        400,
        "You are attempting to create a new configuration but have already reached the"
            + " 1,000-configuration limit.");
  }

  static AwsError invalidDestination() {
    return AwsError.of("InvalidS3DestinationBucket", 400, "Invalid bucket ARN.");
  }

  static AwsError invalidLogTarget(String message, String target) {
    return AwsError.of("InvalidTargetBucketForLogging", 400, message).with("TargetBucket", target);
  }

  /** AWS writes the code with this spelling, and the message with a blank at its end. */
  static AwsError crossLocationLogging(String targetRegion) {
    return AwsError.of(
            "CrossLocationLoggingProhibitted", 403, "Cross S3 location logging not allowed. ")
        .with("TargetBucketLocation", targetRegion);
  }

  static AwsErrorException malformed() {
    return S3Errors.malformedXml().asException();
  }

  /** An element that goes with the other of the two schemas of replication. */
  static AwsError otherSchema(String message) {
    return invalidRequest(
        message
            + " for this version of Cross Region Replication configuration schema. Please refer to"
            + " S3 Developer Guide for more information.");
  }

  static AwsError invalidRequest(String message) {
    return S3Errors.invalidRequest(message);
  }

  static AwsError invalidArgument(String message) {
    return AwsError.of("InvalidArgument", 400, message);
  }
}
