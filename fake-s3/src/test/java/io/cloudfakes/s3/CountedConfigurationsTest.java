package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.AnalyticsConfiguration;
import software.amazon.awssdk.services.s3.model.IntelligentTieringAccessTier;
import software.amazon.awssdk.services.s3.model.IntelligentTieringConfiguration;
import software.amazon.awssdk.services.s3.model.IntelligentTieringStatus;
import software.amazon.awssdk.services.s3.model.InventoryConfiguration;
import software.amazon.awssdk.services.s3.model.InventoryFormat;
import software.amazon.awssdk.services.s3.model.InventoryFrequency;
import software.amazon.awssdk.services.s3.model.InventoryIncludedObjectVersions;
import software.amazon.awssdk.services.s3.model.InventoryOptionalField;
import software.amazon.awssdk.services.s3.model.ListBucketMetricsConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.MetricsConfiguration;
import software.amazon.awssdk.services.s3.model.Tiering;

/** The documents of which a bucket has several, told apart by their ids. */
class CountedConfigurationsTest extends ConfigurationTestCase {
  private static final String TARGET = "arn:aws:s3:::reports";

  @BeforeEach
  void made() {
    bucket();
  }

  private void put(MetricsConfiguration metrics) {
    s3.putBucketMetricsConfiguration(
        b -> b.bucket(BUCKET).id(metrics.id()).metricsConfiguration(metrics));
  }

  private void put(AnalyticsConfiguration analytics) {
    s3.putBucketAnalyticsConfiguration(
        b -> b.bucket(BUCKET).id(analytics.id()).analyticsConfiguration(analytics));
  }

  private void put(InventoryConfiguration inventory) {
    s3.putBucketInventoryConfiguration(
        b -> b.bucket(BUCKET).id("list").inventoryConfiguration(inventory));
  }

  private void put(IntelligentTieringConfiguration tiering) {
    s3.putBucketIntelligentTieringConfiguration(
        b -> b.bucket(BUCKET).id("tiers").intelligentTieringConfiguration(tiering));
  }

  private static MetricsConfiguration metrics(String id) {
    return MetricsConfiguration.builder().id(id).build();
  }

  private static MetricsConfiguration filtered(
      Consumer<software.amazon.awssdk.services.s3.model.MetricsFilter.Builder> filter) {
    return MetricsConfiguration.builder().id("one").filter(filter).build();
  }

  private static AnalyticsConfiguration analytics(Consumer<AnalyticsConfiguration.Builder> how) {
    return AnalyticsConfiguration.builder()
        .id("one")
        .storageClassAnalysis(a -> {})
        .applyMutation(how)
        .build();
  }

  private static AnalyticsConfiguration exported(String bucket, String format, String schema) {
    return analytics(
        a ->
            a.storageClassAnalysis(
                s ->
                    s.dataExport(
                        d ->
                            d.outputSchemaVersion(schema)
                                .destination(
                                    t ->
                                        t.s3BucketDestination(
                                            b ->
                                                b.bucket(bucket)
                                                    .format(format)
                                                    .bucketAccountId("000000000000")
                                                    .prefix("analysis"))))));
  }

  private static InventoryConfiguration inventory(Consumer<InventoryConfiguration.Builder> how) {
    return InventoryConfiguration.builder()
        .id("list")
        .isEnabled(true)
        .includedObjectVersions(InventoryIncludedObjectVersions.ALL)
        .schedule(s -> s.frequency(InventoryFrequency.DAILY))
        .destination(d -> d.s3BucketDestination(b -> b.bucket(TARGET).format(InventoryFormat.CSV)))
        .applyMutation(how)
        .build();
  }

  private static IntelligentTieringConfiguration tiers(Tiering... tierings) {
    return IntelligentTieringConfiguration.builder()
        .id("tiers")
        .status(IntelligentTieringStatus.ENABLED)
        .tierings(tierings)
        .build();
  }

  private static Tiering tier(IntelligentTieringAccessTier tier, int days) {
    return Tiering.builder().accessTier(tier).days(days).build();
  }

  @Test
  void metrics_are_put_got_listed_and_deleted_by_their_ids() {
    MetricsConfiguration one =
        filtered(
            f ->
                f.and(
                    a ->
                        a.prefix("a/")
                            .tags(tags("k=v"))
                            .accessPointArn(
                                "arn:aws:s3:us-east-1:000000000000:accesspoint/point")));
    put(one);
    put(metrics("two"));
    assertThat(
            s3.getBucketMetricsConfiguration(b -> b.bucket(BUCKET).id("one"))
                .metricsConfiguration())
        .isEqualTo(one);
    ListBucketMetricsConfigurationsResponse list =
        s3.listBucketMetricsConfigurations(b -> b.bucket(BUCKET));
    assertThat(list.metricsConfigurationList()).containsExactly(one, metrics("two"));
    assertThat(list.isTruncated()).isFalse();
    put(metrics("one"));
    assertThat(
            s3.deleteBucketMetricsConfiguration(b -> b.bucket(BUCKET).id("two"))
                .sdkHttpResponse()
                .statusCode())
        .isEqualTo(204);
    assertThat(s3.listBucketMetricsConfigurations(b -> b.bucket(BUCKET)).metricsConfigurationList())
        .containsExactly(metrics("one"));
  }

