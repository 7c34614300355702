package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.fault.Fault;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** The header {@code Server-Timing} of response headers policies, as the guide has it. */
class ServerTimingTest extends CacheTestCase {
  private Distribution timing(Double rate) {
    return timing(rate, false);
  }

  private Distribution timing(Double rate, boolean shield) {
    String policy =
        cloudFront
            .createResponseHeadersPolicy(
                b ->
                    b.responseHeadersPolicyConfig(
                        c ->
                            c.name("timing" + rate + shield)
                                .serverTimingHeadersConfig(
                                    t -> t.enabled(true).samplingRate(rate))))
            .responseHeadersPolicy()
            .id();
    return distribution(
        config ->
            config
                .origins(
                    o ->
                        o.quantity(1)
                            .items(
                                webOrigin("web", "127.0.0.1")
                                    .originShield(
                                        s ->
                                            s.enabled(shield)
                                                .originShieldRegion(shield ? "us-east-1" : null))
                                    .build()))
                .defaultCacheBehavior(
                    b ->
                        b.targetOriginId("web")
                            .viewerProtocolPolicy("allow-all")
                            .responseHeadersPolicyId(policy)
                            .cachePolicyId(CACHING_OPTIMIZED)));
  }

  private static List<String> lines(HttpResponse<String> response) {
    return response.headers().allValues("Server-Timing");
  }

  /** What all answers end with: where, which, and how long it took. */
  private static String rest(HttpResponse<String> response, String layer, int took) {
    return "cdn-pop;desc=\""
        + header(response, "X-Amz-Cf-Pop")
        + "\",cdn-rid;desc=\""
        + header(response, "X-Amz-Cf-Id")
        + "\""
        + layer
        + ",cdn-downstream-fbl;dur="
        + took;
  }

  private static String asked(String layer, int took) {
    return "cdn-upstream-layer;desc=\""
        + layer
        + "\",cdn-upstream-dns;dur=0,cdn-upstream-connect;dur=0,cdn-upstream-fbl;dur="
        + took
        + ",cdn-cache-miss,";
  }

  @Test
  void a_miss_a_hit_and_a_refresh_tell_what_they_are() {
    origin.put("/a", 200, "a", "Cache-Control", "max-age=60", "ETag", "\"1\"");
    aws.faults().on("cloudfront:OriginRequest").call(1).then(Fault.latency(Duration.ofMillis(177)));
    String url = url(timing(100.0), "/a");
    HttpResponse<String> miss = get(url);
    assertThat(lines(miss)).containsExactly(asked("EDGE", 177) + rest(miss, "", 177));
    HttpResponse<String> hit = get(url);
    assertThat(lines(hit))
        .containsExactly("cdn-cache-hit," + rest(hit, ",cdn-hit-layer;desc=\"EDGE\"", 0));
    pass(61);
    HttpResponse<String> refreshed = get(url);
    assertThat(cache(refreshed)).isEqualTo("RefreshHit");
    assertThat(lines(refreshed)).containsExactly("cdn-cache-refresh," + rest(refreshed, "", 0));
    HttpResponse<String> none = get(url.replace("/a", "/none"));
    assertThat(lines(none)).containsExactly(asked("EDGE", 0) + rest(none, "", 0));
  }

  @Test
  void the_origins_own_stands_beside_it_as_long_as_the_origin_was_asked() {
    origin.put("/a", 200, "a", "Server-Timing", "db;dur=5");
    String url = url(timing(100.0), "/a");
    HttpResponse<String> miss = get(url);
    assertThat(lines(miss)).containsExactly(asked("EDGE", 0) + rest(miss, "", 0) + ",db;dur=5");
    assertThat(lines(get(url))).singleElement().asString().doesNotContain("db;dur=5");
  }

  @Test
  void what_the_origin_said_of_another_answer_is_not_told_with_a_refresh() {
    origin.put(
        "/a", 200, "a", "Server-Timing", "db;dur=5", "ETag", "\"1\"", "Cache-Control", "max-age=9");
    String url = url(timing(100.0), "/a");
    get(url);
    pass(10);
    HttpResponse<String> refreshed = get(url);
    assertThat(lines(refreshed)).containsExactly("cdn-cache-refresh," + rest(refreshed, "", 0));
  }

  @Test
  void the_shield_is_a_layer_of_its_own() {
    origin.put("/a", 200, "a");
    edges.viewer("203.0.113.7").at("FRA56-P1");
    String url = url(timing(100.0, true), "/a");
    HttpResponse<String> miss = get(url);
    assertThat(lines(miss)).containsExactly(asked("Origin Shield", 0) + rest(miss, "", 0));
    HttpResponse<String> there = get(url, FakeCloudFront.VIEWER_HEADER, "203.0.113.7");
    assertThat(lines(there))
        .containsExactly(
            "cdn-cache-hit," + rest(there, ",cdn-hit-layer;desc=\"Origin Shield\"", 0));
  }

  @Test
  void of_a_hundred_answers_as_many_have_it_as_the_policy_says() {
    origin.put("/a", 200, "a");
    String never = url(timing(0.0), "/a");
    String sometimes = url(timing(25.0), "/a");
    int had = 0;
    for (int i = 0; i < 400; i++) {
      assertThat(lines(get(never))).isEmpty();
      had += lines(get(sometimes)).size();
    }
    assertThat(had).isBetween(60, 140);
  }

  @Test
  void a_viewer_gets_it_who_asks() {
    origin.put("/a", 200, "a");
    String url = url(timing(0.0), "/a");
    assertThat(lines(get(url, "Pragma", "server-timing"))).hasSize(1);
    assertThat(lines(get(url, "Pragma", "no-cache, Server-Timing"))).hasSize(1);
    assertThat(lines(get(url, "Pragma", "no-cache"))).isEmpty();
    assertThat(lines(get(url(distribution(), "/a"), "Pragma", "server-timing"))).isEmpty();
  }
}
