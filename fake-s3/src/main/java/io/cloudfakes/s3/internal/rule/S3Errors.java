package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.AwsError;

/** The errors S3 answers with: AWS's codes, messages, statuses and further members. */
public final class S3Errors {
  private S3Errors() {}

  public static AwsError accessDenied() {
    return AwsError.of("AccessDenied", 403, "Access Denied");
  }

  /** For callers of the resource's own account, who are told what is in their way. */
  public static AwsError accessDenied(String message) {
    return AwsError.of("AccessDenied", 403, message);
  }

  /**
   * The resource there is, but not for that method.
   *
   * @param resource the kind of it: {@code SERVICE}, {@code BUCKET}, {@code OBJECT}, …
   */
  public static AwsError methodNotAllowed(String method, String resource) {
    return AwsError.of(
            "MethodNotAllowed", 405, "The specified method is not allowed against this resource.")
        .with("Method", method)
        .with("ResourceType", resource);
  }

  public static AwsError noSuchBucket(String bucket) {
    return AwsError.of("NoSuchBucket", 404, "The specified bucket does not exist")
        .with("BucketName", bucket);
  }

  static AwsError noSuchKey(String key) {
    return AwsError.of("NoSuchKey", 404, "The specified key does not exist.").with("Key", key);
  }

  static AwsError noSuchVersion(String key, String versionId) {
    return AwsError.of("NoSuchVersion", 404, "The specified version does not exist.")
        .with("Key", key)
        .with("VersionId", versionId);
  }

  public static AwsError bucketNotEmpty(String bucket) {
    return AwsError.of("BucketNotEmpty", 409, "The bucket you tried to delete is not empty")
        .with("BucketName", bucket);
  }

  public static AwsError bucketAlreadyExists(String bucket) {
    return AwsError.of(
            "BucketAlreadyExists",
            409,
            "The requested bucket name is not available. The bucket namespace is shared by all"
                + " users of the system. Please select a different name and try again.")
        .with("BucketName", bucket);
  }

  public static AwsError bucketAlreadyOwnedByYou(String bucket) {
    return AwsError.of(
            "BucketAlreadyOwnedByYou",
            409,
            "Your previous request to create the named bucket succeeded and you already own it.")
        .with("BucketName", bucket);
  }

  static AwsError invalidBucketName(String bucket) {
    return AwsError.of("InvalidBucketName", 400, "The specified bucket is not valid.")
        .with("BucketName", bucket);
  }

  public static AwsError tooManyBuckets() {
    return AwsError.of(
        "TooManyBuckets", 400, "You have attempted to create more buckets than allowed");
  }

  static AwsError invalidLocationConstraint(String constraint) {
    return AwsError.of(
            "InvalidLocationConstraint", 400, "The specified location-constraint is not valid")
        .with("LocationConstraint", constraint);
  }

  /**
   * A constraint that the endpoint's region does not take.
   *
   * @param constraint what was asked for; {@code unspecified} when nothing was
   */
  static AwsError illegalLocationConstraint(String constraint) {
    return AwsError.of(
        "IllegalLocationConstraintException",
        400,
        "The "
            + constraint
            + " location constraint is incompatible for the region specific endpoint this request"
            + " was sent to.");
  }

  public static AwsError permanentRedirect(String bucket, String region) {
    return AwsError.of(
            "PermanentRedirect",
            301,
            "The bucket you are attempting to access must be addressed using the specified"
                + " endpoint. Please send all future requests to this endpoint.")
        .with("Endpoint", bucket + ".s3." + region + ".amazonaws.com")
        .with("Bucket", bucket)
        .withHeader("x-amz-bucket-region", region);
  }

  public static AwsError invalidArgument(String message, String name, String value) {
    return invalidArgument(message, name).with("ArgumentValue", value);
  }

  /** For the few arguments whose value AWS does not repeat. */
  public static AwsError invalidArgument(String message, String name) {
    return AwsError.of("InvalidArgument", 400, message).with("ArgumentName", name);
  }

