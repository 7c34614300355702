package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.BucketAccelerateStatus;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.Payer;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.Tag;

/** A bucket's configuration, one document of each kind. */
final class DocumentScenarios {
  private DocumentScenarios() {}

  static void addTo(Scenarios all) {
    all.onEach(DocumentScenarios::versioning, "PutBucketVersioning", "GetBucketVersioning");
    all.onEach(
        DocumentScenarios::tagging, "PutBucketTagging", "GetBucketTagging", "DeleteBucketTagging");
    all.onEach(DocumentScenarios::cors, "PutBucketCors", "GetBucketCors", "DeleteBucketCors");
    all.onEach(
        DocumentScenarios::lifecycle,
        "PutBucketLifecycleConfiguration",
        "GetBucketLifecycleConfiguration",
        "DeleteBucketLifecycle");
    all.onEach(
        DocumentScenarios::encryption,
        "PutBucketEncryption",
        "GetBucketEncryption",
        "DeleteBucketEncryption");
    all.onEach(
        DocumentScenarios::website, "PutBucketWebsite", "GetBucketWebsite", "DeleteBucketWebsite");
    all.onEach(DocumentScenarios::logging, "PutBucketLogging", "GetBucketLogging");
    all.onEach(
        DocumentScenarios::accelerate,
        "PutBucketAccelerateConfiguration",
        "GetBucketAccelerateConfiguration");
    all.onEach(DocumentScenarios::attributeBasedAccess, "PutBucketAbac", "GetBucketAbac");
    all.onEach(
        DocumentScenarios::requestPayment, "PutBucketRequestPayment", "GetBucketRequestPayment");
  }

  private static void versioning(Stage stage) {
    stage.bucket();
    assertThat(stage.s3().getBucketVersioning(b -> b.bucket(BUCKET)).status()).isNull();
    stage.versioning(BUCKET, BucketVersioningStatus.ENABLED);
    assertThat(stage.s3().getBucketVersioning(b -> b.bucket(BUCKET)).status())
        .isEqualTo(BucketVersioningStatus.ENABLED);
    String first = stage.put("k", "1").versionId();
    stage.put("k", "2");
    stage.s3().deleteObject(b -> b.bucket(BUCKET).key("k"));
    stage.refused(404, "NoSuchKey", () -> stage.text("k"));
    assertThat(
            stage
                .s3()
                .getObjectAsBytes(b -> b.bucket(BUCKET).key("k").versionId(first))
                .asUtf8String())
        .isEqualTo("1");
    stage.versioning(BUCKET, BucketVersioningStatus.SUSPENDED);
    assertThat(stage.put("k", "3").versionId()).isIn(null, "null");
    assertThat(stage.text("k")).isEqualTo("3");
  }

  private static void tagging(Stage stage) {
    stage.bucket();
    List<Tag> tags = List.of(Tag.builder().key("team").value("blue").build());
    stage.refused(404, "NoSuchTagSet", () -> stage.s3().getBucketTagging(b -> b.bucket(BUCKET)));
    stage.s3().putBucketTagging(b -> b.bucket(BUCKET).tagging(t -> t.tagSet(tags)));
    assertThat(stage.s3().getBucketTagging(b -> b.bucket(BUCKET)).tagSet()).isEqualTo(tags);
    stage.refused(
        400,
        "InvalidTag",
        () ->
            stage
                .s3()
                .putBucketTagging(
                    b -> b.bucket(BUCKET).tagging(t -> t.tagSet(x -> x.key("aws:a").value("")))));
    stage.s3().deleteBucketTagging(b -> b.bucket(BUCKET));
    stage.refused(404, "NoSuchTagSet", () -> stage.s3().getBucketTagging(b -> b.bucket(BUCKET)));
  }

