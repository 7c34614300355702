package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.link.ObjectStore;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** What is served when an object's time is over and its origin does not say that it still holds. */
class StaleCopiesTest extends CacheTestCase {
  private static final String TAG = "\"v1\"";

  /** A URL that was asked for once, with what the origin said then. */
  private String warm(String policy, String cacheControl) {
    String url = url(caching(policy), "/a");
    origin.put("/a", 200, "old", "Cache-Control", cacheControl, "ETag", TAG);
    get(url);
    origin.asked().clear();
    return url;
  }

  private String warm(String cacheControl) {
    return warm(policy(0, 100, 1000), cacheControl);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501, 502, 503, 504})
  void a_failing_origin_has_the_copy_served_for_the_error_caching_minimum_ttl(int status) {
    String url = warm("max-age=60");
    origin.put("/a", status, "broken");
    pass(60);
    HttpResponse<String> stale = get(url);
    assertThat(stale.statusCode()).isEqualTo(200);
    assertThat(stale.body()).isEqualTo("old");
    assertThat(header(stale, "Age")).isEqualTo("60");
    pass(9);
    assertThat(get(url).body()).isEqualTo("old");
    assertThat(origin.asked()).hasSize(1);
    pass(1);
    assertThat(get(url).body()).isEqualTo("old");
    assertThat(origin.asked()).hasSize(2);
    origin.put("/a", 200, "new");
    assertThat(get(url).body()).isEqualTo("old");
    pass(10);
    assertThat(get(url).body()).isEqualTo("new");
  }

  @Test
  void an_origin_that_gives_no_answer_has_the_copy_served() {
    String url = warm("max-age=60");
    origin.put("/a", 0, "");
    pass(60);
    assertThat(get(url).body()).isEqualTo("old");
    // Three attempts, as an origin's connection attempts are by default.
    assertThat(origin.asked()).hasSize(3);
    origin.close();
    pass(10);
    assertThat(get(url).body()).isEqualTo("old");
  }

  @Test
  void the_error_caching_minimum_ttl_of_that_status_counts() {
    String url =
        url(
            caching(
                policy(0, 100, 1000),
                config ->
                    config.customErrorResponses(
                        c -> c.quantity(1).items(e -> e.errorCode(503).errorCachingMinTTL(300L)))),
            "/a");
    origin.put("/a", 200, "old", "Cache-Control", "max-age=60");
    get(url);
    origin.put("/a", 503, "broken");
    pass(60);
    get(url);
    origin.put("/a", 200, "new");
    pass(299);
    assertThat(get(url).body()).isEqualTo("old");
    pass(1);
    assertThat(get(url).body()).isEqualTo("new");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 410, 414})
  void an_error_of_the_request_is_returned_and_not_the_copy(int status) {
    String url = warm("max-age=60");
    origin.put("/a", status, "no");
    pass(60);
    HttpResponse<String> refused = get(url);
    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(refused.body()).isEqualTo("no");
    assertThat(cache(refused)).isEqualTo("Error");
  }

  @ParameterizedTest
  @CsvSource({"no-cache", "no-store", "private", "'no-cache, max-age=500'"})
  void what_is_held_by_force_of_a_minimum_ttl_is_served_only_when_the_origin_fails(String says) {
    String url = warm(policy(10, 100, 1000), says);
    origin.put("/a", 200, "new", "Cache-Control", says, "ETag", "\"v2\"");
    assertThat(get(url).body()).isEqualTo("new");
    origin.put("/a", 500, "broken");
    assertThat(get(url).body()).isEqualTo("new");
    int asked = origin.asked().size();
    pass(9);
    assertThat(get(url).body()).isEqualTo("new");
    assertThat(origin.asked()).as("the failing origin is let be for a while").hasSize(asked);
    pass(1);
    assertThat(get(url).body()).isEqualTo("new");
    assertThat(origin.asked()).hasSize(asked + 1);
    pass(5000);
    assertThat(get(url).body()).isEqualTo("new");
  }

  @Test
  void it_is_not_served_at_all_where_the_origin_says_stale_if_error_of_zero() {
    String url = warm(policy(10, 100, 1000), "no-cache, stale-if-error=0");
    origin.put("/a", 500, "broken");
    assertThat(get(url).statusCode()).isEqualTo(500);
  }

  @Test
  void what_is_not_held_cannot_be_served() {
    String url = warm("no-store");
    origin.put("/a", 500, "broken");
    assertThat(get(url).statusCode()).isEqualTo(500);
  }

  @ParameterizedTest
  // The origin's word, and how long after the 60 seconds of freshness the copy is served still.
  @CsvSource({"25, 25", "999, 999", "5000, 1000"})
  void stale_if_error_bounds_how_long_the_copy_stands_in_up_to_the_maximum_ttl(
      long says, long served) {
    String url = warm("max-age=60, stale-if-error=" + says);
    origin.put("/a", 502, "broken");
    pass(60 + served - 1);
    assertThat(get(url).statusCode()).isEqualTo(200);
    pass(10);
    assertThat(get(url).statusCode()).isEqualTo(502);
  }

  @Test
  void stale_if_error_of_zero_has_the_error_returned() {
    String url = warm("max-age=60, stale-if-error=0");
    origin.put("/a", 503, "broken");
    pass(60);
    assertThat(get(url).statusCode()).isEqualTo(503);
  }

  @Test
  void without_stale_if_error_the_copy_stands_in_as_long_as_it_is_there() {
    String url = warm("max-age=60");
    origin.put("/a", 503, "broken");
    pass(10_000_000);
    assertThat(get(url).body()).isEqualTo("old");
  }

  @ParameterizedTest
  @CsvSource({"30, 30", "5000, 1000"})
  void stale_while_revalidate_serves_the_copy_and_asks_behind_the_viewers_back(
      long says, long served) {
    String url = warm("max-age=60, stale-while-revalidate=" + says);
    origin.put("/a", 200, "new", "Cache-Control", "max-age=60", "ETag", "\"v2\"");
    pass(60 + served - 1);
    HttpResponse<String> stale = get(url);
    assertThat(stale.body()).isEqualTo("old");
    assertThat(cache(stale)).isEqualTo("Hit");
    assertThat(origin.last().header("If-None-Match")).isEqualTo(TAG);
    HttpResponse<String> fresh = get(url);
    assertThat(fresh.body()).isEqualTo("new");
    assertThat(cache(fresh)).isEqualTo("Hit");
    assertThat(origin.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"30, 30", "5000, 1000"})
  void after_that_time_the_viewer_waits_for_the_origin(long says, long served) {
    String url = warm("max-age=60, stale-while-revalidate=" + says);
    origin.put("/a", 200, "new", "Cache-Control", "max-age=60", "ETag", "\"v2\"");
    pass(60 + served);
    HttpResponse<String> fresh = get(url);
    assertThat(fresh.body()).isEqualTo("new");
    assertThat(cache(fresh)).isEqualTo("Miss");
  }

  @Test
  void a_copy_that_still_holds_is_fresh_again_after_it_was_asked_for_behind() {
    String url = warm("max-age=60, stale-while-revalidate=30");
    pass(70);
    assertThat(result(url)).isEqualTo("Hit");
    pass(59);
    assertThat(result(url)).isEqualTo("Hit");
    assertThat(origin.asked()).hasSize(1);
  }

  @Test
  void an_origin_that_fails_behind_the_viewers_back_is_let_be_for_a_while() {
    String url = warm("max-age=60, stale-while-revalidate=30, stale-if-error=100");
    origin.put("/a", 500, "broken");
    pass(65);
    assertThat(get(url).body()).isEqualTo("old");
    assertThat(get(url).body()).isEqualTo("old");
    assertThat(origin.asked()).hasSize(1);
    pass(30);
    assertThat(get(url).body()).isEqualTo("old");
    assertThat(origin.asked()).hasSize(2);
    pass(66);
    assertThat(get(url).statusCode()).isEqualTo(500);
  }

  @Test
  void what_happens_behind_the_viewers_back_is_not_in_its_log_line() {
    aws.links().register(ObjectStore.class, new KeptObjects().bucket("logs"));
    Distribution distribution =
        caching(
            policy(0, 100, 1000),
            config ->
                config
                    .logging(
                        l ->
                            l.enabled(true)
                                .includeCookies(false)
                                .bucket("logs.s3.amazonaws.com")
                                .prefix(""))
                    .origins(
                        o ->
                            o.quantity(1)
                                .items(
                                    webOrigin("web", "127.0.0.1")
                                        .originShield(
                                            s -> s.enabled(true).originShieldRegion("us-east-1"))
                                        .build())));
    edges.viewer("203.0.113.7").at("FRA56-P1");
    String url = url(distribution, "/a");
    origin.put("/a", 200, "a", "Cache-Control", "max-age=60, stale-while-revalidate=30");
    get(url);
    pass(65);
    get(url, FakeCloudFront.VIEWER_HEADER, "203.0.113.7");
    assertThat(result(url)).as("the shield has it anew by now").isEqualTo("Hit");
    assertThat(edges.accessLog(distribution.id()))
        .last()
        .extracting(line -> line.field("x-edge-detailed-result-type"))
        .isEqualTo("Hit");
  }
}