  public static AwsError invalidRequest(String message) {
    return AwsError.of("InvalidRequest", 400, message);
  }

  public static AwsError malformedXml() {
    return AwsError.of(
        "MalformedXML",
        400,
        "The XML you provided was not well-formed or did not validate against our published"
            + " schema");
  }

  static AwsError preconditionFailed(String condition) {
    return AwsError.of(
            "PreconditionFailed",
            412,
            "At least one of the pre-conditions you specified did not hold")
        .with("Condition", condition);
  }

  static AwsError notModified(String etag, String lastModified) {
    return AwsError.of("NotModified", 304, "Not Modified")
        .withHeader("ETag", etag)
        .withHeader("Last-Modified", lastModified);
  }

  /** AWS's own 501, for a header that general purpose buckets do not know. */
  public static AwsError headerNotImplemented(String header) {
    return AwsError.of(
            "NotImplemented",
            501,
            "A header you provided implies functionality that is not implemented")
        .with("Header", header);
  }

  /** The 501 of this library: something AWS would act on and this fake does not model. */
  public static AwsError notModelled(String what) {
    return AwsError.of("NotImplemented", 501, "Cloudfakes does not model " + what + " of S3 yet");
  }

  static AwsError invalidRange(String range, long size) {
    return AwsError.of("InvalidRange", 416, "The requested range is not satisfiable")
        .with("RangeRequested", range)
        .with("ActualObjectSize", Long.toString(size));
  }

  static AwsError invalidPartNumber(int requested, int actual) {
    return AwsError.of("InvalidPartNumber", 416, "The requested partnumber is not satisfiable")
        .with("PartNumberRequested", Integer.toString(requested))
        .with("ActualPartCount", Integer.toString(actual));
  }

  static AwsError invalidDigest(String given) {
    return AwsError.of("InvalidDigest", 400, "The Content-MD5 you specified was invalid.")
        .with("Content-MD5", given);
  }

  /**
   * A body other than its {@code Content-MD5} announced.
   *
   * @param expectedHex what was announced, in hexadecimal digits as AWS writes it
   * @param calculated what was computed, in Base64
   */
  static AwsError badContentMd5(String expectedHex, String calculated) {
    return AwsError.of(
            "BadDigest", 400, "The Content-MD5 you specified did not match what we received.")
        .with("ExpectedDigest", expectedHex)
        .with("CalculatedDigest", calculated);
  }

  static AwsError badChecksum(String algorithm) {
    return AwsError.of(
        "BadDigest",
        400,
        "The " + algorithm + " you specified did not match the calculated checksum.");
  }

  public static AwsError entityTooLarge(long proposed, long allowed) {
    return AwsError.of(
            "EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed size")
        .with("ProposedSize", Long.toString(proposed))
        .with("MaxSizeAllowed", Long.toString(allowed));
  }

  static AwsError keyTooLong(int size, int allowed) {
    return AwsError.of("KeyTooLongError", 400, "Your key is too long")
        .with("Size", Integer.toString(size))
        .with("MaxSizeAllowed", Integer.toString(allowed));
  }

  static AwsError metadataTooLarge(int size, int allowed) {
    return AwsError.of(
            "MetadataTooLarge",
            400,
            "Your metadata headers exceed the maximum allowed metadata size")
        .with("Size", Integer.toString(size))
        .with("MaxSizeAllowed", Integer.toString(allowed));
  }

  static AwsError invalidStorageClass(String requested) {
    return AwsError.of("InvalidStorageClass", 400, "The storage class you specified is not valid")
        .with("StorageClassRequested", requested);
  }

  public static AwsError aclNotSupported() {
    return AwsError.of("AccessControlListNotSupported", 400, "The bucket does not allow ACLs");
  }

  static AwsError invalidExpectedOwner(String given) {
    return AwsError.of(
        "InvalidBucketOwnerAWSAccountID",
        400,
        "The value of the expected bucket owner parameter must be an AWS Account ID... ["
            + given
            + "]");
  }
}