  private static void cors(Stage stage) {
    stage.bucket();
    List<CORSRule> rules =
        List.of(
            CORSRule.builder()
                .id("all")
                .allowedMethods("GET", "PUT")
                .allowedOrigins("https://*.example.com")
                .allowedHeaders("*")
                .exposeHeaders("ETag")
                .maxAgeSeconds(60)
                .build());
    stage.refused(
        404, "NoSuchCORSConfiguration", () -> stage.s3().getBucketCors(b -> b.bucket(BUCKET)));
    stage.s3().putBucketCors(b -> b.bucket(BUCKET).corsConfiguration(c -> c.corsRules(rules)));
    assertThat(stage.s3().getBucketCors(b -> b.bucket(BUCKET)).corsRules()).isEqualTo(rules);
    stage.refused(
        400,
        "InvalidRequest",
        () ->
            stage
                .s3()
                .putBucketCors(
                    b ->
                        b.bucket(BUCKET)
                            .corsConfiguration(
                                c ->
                                    c.corsRules(
                                        r -> r.allowedMethods("FLY").allowedOrigins("*")))));
    stage.s3().deleteBucketCors(b -> b.bucket(BUCKET));
    stage.refused(
        404, "NoSuchCORSConfiguration", () -> stage.s3().getBucketCors(b -> b.bucket(BUCKET)));
  }

  private static void lifecycle(Stage stage) {
    stage.bucket();
    List<LifecycleRule> rules =
        List.of(
            LifecycleRule.builder()
                .id("old")
                .status(ExpirationStatus.ENABLED)
                .filter(f -> f.prefix("logs/"))
                .expiration(e -> e.days(30))
                .build());
    stage.refused(
        404,
        "NoSuchLifecycleConfiguration",
        () -> stage.s3().getBucketLifecycleConfiguration(b -> b.bucket(BUCKET)));
    stage
        .s3()
        .putBucketLifecycleConfiguration(
            b -> b.bucket(BUCKET).lifecycleConfiguration(c -> c.rules(rules)));
    assertThat(stage.s3().getBucketLifecycleConfiguration(b -> b.bucket(BUCKET)).rules())
        .isEqualTo(rules);
    stage.refused(
        400,
        "InvalidArgument",
        () ->
            stage
                .s3()
                .putBucketLifecycleConfiguration(
                    b ->
                        b.bucket(BUCKET)
                            .lifecycleConfiguration(
                                c ->
                                    c.rules(
                                        r ->
                                            r.status(ExpirationStatus.ENABLED)
                                                .filter(f -> f.prefix(""))
                                                .expiration(e -> e.days(0))))));
    stage.s3().deleteBucketLifecycle(b -> b.bucket(BUCKET));
    stage.refused(
        404,
        "NoSuchLifecycleConfiguration",
        () -> stage.s3().getBucketLifecycleConfiguration(b -> b.bucket(BUCKET)));
  }

  private static void encryption(Stage stage) {
    stage.bucket();
    assertThat(algorithms(stage)).containsExactly("AES256");
    stage
        .s3()
        .putBucketEncryption(
            b ->
                b.bucket(BUCKET)
                    .serverSideEncryptionConfiguration(
                        c ->
                            c.rules(
                                r ->
                                    r.applyServerSideEncryptionByDefault(
                                            d -> d.sseAlgorithm(ServerSideEncryption.AWS_KMS))
                                        .bucketKeyEnabled(true))));
    assertThat(algorithms(stage)).containsExactly("aws:kms");
    assertThat(stage.put("k", "hello").serverSideEncryptionAsString()).isEqualTo("aws:kms");
    stage.s3().deleteBucketEncryption(b -> b.bucket(BUCKET));
    assertThat(algorithms(stage)).containsExactly("AES256");
  }

  private static List<String> algorithms(Stage stage) {
    return stage
        .s3()
        .getBucketEncryption(b -> b.bucket(BUCKET))
        .serverSideEncryptionConfiguration()
        .rules()
        .stream()
        .map(rule -> rule.applyServerSideEncryptionByDefault().sseAlgorithmAsString())
        .toList();
  }

