package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.link.ObjectStore;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** The buckets of access logs. */
class AccessLogBucketsTest extends CloudFrontTestCase {
  private final KeptObjects objects = new KeptObjects().bucket("my.s3logs").bucket("a").bucket("b");

  @BeforeEach
  void keepObjects() {
    aws.links().register(ObjectStore.class, objects);
  }

  private Distribution logged(String bucket) {
    return distribution(
        config ->
            config.logging(
                l ->
                    l.enabled(true)
                        .includeCookies(false)
                        .bucket(bucket + ".s3.amazonaws.com")
                        .prefix("")));
  }

  @Test
  void a_bucket_may_be_named_as_the_end_of_a_domain() {
    Distribution distribution = logged("my.s3logs");
    get(url(distribution, "/a.txt"));
    aws.clock().advance(Duration.ofHours(1));
    assertThat(objects.keys("my.s3logs", "")).hasSize(1);
  }

  @Test
  void lines_of_two_buckets_stand_in_the_order_of_time() {
    Distribution distribution = logged("b");
    get(url(distribution, "/first"));
    aws.clock().advance(Duration.ofSeconds(2));
    var known = cloudFront.getDistributionConfig(b -> b.id(distribution.id()));
    cloudFront.updateDistribution(
        b ->
            b.id(distribution.id())
                .ifMatch(known.eTag())
                .distributionConfig(
                    known.distributionConfig().toBuilder()
                        .logging(
                            l ->
                                l.enabled(true)
                                    .includeCookies(false)
                                    .bucket("a.s3.amazonaws.com")
                                    .prefix(""))
                        .build()));
    get(url(distribution, "/second"));
    assertThat(edges.accessLog(distribution.id()))
        .extracting(AccessLogLine::path)
        .containsExactly("/first", "/second");
  }
}
