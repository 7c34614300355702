package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** The bound of an edge location, with real distributions. */
class EdgeMemoryTest extends CacheTestCase {
  private static final long BOUND = 1 << 20;

  @Test
  void an_edge_location_keeps_no_more_than_it_may() throws Exception {
    origin.put("/a", 200, "x".repeat(1_000), "Cache-Control", "max-age=1000");
    try (FakeAws small =
        FakeAws.builder().option(CloudFrontOptions.defaults().withCacheBytes(BOUND)).create()) {
      Distribution distribution =
          small
              .client(CloudFrontClient.class)
              .createDistribution(
                  b ->
                      b.distributionConfig(
                          config(
                              c ->
                                  c.defaultCacheBehavior(
                                      d ->
                                          d.targetOriginId("web")
                                              .viewerProtocolPolicy("allow-all")
                                              // Managed-UseOriginCacheControlHeaders-QueryStrings
                                              .cachePolicyId(
                                                  "4cc15a8a-d715-48a4-82b8-cc0b614638fe")))))
              .distribution();
      FakeCloudFront cloudFront = small.fake(FakeCloudFront.class);
      for (int i = 0; i < 2_000; i++) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(url(distribution, "/a?" + i))).build();
        HttpResponse<String> answer =
            small.httpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(cloudFront.bytesAt("IAD89-P1")).isLessThanOrEqualTo(BOUND);
      }
      assertThat(cloudFront.objectsAt("IAD89-P1")).isBetween(BOUND / 4_000, BOUND / 1_000);
      assertThat(cloudFront.bytesAt("IAD89-P1")).isGreaterThan(BOUND - 4_000);
    }
  }
}
