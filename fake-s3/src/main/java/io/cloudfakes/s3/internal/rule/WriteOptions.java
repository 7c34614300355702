package io.cloudfakes.s3.internal.rule;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.StorageClass;

/**
 * What a request that writes an object asks for beside its content, held against what a bucket with
 * AWS's defaults of today allows: no ACLs, no object lock, encryption with S3's own keys.
 *
 * @param grants whether the request has a header that grants something
 */
public record WriteOptions(
    @Nullable String acl,
    boolean grants,
    @Nullable String storageClass,
    @Nullable String encryption,
    @Nullable String kmsKeyId,
    @Nullable String lockMode,
    boolean retainUntilDate,
    @Nullable String legalHold) {
  private static final String ENCRYPTION = "x-amz-server-side-encryption";
  private static final String LOCK_MODE = "x-amz-object-lock-mode";
  private static final String LOCK_DATE = "x-amz-object-lock-retain-until-date";

  /** Refuses what such a bucket refuses, and what this fake does not model. */
  public void require() {
    if (acl != null || grants) {
      requireNoAcl();
    }
    if (storageClass != null) {
      requireStandard(storageClass);
    }
    requireOwnKeys();
    if (lockMode != null || retainUntilDate || legalHold != null) {
      refuseLock();
    }
  }

  private void requireNoAcl() {
    if (acl != null && grants) {
      throw S3Errors.invalidRequest("Specifying both Canned ACLs and Header Grants is not allowed")
          .asException();
    }
    if (acl != null && ObjectCannedACL.fromValue(acl) == ObjectCannedACL.UNKNOWN_TO_SDK_VERSION) {
      throw S3Errors.invalidArgument("None", "x-amz-acl", acl).asException();
    }
    // The owner has full control anyway, so this one grants nothing.
    if (!ObjectCannedACL.BUCKET_OWNER_FULL_CONTROL.toString().equals(acl)) {
      throw S3Errors.aclNotSupported().asException();
    }
  }

  private static void requireStandard(String storageClass) {
    switch (StorageClass.fromValue(storageClass)) {
      case STANDARD -> {}
      case UNKNOWN_TO_SDK_VERSION, OUTPOSTS, SNOW, EXPRESS_ONEZONE ->
          throw S3Errors.invalidStorageClass(storageClass).asException();
      default -> throw S3Errors.notModelled("the StorageClass " + storageClass).asException();
    }
  }

  private void requireOwnKeys() {
    if (encryption == null) {
      if (kmsKeyId != null) {
        throw S3Errors.invalidArgument(
                "Server Side Encryption with AWS KMS managed key requires HTTP header"
                    + " x-amz-server-side-encryption : aws:kms",
                ENCRYPTION)
            .asException();
      }
      return;
    }
    switch (encryption) {
      case "AES256" -> {}
      case "aws:kms", "aws:kms:dsse" ->
          throw S3Errors.notModelled("the ServerSideEncryption " + encryption).asException();
      default ->
          throw S3Errors.invalidArgument(
                  "The encryption method specified is not supported", ENCRYPTION, encryption)
              .asException();
    }
  }

  private void refuseLock() {
    if (lockMode != null
        && ObjectLockMode.fromValue(lockMode) == ObjectLockMode.UNKNOWN_TO_SDK_VERSION) {
      throw S3Errors.invalidArgument("Unknown wormMode directive.", LOCK_MODE, lockMode)
          .asException();
    }
    if ((lockMode == null) == retainUntilDate) {
      throw S3Errors.invalidArgument(
              "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be"
                  + " supplied",
              lockMode == null ? LOCK_MODE : LOCK_DATE)
          .asException();
    }
    if (legalHold != null
        && ObjectLockLegalHoldStatus.fromValue(legalHold)
            == ObjectLockLegalHoldStatus.UNKNOWN_TO_SDK_VERSION) {
      throw S3Errors.malformedXml().asException();
    }
    throw S3Errors.invalidRequest("Bucket is missing Object Lock Configuration").asException();
  }
}
