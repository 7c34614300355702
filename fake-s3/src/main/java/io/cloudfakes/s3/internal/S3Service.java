package io.cloudfakes.s3.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.s3.internal.access.RequestCharge;
import io.cloudfakes.s3.internal.event.S3Events;
import io.cloudfakes.s3.internal.operation.access.DeleteBucketOwnershipControls;
import io.cloudfakes.s3.internal.operation.access.DeleteBucketPolicy;
import io.cloudfakes.s3.internal.operation.access.DeletePublicAccessBlock;
import io.cloudfakes.s3.internal.operation.access.GetBucketAcl;
import io.cloudfakes.s3.internal.operation.access.GetBucketOwnershipControls;
import io.cloudfakes.s3.internal.operation.access.GetBucketPolicy;
import io.cloudfakes.s3.internal.operation.access.GetBucketPolicyStatus;
import io.cloudfakes.s3.internal.operation.access.GetObjectAcl;
import io.cloudfakes.s3.internal.operation.access.GetPublicAccessBlock;
import io.cloudfakes.s3.internal.operation.access.PutBucketAcl;
import io.cloudfakes.s3.internal.operation.access.PutBucketOwnershipControls;
import io.cloudfakes.s3.internal.operation.access.PutBucketPolicy;
import io.cloudfakes.s3.internal.operation.access.PutObjectAcl;
import io.cloudfakes.s3.internal.operation.access.PutPublicAccessBlock;
import io.cloudfakes.s3.internal.operation.archive.RestoreObject;
import io.cloudfakes.s3.internal.operation.bucket.CreateBucket;
import io.cloudfakes.s3.internal.operation.bucket.DeleteBucket;
import io.cloudfakes.s3.internal.operation.bucket.GetBucketLocation;
import io.cloudfakes.s3.internal.operation.bucket.HeadBucket;
import io.cloudfakes.s3.internal.operation.bucketconfig.BucketDocuments;
import io.cloudfakes.s3.internal.operation.bucketconfig.DeleteBucketLifecycle;
import io.cloudfakes.s3.internal.operation.bucketconfig.GetBucketLifecycleConfiguration;
import io.cloudfakes.s3.internal.operation.bucketconfig.PutBucketLifecycleConfiguration;
import io.cloudfakes.s3.internal.operation.listing.ListBuckets;
import io.cloudfakes.s3.internal.operation.listing.ListObjectVersions;
import io.cloudfakes.s3.internal.operation.listing.ListObjects;
import io.cloudfakes.s3.internal.operation.listing.ListObjectsV2;
import io.cloudfakes.s3.internal.operation.lock.GetObjectLegalHold;
import io.cloudfakes.s3.internal.operation.lock.GetObjectRetention;
import io.cloudfakes.s3.internal.operation.lock.PutObjectLegalHold;
import io.cloudfakes.s3.internal.operation.lock.PutObjectRetention;
import io.cloudfakes.s3.internal.operation.multipart.AbortMultipartUpload;
import io.cloudfakes.s3.internal.operation.multipart.CompleteMultipartUpload;
import io.cloudfakes.s3.internal.operation.multipart.CreateMultipartUpload;
import io.cloudfakes.s3.internal.operation.multipart.ListMultipartUploads;
import io.cloudfakes.s3.internal.operation.multipart.ListParts;
import io.cloudfakes.s3.internal.operation.multipart.UploadPart;
import io.cloudfakes.s3.internal.operation.multipart.UploadPartCopy;
import io.cloudfakes.s3.internal.operation.notification.GetBucketNotificationConfiguration;
import io.cloudfakes.s3.internal.operation.notification.PutBucketNotificationConfiguration;
import io.cloudfakes.s3.internal.operation.object.CopyObject;
import io.cloudfakes.s3.internal.operation.object.DeleteObject;
import io.cloudfakes.s3.internal.operation.object.DeleteObjects;
import io.cloudfakes.s3.internal.operation.object.GetObject;
import io.cloudfakes.s3.internal.operation.object.GetObjectAttributes;
import io.cloudfakes.s3.internal.operation.object.HeadObject;
import io.cloudfakes.s3.internal.operation.object.PutObject;
import io.cloudfakes.s3.internal.operation.tagging.DeleteObjectTagging;
import io.cloudfakes.s3.internal.operation.tagging.GetObjectTagging;
import io.cloudfakes.s3.internal.operation.tagging.PutObjectTagging;
import io.cloudfakes.s3.internal.operation.versioning.GetBucketVersioning;
import io.cloudfakes.s3.internal.operation.versioning.PutBucketVersioning;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.timed.AccessLogging;
import io.cloudfakes.s3.internal.timed.S3Consequences;
import io.cloudfakes.s3.internal.timed.S3Timing;
import io.cloudfakes.s3.internal.web.S3Path;
import io.cloudfakes.s3.internal.web.S3Surface;
import io.cloudfakes.s3.internal.web.WriteGetObjectResponse;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.Service;

