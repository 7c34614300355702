package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import software.amazon.awssdk.services.s3.model.AnalyticsConfiguration;
import software.amazon.awssdk.services.s3.model.IntelligentTieringAccessTier;
import software.amazon.awssdk.services.s3.model.IntelligentTieringConfiguration;
import software.amazon.awssdk.services.s3.model.IntelligentTieringStatus;
import software.amazon.awssdk.services.s3.model.InventoryConfiguration;
import software.amazon.awssdk.services.s3.model.InventoryFormat;
import software.amazon.awssdk.services.s3.model.InventoryFrequency;
import software.amazon.awssdk.services.s3.model.InventoryIncludedObjectVersions;
import software.amazon.awssdk.services.s3.model.MetricsConfiguration;

/** A bucket's configuration, of which it has many documents with an id each. */
final class NumberedDocumentScenarios {
  private NumberedDocumentScenarios() {}

  static void addTo(Scenarios all) {
    all.onEach(
        NumberedDocumentScenarios::analytics,
        "PutBucketAnalyticsConfiguration",
        "GetBucketAnalyticsConfiguration",
        "DeleteBucketAnalyticsConfiguration",
        "ListBucketAnalyticsConfigurations");
    all.onEach(
        NumberedDocumentScenarios::metrics,
        "PutBucketMetricsConfiguration",
        "GetBucketMetricsConfiguration",
        "DeleteBucketMetricsConfiguration",
        "ListBucketMetricsConfigurations");
    all.onEach(
        NumberedDocumentScenarios::inventory,
        "PutBucketInventoryConfiguration",
        "GetBucketInventoryConfiguration",
        "DeleteBucketInventoryConfiguration",
        "ListBucketInventoryConfigurations");
    all.onEach(
        NumberedDocumentScenarios::tiering,
        "PutBucketIntelligentTieringConfiguration",
        "GetBucketIntelligentTieringConfiguration",
        "DeleteBucketIntelligentTieringConfiguration",
        "ListBucketIntelligentTieringConfigurations");
  }

  private static void analytics(Stage stage) {
    stage.bucket();
    AnalyticsConfiguration wanted =
        AnalyticsConfiguration.builder()
            .id("one")
            .filter(f -> f.prefix("a/"))
            .storageClassAnalysis(s -> {})
            .build();
    stage.refused(
        404,
        "NoSuchConfiguration",
        () -> stage.s3().getBucketAnalyticsConfiguration(b -> b.bucket(BUCKET).id("one")));
    stage
        .s3()
        .putBucketAnalyticsConfiguration(
            b -> b.bucket(BUCKET).id("one").analyticsConfiguration(wanted));
    assertThat(
            stage
                .s3()
                .getBucketAnalyticsConfiguration(b -> b.bucket(BUCKET).id("one"))
                .analyticsConfiguration())
        .isEqualTo(wanted);
    assertThat(
            stage
                .s3()
                .listBucketAnalyticsConfigurations(b -> b.bucket(BUCKET))
                .analyticsConfigurationList())
        .containsExactly(wanted);
    stage.s3().deleteBucketAnalyticsConfiguration(b -> b.bucket(BUCKET).id("one"));
    stage.refused(
        404,
        "NoSuchConfiguration",
        () -> stage.s3().getBucketAnalyticsConfiguration(b -> b.bucket(BUCKET).id("one")));
  }

  private static void metrics(Stage stage) {
    stage.bucket();
    MetricsConfiguration wanted =
        MetricsConfiguration.builder().id("one").filter(f -> f.prefix("a/")).build();
    stage
        .s3()
        .putBucketMetricsConfiguration(
            b -> b.bucket(BUCKET).id("one").metricsConfiguration(wanted));
    assertThat(
            stage
                .s3()
                .getBucketMetricsConfiguration(b -> b.bucket(BUCKET).id("one"))
                .metricsConfiguration())
        .isEqualTo(wanted);
    assertThat(
            stage
                .s3()
                .listBucketMetricsConfigurations(b -> b.bucket(BUCKET))
                .metricsConfigurationList())
        .containsExactly(wanted);
    stage.s3().deleteBucketMetricsConfiguration(b -> b.bucket(BUCKET).id("one"));
    stage.refused(
        404,
        "NoSuchConfiguration",
        () -> stage.s3().getBucketMetricsConfiguration(b -> b.bucket(BUCKET).id("one")));
  }

  private static void inventory(Stage stage) {
    stage.bucket().bucket("the-lists");
    InventoryConfiguration wanted =
        InventoryConfiguration.builder()
            .id("one")
            .isEnabled(true)
            .includedObjectVersions(InventoryIncludedObjectVersions.CURRENT)
            .schedule(s -> s.frequency(InventoryFrequency.DAILY))
            .destination(
                d ->
                    d.s3BucketDestination(
                        t -> t.bucket("arn:aws:s3:::the-lists").format(InventoryFormat.CSV)))
            .build();
    stage
        .s3()
        .putBucketInventoryConfiguration(
            b -> b.bucket(BUCKET).id("one").inventoryConfiguration(wanted));
    InventoryConfiguration got =
        stage
            .s3()
            .getBucketInventoryConfiguration(b -> b.bucket(BUCKET).id("one"))
            .inventoryConfiguration();
    assertThat(got.destination()).isEqualTo(wanted.destination());
    assertThat(got.schedule()).isEqualTo(wanted.schedule());
    assertThat(
            stage
                .s3()
                .listBucketInventoryConfigurations(b -> b.bucket(BUCKET))
                .inventoryConfigurationList())
        .containsExactly(got);
    stage.s3().deleteBucketInventoryConfiguration(b -> b.bucket(BUCKET).id("one"));
    stage.refused(
        404,
        "NoSuchConfiguration",
        () -> stage.s3().getBucketInventoryConfiguration(b -> b.bucket(BUCKET).id("one")));
  }

  private static void tiering(Stage stage) {
    stage.bucket();
    IntelligentTieringConfiguration wanted =
        IntelligentTieringConfiguration.builder()
            .id("one")
            .status(IntelligentTieringStatus.ENABLED)
            .tierings(t -> t.days(90).accessTier(IntelligentTieringAccessTier.ARCHIVE_ACCESS))
            .build();
    stage
        .s3()
        .putBucketIntelligentTieringConfiguration(
            b -> b.bucket(BUCKET).id("one").intelligentTieringConfiguration(wanted));
    assertThat(
            stage
                .s3()
                .getBucketIntelligentTieringConfiguration(b -> b.bucket(BUCKET).id("one"))
                .intelligentTieringConfiguration())
        .isEqualTo(wanted);
    assertThat(
            stage
                .s3()
                .listBucketIntelligentTieringConfigurations(b -> b.bucket(BUCKET))
                .intelligentTieringConfigurationList())
        .containsExactly(wanted);
    stage.s3().deleteBucketIntelligentTieringConfiguration(b -> b.bucket(BUCKET).id("one"));
    stage.refused(
        404,
        "NoSuchConfiguration",
        () -> stage.s3().getBucketIntelligentTieringConfiguration(b -> b.bucket(BUCKET).id("one")));
  }
}
