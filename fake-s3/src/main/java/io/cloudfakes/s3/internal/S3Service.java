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
import io.cloudfakes.s3.internal.operation.listing.ListBuckets;
import io.cloudfakes.s3.internal.operation.listing.ListObjectVersions;
import io.cloudfakes.s3.internal.operation.listing.ListObjects;
import io.cloudfakes.s3.internal.operation.listing.ListObjectsV2;
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
          .answers(new RequestCharge())
          .timing(new S3Timing())
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
    table.refused("DeleteBucketAnalyticsConfiguration", "DELETE /{Bucket}?analytics");
    table.refused("DeleteBucketCors", "DELETE /{Bucket}?cors");
    table.refused("DeleteBucketEncryption", "DELETE /{Bucket}?encryption");
    table.refused(
        "DeleteBucketIntelligentTieringConfiguration", "DELETE /{Bucket}?intelligent-tiering");
    table.refused("DeleteBucketInventoryConfiguration", "DELETE /{Bucket}?inventory");
    table.refused("DeleteBucketLifecycle", "DELETE /{Bucket}?lifecycle");
    table.refused("DeleteBucketMetadataConfiguration", "DELETE /{Bucket}?metadataConfiguration");
    table.refused("DeleteBucketMetadataTableConfiguration", "DELETE /{Bucket}?metadataTable");
    table.refused("DeleteBucketMetricsConfiguration", "DELETE /{Bucket}?metrics");
    table.action(
        "DeleteBucketOwnershipControls",
        "DELETE /{Bucket}?ownershipControls",
        DeleteBucketOwnershipControls::new);
    table.action("DeleteBucketPolicy", "DELETE /{Bucket}?policy", DeleteBucketPolicy::new);
    table.refused("DeleteBucketReplication", "DELETE /{Bucket}?replication");
    table.refused("DeleteBucketTagging", "DELETE /{Bucket}?tagging");
    table.refused("DeleteBucketWebsite", "DELETE /{Bucket}?website");
    table.action("DeleteObject", "DELETE /{Bucket}/{Key+}", DeleteObject::new);
    table.action(
        "DeleteObjectTagging", "DELETE /{Bucket}/{Key+}?tagging", DeleteObjectTagging::new);
    table.action("DeleteObjects", "POST /{Bucket}?delete", DeleteObjects::new);
    table.action(
        "DeletePublicAccessBlock",
        "DELETE /{Bucket}?publicAccessBlock",
        DeletePublicAccessBlock::new);
    table.refused("GetBucketAbac", "GET /{Bucket}?abac");
    table.refused("GetBucketAccelerateConfiguration", "GET /{Bucket}?accelerate");
    table.action("GetBucketAcl", "GET /{Bucket}?acl", GetBucketAcl::new);
    table.refused("GetBucketAnalyticsConfiguration", "GET /{Bucket}?analytics&id");
    table.refused("GetBucketCors", "GET /{Bucket}?cors");
    table.refused("GetBucketEncryption", "GET /{Bucket}?encryption");
    table.refused(
        "GetBucketIntelligentTieringConfiguration", "GET /{Bucket}?intelligent-tiering&id");
    table.refused("GetBucketInventoryConfiguration", "GET /{Bucket}?inventory&id");
    table.refused("GetBucketLifecycle");
    table.refused("GetBucketLifecycleConfiguration", "GET /{Bucket}?lifecycle");
    table.action("GetBucketLocation", "GET /{Bucket}?location", GetBucketLocation::new);
    table.refused("GetBucketLogging", "GET /{Bucket}?logging");
    table.refused("GetBucketMetadataConfiguration", "GET /{Bucket}?metadataConfiguration");
    table.refused("GetBucketMetadataTableConfiguration", "GET /{Bucket}?metadataTable");
    table.refused("GetBucketMetricsConfiguration", "GET /{Bucket}?metrics&id");
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
    table.refused("GetBucketReplication", "GET /{Bucket}?replication");
    table.refused("GetBucketRequestPayment", "GET /{Bucket}?requestPayment");
    table.refused("GetBucketTagging", "GET /{Bucket}?tagging");
    table.action("GetBucketVersioning", "GET /{Bucket}?versioning", GetBucketVersioning::new);
    table.refused("GetBucketWebsite", "GET /{Bucket}?website");
    table.download("GetObject", "GET /{Bucket}/{Key+}", GetObject::new);
    table.action("GetObjectAcl", "GET /{Bucket}/{Key+}?acl", GetObjectAcl::new);
    table.action(
        "GetObjectAttributes", "GET /{Bucket}/{Key+}?attributes", GetObjectAttributes::new);
    table.refused("GetObjectLegalHold", "GET /{Bucket}/{Key+}?legal-hold");
    table.refused("GetObjectLockConfiguration", "GET /{Bucket}?object-lock");
    table.refused("GetObjectRetention", "GET /{Bucket}/{Key+}?retention");
    table.action("GetObjectTagging", "GET /{Bucket}/{Key+}?tagging", GetObjectTagging::new);
    table.refused("GetObjectTorrent", "GET /{Bucket}/{Key+}?torrent");
    table.action(
        "GetPublicAccessBlock", "GET /{Bucket}?publicAccessBlock", GetPublicAccessBlock::new);
    table.action("HeadBucket", "HEAD /{Bucket}", HeadBucket::new);
    table.action("HeadObject", "HEAD /{Bucket}/{Key+}", HeadObject::new);
    table.refused("ListBucketAnalyticsConfigurations", "GET /{Bucket}?analytics");
    table.refused(
        "ListBucketIntelligentTieringConfigurations", "GET /{Bucket}?intelligent-tiering");
    table.refused("ListBucketInventoryConfigurations", "GET /{Bucket}?inventory");
    table.refused("ListBucketMetricsConfigurations", "GET /{Bucket}?metrics");
    table.action("ListBuckets", "GET /", ListBuckets::new);
    table.refused("ListDirectoryBuckets");
    table.action("ListMultipartUploads", "GET /{Bucket}?uploads", ListMultipartUploads::new);
    table.action("ListObjectVersions", "GET /{Bucket}?versions", ListObjectVersions::new);
    table.action("ListObjects", "GET /{Bucket}", ListObjects::new);
    table.action("ListObjectsV2", "GET /{Bucket}?list-type=2", ListObjectsV2::new);
    table.action("ListParts", "GET /{Bucket}/{Key+}?uploadId", ListParts::new);
    table.refused("PutBucketAbac", "PUT /{Bucket}?abac");
    table.refused("PutBucketAccelerateConfiguration", "PUT /{Bucket}?accelerate");
    table.action("PutBucketAcl", "PUT /{Bucket}?acl", PutBucketAcl::new);
    table.refused("PutBucketAnalyticsConfiguration", "PUT /{Bucket}?analytics");
    table.refused("PutBucketCors", "PUT /{Bucket}?cors");
    table.refused("PutBucketEncryption", "PUT /{Bucket}?encryption");
    table.refused("PutBucketIntelligentTieringConfiguration", "PUT /{Bucket}?intelligent-tiering");
    table.refused("PutBucketInventoryConfiguration", "PUT /{Bucket}?inventory");
    table.refused("PutBucketLifecycle");
    table.refused("PutBucketLifecycleConfiguration", "PUT /{Bucket}?lifecycle");
    table.refused("PutBucketLogging", "PUT /{Bucket}?logging");
    table.refused("PutBucketMetricsConfiguration", "PUT /{Bucket}?metrics");
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
    table.refused("PutBucketReplication", "PUT /{Bucket}?replication");
    table.refused("PutBucketRequestPayment", "PUT /{Bucket}?requestPayment");
    table.refused("PutBucketTagging", "PUT /{Bucket}?tagging");
    table.action("PutBucketVersioning", "PUT /{Bucket}?versioning", PutBucketVersioning::new);
    table.refused("PutBucketWebsite", "PUT /{Bucket}?website");
    table.upload("PutObject", "PUT /{Bucket}/{Key+}", PutObject::new);
    table.action("PutObjectAcl", "PUT /{Bucket}/{Key+}?acl", PutObjectAcl::new);
    table.refused("PutObjectLegalHold", "PUT /{Bucket}/{Key+}?legal-hold");
    table.refused("PutObjectLockConfiguration", "PUT /{Bucket}?object-lock");
    table.refused("PutObjectRetention", "PUT /{Bucket}/{Key+}?retention");
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
    table.refused("WriteGetObjectResponse", "POST /WriteGetObjectResponse");
  }
}
