package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.AwsError;
import io.cloudfakes.protocol.HttpDate;
import io.cloudfakes.s3.internal.state.DeleteMarker;

/** The errors of versions and delete markers: AWS's codes, messages, statuses and headers. */
public final class VersionErrors {
  private static final String IS_MARKER = "x-amz-delete-marker";
  private static final String VERSION = "x-amz-version-id";

  private VersionErrors() {}

  public static AwsError invalidId(String argument, String given) {
    return S3Errors.invalidArgument("Invalid version id specified", argument, given);
  }

  /** Nothing, because what is newest is the mark of a deletion. */
  static AwsError deleted(String key, DeleteMarker marker) {
    return S3Errors.noSuchKey(key)
        .withHeader(IS_MARKER, "true")
        .withHeader(VERSION, marker.versionId());
  }

  /** The version asked for is a delete marker, which can only be deleted. */
  public static AwsError isDeleteMarker(String method, DeleteMarker marker) {
    return S3Errors.methodNotAllowed(method, "DeleteMarker")
        .withHeader("Allow", "DELETE")
        .withHeader(IS_MARKER, "true")
        .withHeader(VERSION, marker.versionId())
        .withHeader("Last-Modified", HttpDate.of(marker.lastModified()));
  }

  public static AwsError bucketHasVersions(String bucket) {
    return AwsError.of(
            "BucketNotEmpty",
            409,
            "The bucket you tried to delete is not empty. You must delete all versions in the"
                + " bucket.")
        .with("BucketName", bucket);
  }

  /** A second factor is needed and was not brought. */
  static AwsError mfaNeeded() {
    return AwsError.of("AccessDenied", 403, "Mfa Authentication must be used for this request");
  }

  public static AwsError illegalVersioning() {
    return AwsError.of(
        "IllegalVersioningConfigurationException", 400, "The Versioning element must be specified");
  }

  /** Versions are what is replicated: they cannot be done without meanwhile. */
  public static AwsError replicated() {
    return AwsError.of(
        "InvalidBucketState",
        409,
        "A replication configuration is present on this bucket, so you cannot change the versioning"
            + " state. To change the versioning state, first delete the replication"
            + " configuration.");
  }

  /** A request without the document it is about. */
  public static AwsError missingBody() {
    return AwsError.of("MissingRequestBodyError", 400, "Request Body is empty");
  }
}