/** S3 and its table of contents: every action of AWS's model on one line, modelled or refused. */
public final class S3Service {
  public static final Service<S3State> SERVICE =
      Service.named("s3", S3State.EMPTY)
          .protocol(Protocols::s3)
          .path(S3Path::of)
          .http(new S3Surface())
          .resource("Bucket", "Key")
          .allowAnonymous()
          .alsoSignedAs("s3-object-lambda")
          .signing(SigningDialect.S3)
          .throttledBy(AwsError.of("SlowDown", 503, "Please reduce your request rate."))
          .unknownAction(S3Path::methodNotAllowed)
          .actions(S3Service::actions)
          .faults(new S3Faults())
          .events(new S3Events())
          .answers(new RequestCharge())
          .timing(new S3Timing())
          .consequences(new S3Consequences())
          .observing(new AccessLogging())
          .contents(new S3Contents())
          .build();

  private S3Service() {}

  /**
   * In the order of AWS's model. Lines without a route are actions that no request reaches here:
   * four that later ones of the same route took the place of, and one of another host.
   */
  private static void actions(ActionTable<S3State> table) {
    table.action(
        "AbortMultipartUpload", "DELETE /{Bucket}/{Key+}?uploadId", AbortMultipartUpload::new);
    table.action(
        "CompleteMultipartUpload", "POST /{Bucket}/{Key+}?uploadId", CompleteMultipartUpload::new);
    table.action("CopyObject", "PUT /{Bucket}/{Key+} x-amz-copy-source", CopyObject::new);
    table.action("CreateBucket", "PUT /{Bucket}", CreateBucket::new);
    table.refused("CreateBucketMetadataConfiguration", "POST /{Bucket}?metadataConfiguration");
    table.refused("CreateBucketMetadataTableConfiguration", "POST /{Bucket}?metadataTable");
    table.action(
        "CreateMultipartUpload", "POST /{Bucket}/{Key+}?uploads", CreateMultipartUpload::new);
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
    table.action(
        "DeleteBucketOwnershipControls",
        "DELETE /{Bucket}?ownershipControls",
        DeleteBucketOwnershipControls::new);
    table.action("DeleteBucketPolicy", "DELETE /{Bucket}?policy", DeleteBucketPolicy::new);
    table.action(
        "DeleteBucketReplication",
        "DELETE /{Bucket}?replication",
        () -> BucketDocuments.REPLICATION.delete());
    table.action(
        "DeleteBucketTagging", "DELETE /{Bucket}?tagging", () -> BucketDocuments.TAGGING.delete());
    table.action(
        "DeleteBucketWebsite", "DELETE /{Bucket}?website", () -> BucketDocuments.WEBSITE.delete());
    table.action("DeleteObject", "DELETE /{Bucket}/{Key+}", DeleteObject::new);
    table.action(
        "DeleteObjectTagging", "DELETE /{Bucket}/{Key+}?tagging", DeleteObjectTagging::new);
    table.action("DeleteObjects", "POST /{Bucket}?delete", DeleteObjects::new);
    table.action(
        "DeletePublicAccessBlock",
        "DELETE /{Bucket}?publicAccessBlock",
        DeletePublicAccessBlock::new);
    table.action("GetBucketAbac", "GET /{Bucket}?abac", () -> BucketDocuments.abac().get());
    table.action(
        "GetBucketAccelerateConfiguration",
        "GET /{Bucket}?accelerate",
        () -> BucketDocuments.ACCELERATE.get());
    table.action("GetBucketAcl", "GET /{Bucket}?acl", GetBucketAcl::new);
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
    table.action(
        "GetBucketOwnershipControls",
        "GET /{Bucket}?ownershipControls",
        GetBucketOwnershipControls::new);
    table.action("GetBucketPolicy", "GET /{Bucket}?policy", GetBucketPolicy::new);
    table.action("GetBucketPolicyStatus", "GET /{Bucket}?policyStatus", GetBucketPolicyStatus::new);
    table.action(
        "GetBucketReplication",
        "GET /{Bucket}?replication",
        () -> BucketDocuments.REPLICATION.get());
    table.action(
        "GetBucketRequestPayment",
        "GET /{Bucket}?requestPayment",
        () -> BucketDocuments.REQUEST_PAYMENT.get());
    table.action("GetBucketTagging", "GET /{Bucket}?tagging", () -> BucketDocuments.TAGGING.get());
    table.action("GetBucketVersioning", "GET /{Bucket}?versioning", GetBucketVersioning::new);
    table.action("GetBucketWebsite", "GET /{Bucket}?website", () -> BucketDocuments.WEBSITE.get());
    table.download("GetObject", "GET /{Bucket}/{Key+}", GetObject::new);
    table.action("GetObjectAcl", "GET /{Bucket}/{Key+}?acl", GetObjectAcl::new);
    table.action(
        "GetObjectAttributes", "GET /{Bucket}/{Key+}?attributes", GetObjectAttributes::new);
    table.action("GetObjectLegalHold", "GET /{Bucket}/{Key+}?legal-hold", GetObjectLegalHold::new);
    table.action(
        "GetObjectLockConfiguration",
        "GET /{Bucket}?object-lock",
        () -> BucketDocuments.OBJECT_LOCK.get());
    table.action("GetObjectRetention", "GET /{Bucket}/{Key+}?retention", GetObjectRetention::new);
    table.action("GetObjectTagging", "GET /{Bucket}/{Key+}?tagging", GetObjectTagging::new);
    table.refused("GetObjectTorrent", "GET /{Bucket}/{Key+}?torrent");
    table.action(
        "GetPublicAccessBlock", "GET /{Bucket}?publicAccessBlock", GetPublicAccessBlock::new);
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
    table.action("ListMultipartUploads", "GET /{Bucket}?uploads", ListMultipartUploads::new);
    table.action("ListObjectVersions", "GET /{Bucket}?versions", ListObjectVersions::new);
    table.action("ListObjects", "GET /{Bucket}", ListObjects::new);
    table.action("ListObjectsV2", "GET /{Bucket}?list-type=2", ListObjectsV2::new);
    table.action("ListParts", "GET /{Bucket}/{Key+}?uploadId", ListParts::new);
    table.action("PutBucketAbac", "PUT /{Bucket}?abac", () -> BucketDocuments.abac().put());
    table.action(
        "PutBucketAccelerateConfiguration",
        "PUT /{Bucket}?accelerate",
        () -> BucketDocuments.ACCELERATE.put());
    table.action("PutBucketAcl", "PUT /{Bucket}?acl", PutBucketAcl::new);
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
    table.action(
        "PutBucketOwnershipControls",
        "PUT /{Bucket}?ownershipControls",
        PutBucketOwnershipControls::new);
    table.action("PutBucketPolicy", "PUT /{Bucket}?policy", PutBucketPolicy::new);
    table.action(
        "PutBucketReplication",
        "PUT /{Bucket}?replication",
        () -> BucketDocuments.REPLICATION.put());
    table.action(
        "PutBucketRequestPayment",
        "PUT /{Bucket}?requestPayment",
        () -> BucketDocuments.REQUEST_PAYMENT.put());
    table.action("PutBucketTagging", "PUT /{Bucket}?tagging", () -> BucketDocuments.TAGGING.put());
    table.action("PutBucketVersioning", "PUT /{Bucket}?versioning", PutBucketVersioning::new);
    table.action("PutBucketWebsite", "PUT /{Bucket}?website", () -> BucketDocuments.WEBSITE.put());
    table.upload("PutObject", "PUT /{Bucket}/{Key+}", PutObject::new);
    table.action("PutObjectAcl", "PUT /{Bucket}/{Key+}?acl", PutObjectAcl::new);
    table.action("PutObjectLegalHold", "PUT /{Bucket}/{Key+}?legal-hold", PutObjectLegalHold::new);
    table.action(
        "PutObjectLockConfiguration",
        "PUT /{Bucket}?object-lock",
        () -> BucketDocuments.OBJECT_LOCK.put());
    table.action("PutObjectRetention", "PUT /{Bucket}/{Key+}?retention", PutObjectRetention::new);
    table.action("PutObjectTagging", "PUT /{Bucket}/{Key+}?tagging", PutObjectTagging::new);
    table.action(
        "PutPublicAccessBlock", "PUT /{Bucket}?publicAccessBlock", PutPublicAccessBlock::new);
    table.refused("RenameObject", "PUT /{Bucket}/{Key+}?renameObject");
    table.action("RestoreObject", "POST /{Bucket}/{Key+}?restore", RestoreObject::new);
    table.refused("SelectObjectContent", "POST /{Bucket}/{Key+}?select&select-type=2");
    table.refused(
        "UpdateBucketMetadataInventoryTableConfiguration", "PUT /{Bucket}?metadataInventoryTable");
    table.refused(
        "UpdateBucketMetadataJournalTableConfiguration", "PUT /{Bucket}?metadataJournalTable");
    table.refused("UpdateObjectEncryption", "PUT /{Bucket}/{Key+}?encryption");
    table.upload("UploadPart", "PUT /{Bucket}/{Key+}?partNumber&uploadId", UploadPart::new);
    table.action(
        "UploadPartCopy",
        "PUT /{Bucket}/{Key+}?partNumber&uploadId x-amz-copy-source",
        UploadPartCopy::new);
    table.upload(
        "WriteGetObjectResponse", "POST /WriteGetObjectResponse", WriteGetObjectResponse::new);
  }
}
