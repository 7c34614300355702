package io.cloudfakes.s3.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.s3.internal.event.S3Events;
import io.cloudfakes.s3.internal.operation.bucket.CreateBucket;
import io.cloudfakes.s3.internal.operation.bucket.DeleteBucket;
import io.cloudfakes.s3.internal.operation.bucket.GetBucketLocation;
import io.cloudfakes.s3.internal.operation.bucket.HeadBucket;
import io.cloudfakes.s3.internal.operation.bucketconfig.BucketDocuments;
import io.cloudfakes.s3.internal.operation.bucketconfig.DeleteBucketLifecycle;
import io.cloudfakes.s3.internal.operation.bucketconfig.GetBucketLifecycleConfiguration;
import io.cloudfakes.s3.internal.operation.bucketconfig.PutBucketLifecycleConfiguration;
import io.cloudfakes.s3.internal.operation.listing.ListBuckets;
import io.cloudfakes.s3.internal.operation.listing.ListObjects;
import io.cloudfakes.s3.internal.operation.listing.ListObjectsV2;
import io.cloudfakes.s3.internal.operation.lock.GetObjectLegalHold;
import io.cloudfakes.s3.internal.operation.lock.GetObjectRetention;
import io.cloudfakes.s3.internal.operation.lock.PutObjectLegalHold;
import io.cloudfakes.s3.internal.operation.lock.PutObjectRetention;
import io.cloudfakes.s3.internal.operation.notification.GetBucketNotificationConfiguration;
import io.cloudfakes.s3.internal.operation.notification.PutBucketNotificationConfiguration;
import io.cloudfakes.s3.internal.operation.object.CopyObject;
import io.cloudfakes.s3.internal.operation.object.DeleteObject;
import io.cloudfakes.s3.internal.operation.object.DeleteObjects;
import io.cloudfakes.s3.internal.operation.object.GetObject;
import io.cloudfakes.s3.internal.operation.object.HeadObject;
import io.cloudfakes.s3.internal.operation.object.PutObject;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.timed.S3Timing;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.Service;

/** S3 and its table of contents: every action of AWS's model on one line, modelled or refused. */
public final class S3Service {
  public static final Service<S3State> SERVICE =
      Service.named("s3", S3State.EMPTY)
          .protocol(Protocols::s3)
          .path(VirtualHosts::path)
          .resource("Bucket", "Key")
          .allowAnonymous()
          .signing(SigningDialect.S3)
          .throttledBy(AwsError.of("SlowDown", 503, "Please reduce your request rate."))
          .unknownAction(
              AwsError.of(
                  "MethodNotAllowed",
                  405,
                  "The specified method is not allowed against this resource."))
          .actions(S3Service::actions)
          .events(new S3Events())
          .timing(new S3Timing())
          .build();

  private S3Service() {}

