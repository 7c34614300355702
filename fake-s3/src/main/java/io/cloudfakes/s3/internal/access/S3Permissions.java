package io.cloudfakes.s3.internal.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The permissions a bucket's policy can give. See <a
 * href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html">Actions,
 * resources, and condition keys for Amazon S3</a>.
 */
final class S3Permissions {
  /** What a permission is about. */
  enum Kind {
    OBJECT,
    BUCKET,
    /** Neither: no statement of a bucket's policy can be about it. */
    ACCOUNT
  }

  private static final Map<String, Kind> ALL = new LinkedHashMap<>();

  static {
    add(
        Kind.OBJECT,
        "AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectTagging"
            + " DeleteObjectVersion DeleteObjectVersionTagging GetObject GetObjectAcl"
            + " GetObjectAttributes GetObjectLegalHold GetObjectRetention GetObjectTagging"
            + " GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionAttributes"
            + " GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent"
            + " InitiateReplication ListMultipartUploadParts ObjectOwnerOverrideToBucketOwner"
            + " PutObject PutObjectAcl PutObjectLegalHold PutObjectRetention PutObjectTagging"
            + " PutObjectVersionAcl PutObjectVersionTagging ReplicateDelete ReplicateObject"
            + " ReplicateTags RestoreObject UpdateObjectEncryption");
    add(
        Kind.BUCKET,
        "CreateBucket CreateBucketMetadataTableConfiguration DeleteBucket"
            + " DeleteBucketMetadataTableConfiguration DeleteBucketPolicy DeleteBucketWebsite"
            + " GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl"
            + " GetBucketCORS GetBucketLocation GetBucketLogging"
            + " GetBucketMetadataTableConfiguration GetBucketNotification"
            + " GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy"
            + " GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment"
            + " GetBucketTagging GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration"
            + " GetIntelligentTieringConfiguration GetInventoryConfiguration"
            + " GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration"
            + " ListBucket ListBucketMultipartUploads ListBucketVersions ListTagsForResource"
            + " PutAccelerateConfiguration PutAnalyticsConfiguration PutBucketAbac PutBucketAcl"
            + " PutBucketCORS PutBucketLogging PutBucketNotification"
            + " PutBucketObjectLockConfiguration PutBucketOwnershipControls PutBucketPolicy"
            + " PutBucketPublicAccessBlock PutBucketRequestPayment PutBucketTagging"
            + " PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration"
            + " PutIntelligentTieringConfiguration PutInventoryConfiguration"
            + " PutLifecycleConfiguration PutMetricsConfiguration PutReplicationConfiguration"
            + " TagResource UntagResource UpdateBucketMetadataInventoryTableConfiguration"
            + " UpdateBucketMetadataJournalTableConfiguration");
    add(
        Kind.ACCOUNT,
        "ListAllMyBuckets GetAccountPublicAccessBlock PutAccountPublicAccessBlock"
            + " CreateAccessPoint DeleteAccessPoint GetAccessPoint ListAccessPoints"
            + " GetAccessPointPolicy PutAccessPointPolicy DeleteAccessPointPolicy CreateJob"
            + " DescribeJob ListJobs UpdateJobPriority UpdateJobStatus");
  }

  private S3Permissions() {}

  private static void add(Kind kind, String names) {
    for (String name : names.split(" ", -1)) {
      ALL.put("s3:" + name, kind);
    }
  }

  /** All of a kind. */
  static List<String> of(Kind kind) {
    List<String> names = new ArrayList<>();
    ALL.forEach(
        (name, of) -> {
          if (of == kind) {
            names.add(name);
          }
        });
    return names;
  }

  /** All there are, with what each is about. */
  static Map<String, Kind> all() {
    return ALL;
  }
}
