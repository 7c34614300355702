package io.cloudfakes.s3.internal.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Permission;

/**
 * Which grants of access control lists stand for which permissions of policies. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#permissions">What
 * permissions can I grant?</a>
 */
final class AclPermissions {
  private static final Set<String> OF_THE_BUCKET_OWNER =
      Set.of(
          "s3:PutObject",
          "s3:DeleteObject",
          "s3:DeleteObjectVersion",
          "s3:AbortMultipartUpload",
          "s3:ListMultipartUploadParts",
          "s3:RestoreObject",
          "s3:BypassGovernanceRetention",
          "s3:ReplicateObject",
          "s3:ReplicateDelete",
          "s3:ReplicateTags");

  private AclPermissions() {}

  /**
   * Whether an object's owner decides, of those permissions that concern an object. The bucket's
   * owner decides what comes in and what goes, whoever wrote it.
   */
  static boolean isTheObjectOwners(String permission) {
    return !OF_THE_BUCKET_OWNER.contains(permission);
  }

  /** The grant on the bucket that is enough; null when none is. */
  static @Nullable Permission onBucket(String permission) {
    return switch (permission) {
      case "s3:ListBucket", "s3:ListBucketVersions", "s3:ListBucketMultipartUploads" ->
          Permission.READ;
      case "s3:PutObject",
          "s3:DeleteObject",
          "s3:AbortMultipartUpload",
          "s3:ListMultipartUploadParts" ->
          Permission.WRITE;
      case "s3:GetBucketAcl" -> Permission.READ_ACP;
      case "s3:PutBucketAcl" -> Permission.WRITE_ACP;
      default -> null;
    };
  }

  /** The grant on the object that is enough; null when none is. */
  static @Nullable Permission onObject(String permission) {
    return switch (permission) {
      case "s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectTorrent" -> Permission.READ;
      case "s3:GetObjectAcl", "s3:GetObjectVersionAcl" -> Permission.READ_ACP;
      case "s3:PutObjectAcl", "s3:PutObjectVersionAcl" -> Permission.WRITE_ACP;
      default -> null;
    };
  }
}