  /**
   * In the order of AWS's model. Lines without a route are actions that no request reaches here:
   * four that later ones of the same route took the place of, and one of another host.
   */
  private static void actions(ActionTable<S3State> table) {
    table.refused("AbortMultipartUpload", "DELETE /{Bucket}/{Key+}?uploadId");
    table.refused("CompleteMultipartUpload", "POST /{Bucket}/{Key+}?uploadId");
    table.action("CopyObject", "PUT /{Bucket}/{Key+} x-amz-copy-source", CopyObject::new);
    table.action("CreateBucket", "PUT /{Bucket}", CreateBucket::new);
    table.refused("CreateBucketMetadataConfiguration", "POST /{Bucket}?metadataConfiguration");
    table.refused("CreateBucketMetadataTableConfiguration", "POST /{Bucket}?metadataTable");
    table.refused("CreateMultipartUpload", "POST /{Bucket}/{Key+}?uploads");
    table.refused("CreateSession", "GET /{Bucket}?session");
    table.action("DeleteBucket", "DELETE /{Bucket}", DeleteBucket::new);
    table.action(
        "DeleteBucketAnalyticsConfiguration",
        "DELETE /{Bucket}?analytics",
        () -> BucketDocuments.ANALYTICS.delete());
    table.action("DeleteBucketCors", "DELETE /{Bucket}?cors", () -> BucketDocuments.CORS.delete());
    table.action(
        "DeleteBucketEncryption",
        "DELETE /{Bucket}?encryption",
        () -> BucketDocuments.ENCRYPTION.delete());
    table.action(
        "DeleteBucketIntelligentTieringConfiguration",
        "DELETE /{Bucket}?intelligent-tiering",
        () -> BucketDocuments.INTELLIGENT_TIERING.delete());
    table.action(
        "DeleteBucketInventoryConfiguration",
        "DELETE /{Bucket}?inventory",
        () -> BucketDocuments.INVENTORY.delete());
    table.action("DeleteBucketLifecycle", "DELETE /{Bucket}?lifecycle", DeleteBucketLifecycle::new);
    table.refused("DeleteBucketMetadataConfiguration", "DELETE /{Bucket}?metadataConfiguration");
    table.refused("DeleteBucketMetadataTableConfiguration", "DELETE /{Bucket}?metadataTable");
    table.action(
        "DeleteBucketMetricsConfiguration",
        "DELETE /{Bucket}?metrics",
        () -> BucketDocuments.METRICS.delete());
    table.refused("DeleteBucketOwnershipControls", "DELETE /{Bucket}?ownershipControls");
    table.refused("DeleteBucketPolicy", "DELETE /{Bucket}?policy");
    table.action(
        "DeleteBucketReplication",
        "DELETE /{Bucket}?replication",
        () -> BucketDocuments.REPLICATION.delete());
    table.action(
        "DeleteBucketTagging", "DELETE /{Bucket}?tagging", () -> BucketDocuments.TAGGING.delete());
    table.action(
        "DeleteBucketWebsite", "DELETE /{Bucket}?website", () -> BucketDocuments.WEBSITE.delete());
    table.action("DeleteObject", "DELETE /{Bucket}/{Key+}", DeleteObject::new);
    table.refused("DeleteObjectTagging", "DELETE /{Bucket}/{Key+}?tagging");
    table.action("DeleteObjects", "POST /{Bucket}?delete", DeleteObjects::new);
    table.refused("DeletePublicAccessBlock", "DELETE /{Bucket}?publicAccessBlock");
    table.action("GetBucketAbac", "GET /{Bucket}?abac", () -> BucketDocuments.abac().get());
    table.action(
        "GetBucketAccelerateConfiguration",
        "GET /{Bucket}?accelerate",
        () -> BucketDocuments.ACCELERATE.get());
    table.refused("GetBucketAcl", "GET /{Bucket}?acl");
    table.action(
        "GetBucketAnalyticsConfiguration",
        "GET /{Bucket}?analytics&id",
        () -> BucketDocuments.ANALYTICS.get());
    table.action("GetBucketCors", "GET /{Bucket}?cors", () -> BucketDocuments.CORS.get());
    table.action(
        "GetBucketEncryption", "GET /{Bucket}?encryption", () -> BucketDocuments.ENCRYPTION.get());
    table.action(
        "GetBucketIntelligentTieringConfiguration",
        "GET /{Bucket}?intelligent-tiering&id",
        () -> BucketDocuments.INTELLIGENT_TIERING.get());
    table.action(
        "GetBucketInventoryConfiguration",
        "GET /{Bucket}?inventory&id",
        () -> BucketDocuments.INVENTORY.get());
    table.refused("GetBucketLifecycle");
    table.action(
        "GetBucketLifecycleConfiguration",
        "GET /{Bucket}?lifecycle",
        GetBucketLifecycleConfiguration::new);
    table.action("GetBucketLocation", "GET /{Bucket}?location", GetBucketLocation::new);
    table.action("GetBucketLogging", "GET /{Bucket}?logging", () -> BucketDocuments.LOGGING.get());
    table.refused("GetBucketMetadataConfiguration", "GET /{Bucket}?metadataConfiguration");
    table.refused("GetBucketMetadataTableConfiguration", "GET /{Bucket}?metadataTable");
    table.action(
        "GetBucketMetricsConfiguration",
        "GET /{Bucket}?metrics&id",
        () -> BucketDocuments.METRICS.get());
    table.refused("GetBucketNotification");
    table.action(
        "GetBucketNotificationConfiguration",
        "GET /{Bucket}?notification",
        GetBucketNotificationConfiguration::new);
    table.refused("GetBucketOwnershipControls", "GET /{Bucket}?ownershipControls");
    table.refused("GetBucketPolicy", "GET /{Bucket}?policy");
    table.refused("GetBucketPolicyStatus", "GET /{Bucket}?policyStatus");
    table.action(
        "GetBucketReplication",
        "GET /{Bucket}?replication",
        () -> BucketDocuments.REPLICATION.get());
    table.action(
        "GetBucketRequestPayment",
        "GET /{Bucket}?requestPayment",
        () -> BucketDocuments.REQUEST_PAYMENT.get());
    table.action("GetBucketTagging", "GET /{Bucket}?tagging", () -> BucketDocuments.TAGGING.get());
    table.refused("GetBucketVersioning", "GET /{Bucket}?versioning");
    table.action("GetBucketWebsite", "GET /{Bucket}?website", () -> BucketDocuments.WEBSITE.get());
    table.download("GetObject", "GET /{Bucket}/{Key+}", GetObject::new);
    table.refused("GetObjectAcl", "GET /{Bucket}/{Key+}?acl");
    table.refused("GetObjectAttributes", "GET /{Bucket}/{Key+}?attributes");
    table.action("GetObjectLegalHold", "GET /{Bucket}/{Key+}?legal-hold", GetObjectLegalHold::new);
    table.action(
        "GetObjectLockConfiguration",
        "GET /{Bucket}?object-lock",
        () -> BucketDocuments.OBJECT_LOCK.get());
    table.action("GetObjectRetention", "GET /{Bucket}/{Key+}?retention", GetObjectRetention::new);
    table.refused("GetObjectTagging", "GET /{Bucket}/{Key+}?tagging");
    table.refused("GetObjectTorrent", "GET /{Bucket}/{Key+}?torrent");
    table.refused("GetPublicAccessBlock", "GET /{Bucket}?publicAccessBlock");
    table.action("HeadBucket", "HEAD /{Bucket}", HeadBucket::new);
    table.action("HeadObject", "HEAD /{Bucket}/{Key+}", HeadObject::new);
    table.action(
        "ListBucketAnalyticsConfigurations",
        "GET /{Bucket}?analytics",
        () -> BucketDocuments.ANALYTICS.list());
    table.action(
        "ListBucketIntelligentTieringConfigurations",
        "GET /{Bucket}?intelligent-tiering",
        () -> BucketDocuments.INTELLIGENT_TIERING.list());
    table.action(
        "ListBucketInventoryConfigurations",
        "GET /{Bucket}?inventory",
        () -> BucketDocuments.INVENTORY.list());
    table.action(
        "ListBucketMetricsConfigurations",
        "GET /{Bucket}?metrics",
        () -> BucketDocuments.METRICS.list());
    table.action("ListBuckets", "GET /", ListBuckets::new);
    table.refused("ListDirectoryBuckets");
    table.refused("ListMultipartUploads", "GET /{Bucket}?uploads");
    table.refused("ListObjectVersions", "GET /{Bucket}?versions");
    table.action("ListObjects", "GET /{Bucket}", ListObjects::new);
    table.action("ListObjectsV2", "GET /{Bucket}?list-type=2", ListObjectsV2::new);
    table.refused("ListParts", "GET /{Bucket}/{Key+}?uploadId");
    table.action("PutBucketAbac", "PUT /{Bucket}?abac", () -> BucketDocuments.abac().put());
    table.action(
        "PutBucketAccelerateConfiguration",
        "PUT /{Bucket}?accelerate",
        () -> BucketDocuments.ACCELERATE.put());
    table.refused("PutBucketAcl", "PUT /{Bucket}?acl");
    table.action(
        "PutBucketAnalyticsConfiguration",
        "PUT /{Bucket}?analytics",
        () -> BucketDocuments.ANALYTICS.put());
    table.action("PutBucketCors", "PUT /{Bucket}?cors", () -> BucketDocuments.CORS.put());
    table.action(
        "PutBucketEncryption", "PUT /{Bucket}?encryption", () -> BucketDocuments.ENCRYPTION.put());
    table.action(
        "PutBucketIntelligentTieringConfiguration",
        "PUT /{Bucket}?intelligent-tiering",
        () -> BucketDocuments.INTELLIGENT_TIERING.put());
    table.action(
        "PutBucketInventoryConfiguration",
        "PUT /{Bucket}?inventory",
        () -> BucketDocuments.INVENTORY.put());
    table.refused("PutBucketLifecycle");
    table.action(
        "PutBucketLifecycleConfiguration",
        "PUT /{Bucket}?lifecycle",
        PutBucketLifecycleConfiguration::new);
    table.action("PutBucketLogging", "PUT /{Bucket}?logging", () -> BucketDocuments.LOGGING.put());
    table.action(
        "PutBucketMetricsConfiguration",
        "PUT /{Bucket}?metrics",
        () -> BucketDocuments.METRICS.put());
    table.refused("PutBucketNotification");
    table.action(
        "PutBucketNotificationConfiguration",
        "PUT /{Bucket}?notification",
        PutBucketNotificationConfiguration::new);
    table.refused("PutBucketOwnershipControls", "PUT /{Bucket}?ownershipControls");
    table.refused("PutBucketPolicy", "PUT /{Bucket}?policy");
    table.action(
        "PutBucketReplication",
        "PUT /{Bucket}?replication",
        () -> BucketDocuments.REPLICATION.put());
    table.action(
        "PutBucketRequestPayment",
        "PUT /{Bucket}?requestPayment",
        () -> BucketDocuments.REQUEST_PAYMENT.put());
    table.action("PutBucketTagging", "PUT /{Bucket}?tagging", () -> BucketDocuments.TAGGING.put());
    table.refused("PutBucketVersioning", "PUT /{Bucket}?versioning");
    table.action("PutBucketWebsite", "PUT /{Bucket}?website", () -> BucketDocuments.WEBSITE.put());
    table.upload("PutObject", "PUT /{Bucket}/{Key+}", PutObject::new);
    table.refused("PutObjectAcl", "PUT /{Bucket}/{Key+}?acl");
    table.action("PutObjectLegalHold", "PUT /{Bucket}/{Key+}?legal-hold", PutObjectLegalHold::new);
    table.action(
        "PutObjectLockConfiguration",
        "PUT /{Bucket}?object-lock",
        () -> BucketDocuments.OBJECT_LOCK.put());
    table.action("PutObjectRetention", "PUT /{Bucket}/{Key+}?retention", PutObjectRetention::new);
    table.refused("PutObjectTagging", "PUT /{Bucket}/{Key+}?tagging");
    table.refused("PutPublicAccessBlock", "PUT /{Bucket}?publicAccessBlock");
    table.refused("RenameObject", "PUT /{Bucket}/{Key+}?renameObject");
    table.refused("RestoreObject", "POST /{Bucket}/{Key+}?restore");
    table.refused("SelectObjectContent", "POST /{Bucket}/{Key+}?select&select-type=2");
    table.refused(
        "UpdateBucketMetadataInventoryTableConfiguration", "PUT /{Bucket}?metadataInventoryTable");
    table.refused(
        "UpdateBucketMetadataJournalTableConfiguration", "PUT /{Bucket}?metadataJournalTable");
    table.refused("UpdateObjectEncryption", "PUT /{Bucket}/{Key+}?encryption");
    table.refused("UploadPart", "PUT /{Bucket}/{Key+}?partNumber&uploadId");
    table.refused("UploadPartCopy", "PUT /{Bucket}/{Key+}?partNumber&uploadId x-amz-copy-source");
    table.refused("WriteGetObjectResponse", "POST /WriteGetObjectResponse");
  }
}
