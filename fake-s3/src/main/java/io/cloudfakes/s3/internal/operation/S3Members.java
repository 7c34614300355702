package io.cloudfakes.s3.internal.operation;

import java.util.List;

/**
 * The request members that no operation acts on, action by action; the companion of the table of
 * contents.
 *
 * <p>Without effect are: {@code RequestPayer}, because the owner of a bucket is never charged
 * through it; {@code ContentLength}, which the transport has already held against the body; {@code
 * MFA}, which only buckets with versioning look at; {@code OptionalObjectAttributes}, which asks
 * for the restore status of archived objects, and there are none.
 */
public final class S3Members {
  private static final String[] CUSTOMER_KEY = {
    "SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5"
  };

  private static final String[] UNMODELLED_ATTRIBUTES = {
    "SSEKMSEncryptionContext", "BucketKeyEnabled", "Tagging", "WebsiteRedirectLocation"
  };

  public static final RequestMembers CREATE_BUCKET =
      RequestMembers.of("CreateBucket")
          .refused(
              "ObjectLockEnabledForBucket",
              "CreateBucketConfiguration.Location",
              "CreateBucketConfiguration.Bucket",
              "CreateBucketConfiguration.Tags");
  public static final RequestMembers DELETE_BUCKET = RequestMembers.of("DeleteBucket");
  public static final RequestMembers HEAD_BUCKET = RequestMembers.of("HeadBucket");
  public static final RequestMembers LIST_BUCKETS = RequestMembers.of("ListBuckets");
  public static final RequestMembers GET_BUCKET_LOCATION = RequestMembers.of("GetBucketLocation");
  public static final RequestMembers PUT_OBJECT =
      RequestMembers.of("PutObject")
          .refused(CUSTOMER_KEY)
          .refused(UNMODELLED_ATTRIBUTES)
          .withoutEffect("ContentLength", "RequestPayer");
  public static final RequestMembers GET_OBJECT =
      RequestMembers.of("GetObject").refused(CUSTOMER_KEY).withoutEffect("RequestPayer");
  public static final RequestMembers HEAD_OBJECT =
      RequestMembers.of("HeadObject").refused(CUSTOMER_KEY).withoutEffect("RequestPayer");
  public static final RequestMembers DELETE_OBJECT =
      RequestMembers.of("DeleteObject").withoutEffect("MFA", "RequestPayer");
  public static final RequestMembers LIST_OBJECTS =
      RequestMembers.of("ListObjects").withoutEffect("RequestPayer", "OptionalObjectAttributes");
  public static final RequestMembers LIST_OBJECTS_V2 =
      RequestMembers.of("ListObjectsV2").withoutEffect("RequestPayer", "OptionalObjectAttributes");
  public static final RequestMembers COPY_OBJECT =
      RequestMembers.of("CopyObject")
          .refused(CUSTOMER_KEY)
          .refused(UNMODELLED_ATTRIBUTES)
          .refused(
              "CopySourceSSECustomerAlgorithm",
              "CopySourceSSECustomerKey",
              "CopySourceSSECustomerKeyMD5")
          .withoutEffect("RequestPayer");
  public static final RequestMembers DELETE_OBJECTS =
      RequestMembers.of("DeleteObjects")
          .refused("Delete.Objects.LastModifiedTime", "Delete.Objects.Size")
          .withoutEffect("MFA", "RequestPayer");
  public static final RequestMembers PUT_BUCKET_NOTIFICATION_CONFIGURATION =
      RequestMembers.of("PutBucketNotificationConfiguration")
          .refused(
              "NotificationConfiguration.TopicConfigurations",
              "NotificationConfiguration.QueueConfigurations",
              "NotificationConfiguration.EventBridgeConfiguration");
  public static final RequestMembers GET_BUCKET_NOTIFICATION_CONFIGURATION =
      RequestMembers.of("GetBucketNotificationConfiguration");

  private S3Members() {}

  /** The members of every modelled action. */
  public static List<RequestMembers> all() {
    return List.of(
        CREATE_BUCKET,
        DELETE_BUCKET,
        HEAD_BUCKET,
        LIST_BUCKETS,
        GET_BUCKET_LOCATION,
        PUT_OBJECT,
        GET_OBJECT,
        HEAD_OBJECT,
        DELETE_OBJECT,
        LIST_OBJECTS,
        LIST_OBJECTS_V2,
        COPY_OBJECT,
        DELETE_OBJECTS,
        PUT_BUCKET_NOTIFICATION_CONFIGURATION,
        GET_BUCKET_NOTIFICATION_CONFIGURATION);
  }
}
