package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** The caches between edges and origins: a regional one, and an origin's shield. */
class RegionalCacheTest extends CacheTestCase {
  /** Managed-UseOriginCacheControlHeaders: a minimum TTL of 0. */
  private static final String AS_THE_ORIGIN_SAYS = "83da9c7e-98b4-4e11-a168-04f0df8e2c65";

  private static final String FRANKFURT = "203.0.113.7";
  private static final String TOKYO = "203.0.113.8";
  private static final String OREGON = "203.0.113.9";

  private final FakeAws world =
      FakeAws.builder().option(CloudFrontOptions.defaults().withRegionalCaches(true)).create();
  private final FakeCloudFront locations = world.fake(FakeCloudFront.class);
  private final CloudFrontClient client = world.client(CloudFrontClient.class);

  RegionalCacheTest() {
    locations.viewer(FRANKFURT).at("FRA56-P1");
    locations.viewer(TOKYO).at("NRT57-P2");
    locations.viewer(OREGON).at("HIO50-C1");
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private Distribution made(boolean shield) {
    return made(shield, CACHING_OPTIMIZED);
  }

  private Distribution made(boolean shield, String policy) {
    DistributionConfig config =
        config(
            c ->
                c.defaultCacheBehavior(
                        b ->
                            b.targetOriginId("web")
                                .viewerProtocolPolicy("allow-all")
                                .cachePolicyId(policy))
                    .origins(
                        o ->
                            o.quantity(1)
                                .items(
                                    i ->
                                        i.id("web")
                                            .domainName("127.0.0.1")
                                            .originShield(
                                                s -> {
                                                  s.enabled(shield);
                                                  if (shield) {
                                                    s.originShieldRegion("eu-central-1");
                                                  }
                                                })
                                            .customOriginConfig(
                                                w ->
                                                    w.httpPort(origin.port())
                                                        .httpsPort(443)
                                                        .originProtocolPolicy("http-only")))));
    return client.createDistribution(b -> b.distributionConfig(config)).distribution();
  }

  private HttpResponse<String> from(String viewer, Distribution distribution, String path)
      throws Exception {
    return world
        .httpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url(distribution, path)))
                .header(FakeCloudFront.VIEWER_HEADER, viewer)
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private void later(long seconds) {
    world.clock().advance(Duration.ofSeconds(seconds));
  }

  @Test
  void the_origin_is_asked_once_for_all_edges() throws Exception {
    origin.put("/a", 200, "a", "Cache-Control", "max-age=100");
    Distribution distribution = made(false);
    for (String viewer : List.of(FRANKFURT, TOKYO, OREGON)) {
      assertThat(from(viewer, distribution, "/a").body()).isEqualTo("a");
      assertThat(cache(from(viewer, distribution, "/a"))).isEqualTo("Hit");
    }
    assertThat(origin.asked()).hasSize(1);
  }

  @Test
  void an_object_is_as_old_at_an_edge_as_it_is_in_the_regional_cache_and_expires_with_it()
      throws Exception {
    origin.put("/a", 200, "a", "Cache-Control", "max-age=100", "ETag", "\"v1\"");
    Distribution distribution = made(false);
    from(FRANKFURT, distribution, "/a");
    later(60);
    assertThat(header(from(TOKYO, distribution, "/a"), "Age")).isNull();
    later(30);
    assertThat(header(from(TOKYO, distribution, "/a"), "Age")).isEqualTo("90");
    assertThat(origin.asked()).hasSize(1);
    later(10);
    from(TOKYO, distribution, "/a");
    assertThat(origin.asked()).hasSize(2);
    assertThat(origin.last().header("If-None-Match")).isEqualTo("\"v1\"");
    from(FRANKFURT, distribution, "/a");
    assertThat(origin.asked()).as("the regional cache has it anew").hasSize(2);
  }

  @Test
  void an_invalidation_takes_it_out_everywhere() throws Exception {
    origin.put("/a", 200, "old", "Cache-Control", "max-age=100");
    Distribution distribution = made(true);
    from(FRANKFURT, distribution, "/a");
    from(TOKYO, distribution, "/a");
    origin.put("/a", 200, "new", "Cache-Control", "max-age=100");
    client.createInvalidation(
        b ->
            b.distributionId(distribution.id())
                .invalidationBatch(
                    i -> i.callerReference("1").paths(p -> p.quantity(1).items("/a"))));
    for (String viewer : List.of(TOKYO, FRANKFURT, OREGON)) {
      assertThat(from(viewer, distribution, "/a").body()).isEqualTo("new");
    }
    assertThat(origin.asked()).hasSize(2);
  }

  @Test
  void errors_and_failing_origins_are_the_regional_caches_too() throws Exception {
    Distribution distribution = made(false);
    assertThat(from(FRANKFURT, distribution, "/missing").statusCode()).isEqualTo(404);
    assertThat(from(TOKYO, distribution, "/missing").statusCode()).isEqualTo(404);
    assertThat(origin.asked()).hasSize(1);

    origin.put("/a", 200, "a", "Cache-Control", "max-age=100");
    from(FRANKFURT, distribution, "/a");
    origin.put("/a", 500, "broken");
    later(100);
    assertThat(from(TOKYO, distribution, "/a").body())
        .as("an edge that never had it is served what the regional cache holds")
        .isEqualTo("a");
  }

  @Test
  void vary_of_everything_is_kept_nowhere() throws Exception {
    origin.put("/a", 200, "a", "Vary", "*", "Cache-Control", "max-age=100");
    Distribution distribution = made(true, AS_THE_ORIGIN_SAYS);
    from(FRANKFURT, distribution, "/a");
    assertThat(cache(from(FRANKFURT, distribution, "/a"))).isEqualTo("Miss");
    assertThat(origin.asked()).hasSize(2);
  }

  @Test
  void an_origin_shield_has_objects_that_the_regional_cache_lost() throws Exception {
    origin.put("/a", 200, "a", "Cache-Control", "max-age=100");
    Distribution shielded = made(true);
    Distribution plain = made(false);
    from(FRANKFURT, shielded, "/a");
    from(FRANKFURT, plain, "/a");
    assertThat(locations.objectsAt("FRA56-P1")).isEqualTo(2);
    assertThat(locations.objectsAt("regional:cache")).isEqualTo(2);
    assertThat(locations.objectsAt("shield:eu-central-1")).isEqualTo(1);
    assertThat(origin.asked()).hasSize(2);
  }

  @Test
  void what_is_not_cached_is_asked_for_at_the_origin_each_time() throws Exception {
    origin.put("/a", 200, "a", "Cache-Control", "no-store");
    Distribution distribution = made(true, AS_THE_ORIGIN_SAYS);
    from(FRANKFURT, distribution, "/a");
    from(TOKYO, distribution, "/a");
    assertThat(origin.asked()).hasSize(2);
    assertThat(locations.objectsAt("regional:cache")).isZero();
  }
}