  private static void website(Stage stage) {
    stage.bucket();
    stage.refused(
        404,
        "NoSuchWebsiteConfiguration",
        () -> stage.s3().getBucketWebsite(b -> b.bucket(BUCKET)));
    stage
        .s3()
        .putBucketWebsite(
            b ->
                b.bucket(BUCKET)
                    .websiteConfiguration(
                        w ->
                            w.indexDocument(i -> i.suffix("index.html"))
                                .errorDocument(e -> e.key("error.html"))));
    assertThat(stage.s3().getBucketWebsite(b -> b.bucket(BUCKET)).indexDocument().suffix())
        .isEqualTo("index.html");
    stage.s3().deleteBucketWebsite(b -> b.bucket(BUCKET));
    stage.refused(
        404,
        "NoSuchWebsiteConfiguration",
        () -> stage.s3().getBucketWebsite(b -> b.bucket(BUCKET)));
  }

  private static void logging(Stage stage) {
    stage.bucket().bucket("the-logs");
    assertThat(stage.s3().getBucketLogging(b -> b.bucket(BUCKET)).loggingEnabled()).isNull();
    stage
        .s3()
        .putBucketPolicy(
            b ->
                b.bucket("the-logs")
                    .policy(
                        """
                        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":\
                        {"Service":"logging.s3.amazonaws.com"},"Action":"s3:PutObject",\
                        "Resource":"arn:aws:s3:::the-logs/*"}]}"""));
    stage
        .s3()
        .putBucketLogging(
            b ->
                b.bucket(BUCKET)
                    .bucketLoggingStatus(
                        s ->
                            s.loggingEnabled(
                                l -> l.targetBucket("the-logs").targetPrefix("photos/"))));
    assertThat(stage.s3().getBucketLogging(b -> b.bucket(BUCKET)).loggingEnabled().targetBucket())
        .isEqualTo("the-logs");
    stage.refused(
        400,
        "InvalidTargetBucketForLogging",
        () ->
            stage
                .s3()
                .putBucketLogging(
                    b ->
                        b.bucket(BUCKET)
                            .bucketLoggingStatus(
                                s ->
                                    s.loggingEnabled(
                                        l -> l.targetBucket("nobodys").targetPrefix("")))));
  }

  private static void accelerate(Stage stage) {
    stage.bucket();
    assertThat(stage.s3().getBucketAccelerateConfiguration(b -> b.bucket(BUCKET)).status())
        .isNull();
    stage
        .s3()
        .putBucketAccelerateConfiguration(
            b ->
                b.bucket(BUCKET)
                    .accelerateConfiguration(a -> a.status(BucketAccelerateStatus.ENABLED)));
    assertThat(stage.s3().getBucketAccelerateConfiguration(b -> b.bucket(BUCKET)).status())
        .isEqualTo(BucketAccelerateStatus.ENABLED);
    stage.bucket("with.dots");
    stage.refused(
        400,
        "InvalidRequest",
        () ->
            stage
                .s3()
                .putBucketAccelerateConfiguration(
                    b ->
                        b.bucket("with.dots")
                            .accelerateConfiguration(
                                a -> a.status(BucketAccelerateStatus.ENABLED))));
  }

  private static void attributeBasedAccess(Stage stage) throws ReflectiveOperationException {
    stage.bucket();
    assertThat(abac(stage)).isEqualTo("Disabled");
    NewerActions.call(
        stage.s3(),
        "PutBucketAbac",
        Map.of(
            "Bucket",
            BUCKET,
            "AbacStatus",
            NewerActions.make("AbacStatus", Map.of("Status", "Enabled"))));
    assertThat(abac(stage)).isEqualTo("Enabled");
  }

  private static Object abac(Stage stage) throws ReflectiveOperationException {
    SdkPojo reply = NewerActions.call(stage.s3(), "GetBucketAbac", Map.of("Bucket", BUCKET));
    return NewerActions.value((SdkPojo) NewerActions.value(reply, "AbacStatus"), "Status");
  }

  private static void requestPayment(Stage stage) {
    stage.bucket();
    assertThat(stage.s3().getBucketRequestPayment(b -> b.bucket(BUCKET)).payer())
        .isEqualTo(Payer.BUCKET_OWNER);
    stage
        .s3()
        .putBucketRequestPayment(
            b -> b.bucket(BUCKET).requestPaymentConfiguration(r -> r.payer(Payer.REQUESTER)));
    assertThat(stage.s3().getBucketRequestPayment(b -> b.bucket(BUCKET)).payer())
        .isEqualTo(Payer.REQUESTER);
  }
}
