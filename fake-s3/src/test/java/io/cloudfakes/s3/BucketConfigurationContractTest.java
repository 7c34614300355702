package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.MetricsConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;
import software.amazon.awssdk.services.s3.model.Tag;

/** Documents of each form they take, in every way a client can reach S3. */
class BucketConfigurationContractTest {
  private static final String BUCKET = "photos";

  @ContractTest
  void a_document_whose_members_are_the_replys_own(FakeAws aws, S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    CORSRule rule = CORSRule.builder().allowedMethods("GET").allowedOrigins("*").build();
    s3.putBucketCors(b -> b.bucket(BUCKET).corsConfiguration(c -> c.corsRules(rule)));
    assertThat(s3.getBucketCors(b -> b.bucket(BUCKET)).corsRules()).containsExactly(rule);
    s3.putBucketTagging(
        b ->
            b.bucket(BUCKET)
                .tagging(t -> t.tagSet(Tag.builder().key("a b").value("ü + c").build())));
    assertThat(s3.getBucketTagging(b -> b.bucket(BUCKET)).tagSet())
        .extracting(Tag::value)
        .containsExactly("ü + c");
    s3.deleteBucketCors(b -> b.bucket(BUCKET));
    S3Exception refusal =
        catchThrowableOfType(S3Exception.class, () -> s3.getBucketCors(b -> b.bucket(BUCKET)));
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("NoSuchCORSConfiguration");
    assertThat(refusal.statusCode()).isEqualTo(404);
  }

  @ContractTest
  void a_document_that_is_the_reply(FakeAws aws, S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    assertThat(
            s3.getBucketEncryption(b -> b.bucket(BUCKET))
                .serverSideEncryptionConfiguration()
                .rules()
                .get(0)
                .applyServerSideEncryptionByDefault()
                .sseAlgorithmAsString())
        .isEqualTo("AES256");
    s3.putBucketEncryption(
        b ->
            b.bucket(BUCKET)
                .serverSideEncryptionConfiguration(
                    c ->
                        c.rules(
                            ServerSideEncryptionRule.builder()
                                .applyServerSideEncryptionByDefault(
                                    d -> d.sseAlgorithm("aws:kms").kmsMasterKeyID("key"))
                                .bucketKeyEnabled(true)
                                .build())));
    assertThat(
            s3.getBucketEncryption(b -> b.bucket(BUCKET))
                .serverSideEncryptionConfiguration()
                .rules()
                .get(0)
                .bucketKeyEnabled())
        .isTrue();
  }

  @ContractTest
  void documents_told_apart_by_ids(FakeAws aws, S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    for (String id : List.of("b", "a")) {
      s3.putBucketMetricsConfiguration(
          b -> b.bucket(BUCKET).id(id).metricsConfiguration(m -> m.id(id)));
    }
    assertThat(s3.listBucketMetricsConfigurations(b -> b.bucket(BUCKET)).metricsConfigurationList())
        .extracting(MetricsConfiguration::id)
        .containsExactly("a", "b");
    s3.deleteBucketMetricsConfiguration(b -> b.bucket(BUCKET).id("a"));
    assertThat(
            s3.getBucketMetricsConfiguration(b -> b.bucket(BUCKET).id("b"))
                .metricsConfiguration()
                .id())
        .isEqualTo("b");
  }

  @ContractTest
  void lifecycle_rules_and_the_header_beside_them(FakeAws aws, S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET));
    LifecycleRule rule =
        LifecycleRule.builder()
            .id("one")
            .status(ExpirationStatus.ENABLED)
            .filter(f -> f.prefix(""))
            .expiration(e -> e.date(Instant.parse("2030-01-01T00:00:00Z")))
            .build();
    assertThat(
            s3.putBucketLifecycleConfiguration(
                    b -> b.bucket(BUCKET).lifecycleConfiguration(c -> c.rules(rule)))
                .transitionDefaultMinimumObjectSizeAsString())
        .isEqualTo("all_storage_classes_128K");
    assertThat(s3.getBucketLifecycleConfiguration(b -> b.bucket(BUCKET)).rules())
        .containsExactly(rule);
    s3.deleteBucketLifecycle(b -> b.bucket(BUCKET));
  }

  @ContractTest
  void locks_of_versions(FakeAws aws, S3Client s3) {
    s3.createBucket(b -> b.bucket(BUCKET).objectLockEnabledForBucket(true));
    s3.putObject(b -> b.bucket(BUCKET).key("a"), RequestBody.fromString("1"));
    Instant until = aws.clock().instant().plus(Duration.ofDays(1));
    s3.putObjectRetention(
        b -> b.bucket(BUCKET).key("a").retention(r -> r.mode("GOVERNANCE").retainUntilDate(until)));
    assertThat(s3.getObjectRetention(b -> b.bucket(BUCKET).key("a")).retention().modeAsString())
        .isEqualTo("GOVERNANCE");
    s3.putObjectLegalHold(b -> b.bucket(BUCKET).key("a").legalHold(l -> l.status("ON")));
    assertThat(s3.getObjectLegalHold(b -> b.bucket(BUCKET).key("a")).legalHold().statusAsString())
        .isEqualTo("ON");
  }
}
