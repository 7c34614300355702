package io.cloudfakes.s3.internal.operation.bucketconfig;

import software.amazon.awssdk.services.s3.model.AccelerateConfiguration;
import software.amazon.awssdk.services.s3.model.AnalyticsConfiguration;
import software.amazon.awssdk.services.s3.model.BucketLoggingStatus;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.IntelligentTieringConfiguration;
import software.amazon.awssdk.services.s3.model.InventoryConfiguration;
import software.amazon.awssdk.services.s3.model.MetricsConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.Payer;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.RequestPaymentConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.Tagging;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/**
 * The table of the configuration documents that are only put, got, deleted and listed: what AWS
 * asks for to touch them, what they must be like, and what a bucket answers that has none.
 */
public final class BucketDocuments {
  /** Whether uploads may go by the accelerated endpoint. */
  public static final DocumentKind<AccelerateConfiguration> ACCELERATE =
      DocumentKind.of(AccelerateConfiguration.class, "AccelerateConfiguration")
          .keptAs(AccelerateDocument::kept)
          .elseAnswering(AccelerateConfiguration.builder().build())
          .withoutDigest()
          .row();

  /** What is analysed for moving it to another storage class. */
  public static final DocumentKind<AnalyticsConfiguration> ANALYTICS =
      DocumentKind.of(AnalyticsConfiguration.class, "AnalyticsConfiguration")
          .checkedBy(AnalyticsDocument::require)
          .toldApartByIds()
          .row();

  /** Which scripts of other origins may read and write. */
  public static final DocumentKind<CORSConfiguration> CORS =
      DocumentKind.of(CORSConfiguration.class, "BucketCORS")
          .checkedBy(CorsDocument::require)
          .elseRefusing(ConfigurationErrors::noCors)
          .row();

  /** How objects are encrypted whose writer asks for nothing else. */
  public static final DocumentKind<ServerSideEncryptionConfiguration> ENCRYPTION =
      DocumentKind.of(ServerSideEncryptionConfiguration.class, "EncryptionConfiguration")
          .keptAs((document, place) -> EncryptionDocument.kept(document))
          .elseAnswering(EncryptionDocument.S3_KEYS)
          .row();

  /** When objects of {@code INTELLIGENT_TIERING} go to its archive tiers. */
  public static final DocumentKind<IntelligentTieringConfiguration> INTELLIGENT_TIERING =
      DocumentKind.of(IntelligentTieringConfiguration.class, "IntelligentTieringConfiguration")
          .checkedBy(TieringDocument::require)
          .toldApartByIds()
          .row();

  /** Which lists of the bucket's objects are written, where and how often. */
  public static final DocumentKind<InventoryConfiguration> INVENTORY =
      DocumentKind.of(InventoryConfiguration.class, "InventoryConfiguration")
          .checkedBy(InventoryDocument::require)
          .toldApartByIds()
          .row();

  /** Where the log of the bucket's requests is written. */
  public static final DocumentKind<BucketLoggingStatus> LOGGING =
      DocumentKind.of(BucketLoggingStatus.class, "BucketLogging")
          .keptAs(LoggingDocument::kept)
          .withdrawnBy(document -> document.loggingEnabled() == null)
          .elseAnswering(BucketLoggingStatus.builder().build())
          .row();

  /** Which requests are counted. */
  public static final DocumentKind<MetricsConfiguration> METRICS =
      DocumentKind.of(MetricsConfiguration.class, "MetricsConfiguration")
          .checkedBy(MetricsDocument::require)
          .toldApartByIds()
          .row();

  /** Whether versions can be locked, and how new ones are. */
  public static final DocumentKind<ObjectLockConfiguration> OBJECT_LOCK =
      DocumentKind.of(ObjectLockConfiguration.class, "BucketObjectLockConfiguration")
          .checkedBy(ObjectLockDocument::require)
          .changeableIf(ObjectLockDocument::requireVersioning)
          .elseRefusing(ObjectLockDocument::absent)
          .row();

  /** What is copied to other buckets. */
  public static final DocumentKind<ReplicationConfiguration> REPLICATION =
      DocumentKind.of(ReplicationConfiguration.class, "ReplicationConfiguration")
          .keptAs(ReplicationDocument::kept)
          .elseRefusing(ConfigurationErrors::noReplication)
          .row();

  /** Who is charged for requests. */
  public static final DocumentKind<RequestPaymentConfiguration> REQUEST_PAYMENT =
      DocumentKind.of(RequestPaymentConfiguration.class, "BucketRequestPayment")
          .checkedBy(document -> Completeness.requireKnown(document.payer()))
          .elseAnswering(RequestPaymentConfiguration.builder().payer(Payer.BUCKET_OWNER).build())
          .row();

  /** The bucket's own tags. */
  public static final DocumentKind<Tagging> TAGGING =
      DocumentKind.of(Tagging.class, "BucketTagging")
          .checkedBy(BucketTags::require)
          .changeableIf(AbacDocument::requireOff)
          .withdrawnBy(document -> document.tagSet().isEmpty())
          .elseRefusing(ConfigurationErrors::noTags)
          .answeringPutWith(204)
          .row();

  /** How the bucket answers as a website. */
  public static final DocumentKind<WebsiteConfiguration> WEBSITE =
      DocumentKind.of(WebsiteConfiguration.class, "BucketWebsite")
          .checkedBy(WebsiteDocument::require)
          .elseRefusing(ConfigurationErrors::noWebsite)
          .deletedWith("s3:DeleteBucketWebsite")
          .row();

  private BucketDocuments() {}

  /** Whether tags decide on access; of a class that the oldest supported SDK does not have. */
  public static DocumentKind<?> abac() {
    return AbacDocument.row();
  }
}