  @Test
  void what_is_not_there_is_neither_got_nor_deleted() {
    String message = "The specified configuration does not exist.";
    refused(
        404,
        "NoSuchConfiguration",
        message,
        () -> s3.getBucketMetricsConfiguration(b -> b.bucket(BUCKET).id("one")));
    refused(
        404,
        "NoSuchConfiguration",
        message,
        () -> s3.deleteBucketInventoryConfiguration(b -> b.bucket(BUCKET).id("one")));
    refused(
        404,
        "NoSuchConfiguration",
        message,
        () -> s3.getBucketAnalyticsConfiguration(b -> b.bucket(BUCKET).id("one")));
    refused(
        404,
        "NoSuchConfiguration",
        message,
        () -> s3.getBucketIntelligentTieringConfiguration(b -> b.bucket(BUCKET).id("one")));
    assertThat(
            s3.listBucketAnalyticsConfigurations(b -> b.bucket(BUCKET))
                .analyticsConfigurationList())
        .isEmpty();
  }

  @Test
  void the_id_asked_for_is_the_documents_own() {
    refused(
        400,
        "IdMismatch",
        "Document ID does not match the specified configuration ID.",
        () ->
            s3.putBucketMetricsConfiguration(
                b -> b.bucket(BUCKET).id("two").metricsConfiguration(metrics("one"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "slash/",
        "0123456789012345678901234567890123456789012345678901234567890123x"
      })
  void ids_that_none_can_have_are_refused(String id) {
    refused(400, "InvalidConfigurationId", () -> put(metrics(id)));
  }

  @Test
  void a_bucket_has_at_most_a_thousand_which_are_listed_by_the_hundred() {
    for (int i = 0; i < 1000; i++) {
      put(metrics("id-" + (1000 + i)));
    }
    refused(400, "TooManyConfigurations", () -> put(metrics("id-2000")));
    put(metrics("id-1999"));
    int listed = 0;
    String token = null;
    String last = "";
    do {
      String from = token;
      ListBucketMetricsConfigurationsResponse page =
          s3.listBucketMetricsConfigurations(b -> b.bucket(BUCKET).continuationToken(from));
      assertThat(page.continuationToken()).isEqualTo(from);
      assertThat(page.metricsConfigurationList()).hasSize(100);
      assertThat(page.metricsConfigurationList().get(0).id()).isGreaterThan(last);
      last = page.metricsConfigurationList().get(99).id();
      listed += 100;
      token = page.nextContinuationToken();
      assertThat(page.isTruncated()).isEqualTo(token != null);
    } while (token != null);
    assertThat(listed).isEqualTo(1000);
    refused(
        400,
        "InvalidArgument",
        () -> s3.listBucketMetricsConfigurations(b -> b.bucket(BUCKET).continuationToken("none")));
  }

  @Test
  void a_filter_is_one_condition_or_a_conjunction_of_several() {
    Consumer<MetricsConfiguration> put = this::put;
    allMalformed(
        put,
        filtered(f -> {}),
        filtered(f -> f.prefix("a").tag(tag("k", "v"))),
        filtered(f -> f.and(a -> a.prefix("a"))));
    put(filtered(f -> f.tag(tag("k", "v"))));
    Consumer<AnalyticsConfiguration> analyse = this::put;
    allMalformed(
        analyse,
        analytics(a -> a.filter(f -> {})),
        analytics(a -> a.filter(f -> f.and(c -> c.tags(tags("k=v"))))));
  }

  @Test
  void an_analysis_may_be_exported_to_a_bucket() {
    AnalyticsConfiguration full =
        exported(TARGET, "CSV", "V_1").toBuilder()
            .filter(f -> f.and(a -> a.prefix("a").tags(tags("k=v"))))
            .build();
    put(full);
    assertThat(
            s3.getBucketAnalyticsConfiguration(b -> b.bucket(BUCKET).id("one"))
                .analyticsConfiguration())
        .isEqualTo(full);
    assertThat(
            s3.listBucketAnalyticsConfigurations(b -> b.bucket(BUCKET))
                .analyticsConfigurationList())
        .containsExactly(full);
    Consumer<AnalyticsConfiguration> put = this::put;
    allMalformed(put, exported(TARGET, "TSV", "V_1"), exported(TARGET, "CSV", "V_2"));
    incomplete(
        "?analytics&id=one", "<AnalyticsConfiguration><Id>one</Id></AnalyticsConfiguration>");
    refused(400, "InvalidS3DestinationBucket", () -> put(exported("reports", "CSV", "V_1")));
    s3.deleteBucketAnalyticsConfiguration(b -> b.bucket(BUCKET).id("one"));
  }

  @Test
  void an_inventory_comes_back_as_it_was_put() {
    InventoryConfiguration full =
        inventory(
            i ->
                i.filter(f -> f.prefix("a/"))
                    .optionalFields(
                        InventoryOptionalField.SIZE,
                        InventoryOptionalField.E_TAG,
                        InventoryOptionalField.OBJECT_OWNER)
                    .destination(
                        d ->
                            d.s3BucketDestination(
                                b ->
                                    b.bucket(TARGET)
                                        .accountId("000000000000")
                                        .format(InventoryFormat.PARQUET)
                                        .prefix("lists")
                                        .encryption(e -> e.ssekms(k -> k.keyId("key"))))));
    put(full);
    assertThat(
            s3.getBucketInventoryConfiguration(b -> b.bucket(BUCKET).id("list"))
                .inventoryConfiguration())
        .isEqualTo(full);
    assertThat(
            s3.listBucketInventoryConfigurations(b -> b.bucket(BUCKET))
                .inventoryConfigurationList())
        .containsExactly(full);
    s3.deleteBucketInventoryConfiguration(b -> b.bucket(BUCKET).id("list"));
  }

  @Test
  void incomplete_inventories_are_refused() {
    incomplete(
        "?inventory&id=list",
        "<InventoryConfiguration><Id>list</Id></InventoryConfiguration>",
        "<InventoryConfiguration><Id>list</Id><IsEnabled>true</IsEnabled>"
            + "<IncludedObjectVersions>All</IncludedObjectVersions>"
            + "<Schedule><Frequency>Daily</Frequency></Schedule><Destination/>"
            + "</InventoryConfiguration>");
    Consumer<InventoryConfiguration> put = this::put;
    allMalformed(
        put,
        inventory(i -> i.includedObjectVersions("Some")),
        inventory(i -> i.schedule(s -> s.frequency("Hourly"))),
        inventory(i -> i.optionalFieldsWithStrings("Colour")),
        inventory(i -> i.optionalFieldsWithStrings("Size", "Size")),
        inventory(
            i -> i.destination(d -> d.s3BucketDestination(b -> b.bucket(TARGET).format("PDF")))),
        inventory(
            i ->
                i.destination(
                    d ->
                        d.s3BucketDestination(
                            b ->
                                b.bucket(TARGET)
                                    .format(InventoryFormat.CSV)
                                    .encryption(e -> {})))));
    refused(
        400,
        "InvalidS3DestinationBucket",
        "Invalid bucket ARN.",
        () ->
            put(
                inventory(
                    i ->
                        i.destination(
                            d ->
                                d.s3BucketDestination(
                                    b -> b.bucket("reports").format(InventoryFormat.CSV))))));
  }

  @Test
  void archive_tiers_come_back_as_they_were_put() {
    IntelligentTieringConfiguration full =
        tiers(
                tier(IntelligentTieringAccessTier.ARCHIVE_ACCESS, 90),
                tier(IntelligentTieringAccessTier.DEEP_ARCHIVE_ACCESS, 180))
            .toBuilder()
            .filter(f -> f.and(a -> a.prefix("a").tags(tags("k=v"))))
            .build();
    put(full);
    assertThat(
            s3.getBucketIntelligentTieringConfiguration(b -> b.bucket(BUCKET).id("tiers"))
                .intelligentTieringConfiguration())
        .isEqualTo(full);
    assertThat(
            s3.listBucketIntelligentTieringConfigurations(b -> b.bucket(BUCKET))
                .intelligentTieringConfigurationList())
        .containsExactly(full);
    s3.deleteBucketIntelligentTieringConfiguration(b -> b.bucket(BUCKET).id("tiers"));
  }

  @Test
  void archive_tiers_have_their_least_ages() {
    Consumer<IntelligentTieringConfiguration> put = this::put;
    refused(
        400,
        "InvalidArgument",
        () -> put(tiers(tier(IntelligentTieringAccessTier.ARCHIVE_ACCESS, 89))));
    refused(
        400,
        "InvalidArgument",
        () -> put(tiers(tier(IntelligentTieringAccessTier.DEEP_ARCHIVE_ACCESS, 179))));
    refused(
        400,
        "InvalidArgument",
        () -> put(tiers(tier(IntelligentTieringAccessTier.DEEP_ARCHIVE_ACCESS, 731))));
    refused(
        400,
        "InvalidArgument",
        () ->
            put(
                tiers(
                    tier(IntelligentTieringAccessTier.ARCHIVE_ACCESS, 200),
                    tier(IntelligentTieringAccessTier.DEEP_ARCHIVE_ACCESS, 200))));
    allMalformed(
        put,
        tiers(),
        tiers(Tiering.builder().days(90).accessTier("CELLAR").build()),
        tiers(
            tier(IntelligentTieringAccessTier.ARCHIVE_ACCESS, 90),
            tier(IntelligentTieringAccessTier.ARCHIVE_ACCESS, 91)),
        tiers(tier(IntelligentTieringAccessTier.ARCHIVE_ACCESS, 90)).toBuilder()
            .status("Perhaps")
            .build());
  }
}
