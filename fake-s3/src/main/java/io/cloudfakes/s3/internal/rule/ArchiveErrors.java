package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.AwsError;

/** The errors of archived objects: AWS's codes, messages, statuses and further members. */
public final class ArchiveErrors {
  private static final String CODE = "InvalidObjectState";

  private ArchiveErrors() {}

  static AwsError notReadable(String storageClass) {
    return AwsError.of(CODE, 403, "The operation is not valid for the object's storage class")
        .with("StorageClass", storageClass);
  }

  public static AwsError sourceNotReadable() {
    return AwsError.of(CODE, 403, "Operation is not valid for the source object's storage class");
  }

  public static AwsError notArchived(String storageClass) {
    return AwsError.of(CODE, 403, "Restore is not allowed for the object's current storage class")
        .with("StorageClass", storageClass);
  }

  public static AwsError alreadyUnderWay() {
    return AwsError.of("RestoreAlreadyInProgress", 409, "Object restore is already in progress");
  }

  static AwsError tierNotOfClass(String tier) {
    return S3Errors.invalidArgument(
        "Retrieval option is not supported by this storage class", "Tier", tier);
  }
}
