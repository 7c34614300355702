package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.AwsError;

/** The errors of policies, access control lists, public access blocks and object ownership. */
public final class AccessErrors {
  private AccessErrors() {}

  public static AwsError malformedPolicy(String reason) {
    return AwsError.of("MalformedPolicy", 400, reason);
  }

  public static AwsError policyTooLarge(int most) {
    return AwsError.of(
        "PolicyTooLarge",
        400,
        "Normalized policy document exceeds the maximum allowed size of " + most + " bytes.");
  }

  public static AwsError noSuchBucketPolicy(String bucket) {
    return AwsError.of("NoSuchBucketPolicy", 404, "The bucket policy does not exist")
        .with("BucketName", bucket);
  }

  /** For callers of another account, whom no policy can allow this. */
  public static AwsError notForOtherAccounts(String method) {
    return S3Errors.methodNotAllowed(method, "BUCKETPOLICY");
  }

  public static AwsError noSuchAccessPoint(String name) {
    return AwsError.of("NoSuchAccessPoint", 404, "The specified accesspoint does not exist")
        .with("AccessPointName", name);
  }

  public static AwsError hasAccessPoints(String bucket) {
    return AwsError.of(
            "BucketHasAccessPointsAttached",
            400,
            "The bucket you are attempting to delete has access points attached. Delete your access"
                + " points and try again.")
        .with("BucketName", bucket);
  }

  /** For what is done to buckets by their own names alone. */
  public static AwsError notThroughAccessPoints(String action) {
    return S3Errors.methodNotAllowed(action, "ACCESSPOINT");
  }

  public static AwsError noSuchPublicAccessBlock(String bucket) {
    return AwsError.of(
            "NoSuchPublicAccessBlockConfiguration",
            404,
            "The public access block configuration was not found")
        .with("BucketName", bucket);
  }

  public static AwsError noOwnershipControls(String bucket) {
    return AwsError.of(
            "OwnershipControlsNotFoundError", 404, "The bucket ownership controls were not found")
        .with("BucketName", bucket);
  }

  public static AwsError aclNotSupported() {
    return AwsError.of("AccessControlListNotSupported", 400, "The bucket does not allow ACLs");
  }

  public static AwsError aclWithObjectOwnership() {
    return AwsError.of(
        "InvalidBucketAclWithObjectOwnership",
        400,
        "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting");
  }

  public static AwsError aclWithBlockPublicAccess() {
    return AwsError.of(
        "InvalidBucketAclWithBlockPublicAccessError",
        400,
        "Bucket cannot have public ACLs set with BlockPublicAccess enabled");
  }

  public static AwsError malformedAcl() {
    return AwsError.of(
        "MalformedACLError",
        400,
        "The XML you provided was not well-formed or did not validate against our published"
            + " schema");
  }

  public static AwsError unresolvableEmail(String address) {
    return AwsError.of(
            "UnresolvableGrantByEmailAddress",
            400,
            "The e-mail address you provided does not match any account on record.")
        .with("ArgumentName", "EmailAddress")
        .with("ArgumentValue", address);
  }

  /** A request for a new list that says nothing of it. */
  public static AwsError missingAcl() {
    return AwsError.of("MissingSecurityHeader", 400, "Your request was missing a required header")
        .with("MissingHeaderName", "x-amz-acl");
  }

  /** A request that says it twice: in headers, and in a document. */
  public static AwsError unexpectedContent() {
    return AwsError.of("UnexpectedContent", 400, "This request does not support content");
  }
}
