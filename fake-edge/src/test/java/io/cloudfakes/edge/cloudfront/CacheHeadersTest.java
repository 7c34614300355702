package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** What CloudFront adds to answers and takes from them, and what it says of its cache. */
class CacheHeadersTest extends CacheTestCase {
  private Distribution plain() {
    return caching(policy(0, 100, 1000));
  }

  @Test
  void each_answer_names_its_edge_its_request_and_its_result() {
    origin.put("/a", 200, "a", "ETag", "\"v1\"", "Via", "1.1 origin");
    String url = url(plain(), "/a");
    HttpResponse<String> miss = get(url);
    HttpResponse<String> hit = get(url);
    pass(100);
    HttpResponse<String> refreshed = get(url);
    assertThat(List.of(cache(miss), cache(hit), cache(refreshed)))
        .containsExactly("Miss", "Hit", "RefreshHit");
    assertThat(header(miss, "X-Cache")).isEqualTo("Miss from cloudfront");
    for (HttpResponse<String> answer : List.of(miss, hit, refreshed)) {
      assertThat(answer.headers().allValues("Via")).hasSize(1);
      assertThat(header(answer, "Via"))
          .matches("1\\.1 [0-9a-f]{32}\\.cloudfront\\.net \\(CloudFront\\)");
      assertThat(header(answer, "X-Amz-Cf-Pop")).isEqualTo("IAD89-P1");
      assertThat(header(answer, "X-Amz-Cf-Id")).hasSize(56).endsWith("==");
    }
    assertThat(header(hit, "X-Amz-Cf-Id")).isNotEqualTo(header(miss, "X-Amz-Cf-Id"));
  }

  @Test
  void a_hit_is_as_old_as_the_origins_word() {
    origin.put("/a", 200, "a", "ETag", "\"v1\"", "Age", "7");
    String url = url(plain(), "/a");
    assertThat(header(get(url), "Age")).isNull();
    assertThat(header(get(url), "Age")).isEqualTo("0");
    pass(99);
    assertThat(header(get(url), "Age")).isEqualTo("99");
    pass(1);
    assertThat(header(get(url), "Age")).isNull();
    pass(50);
    assertThat(header(get(url), "Age")).isEqualTo("50");
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "303", "307", "308"})
  void a_redirect_is_kept_and_not_followed(int status) {
    origin.put("/old", status, "", "Location", "/new").put("/new", 200, "new");
    String url = url(plain(), "/old");
    for (String result : List.of("Miss", "Hit")) {
      HttpResponse<String> moved = get(url);
      assertThat(moved.statusCode()).isEqualTo(status);
      assertThat(header(moved, "Location")).isEqualTo("/new");
      assertThat(cache(moved)).isEqualTo(result);
    }
    assertThat(origin.asked()).hasSize(1);
  }

  @ParameterizedTest
  // What the origin says, what the viewer is told without any header in the policies, - for none.
  @CsvSource({
    "Accept-Encoding, Accept-Encoding",
    "Cookie, Cookie",
    "'Accept-Encoding, Accept-Language, cookie', 'Accept-Encoding, cookie'",
    "Accept-Language, -",
    "User-Agent, -",
    "Origin, -"
  })
  void vary_is_passed_on_as_far_as_cloudfront_varies(String said, String told) {
    origin.put("/a", 200, "a", "Vary", said);
    String url = url(plain(), "/a");
    String expected = told.equals("-") ? null : told;
    assertThat(header(get(url), "Vary")).isEqualTo(expected);
    HttpResponse<String> hit = get(url, "Accept-Language", "de", "Origin", "x", "User-Agent", "y");
    assertThat(cache(hit)).as("Vary does not split the cache").isEqualTo("Hit");
    assertThat(header(hit, "Vary")).isEqualTo(expected);
  }

  @Test
  void vary_names_the_headers_that_go_to_the_origin() {
    origin.put("/a", 200, "a", "Vary", "Accept-Charset, Accept-Language, User-Agent");
    Distribution distribution =
        caching(
            policy(
                0,
                100,
                1000,
                p ->
                    p.headersConfig(
                        h ->
                            h.headerBehavior("whitelist")
                                .headers(
                                    n ->
                                        n.quantity(2)
                                            .items(
                                                "Accept-Language",
                                                "CloudFront-Is-Mobile-Viewer")))));
    assertThat(header(get(url(distribution, "/a")), "Vary"))
        .isEqualTo("Accept-Language, User-Agent");
  }

  @Test
  void vary_of_everything_has_the_origin_asked_each_time_under_no_condition() {
    origin.put("/a", 200, "a", "Vary", "*", "ETag", "\"v1\"", "Cache-Control", "max-age=60");
    String url = url(plain(), "/a");
    for (int i = 1; i <= 3; i++) {
      HttpResponse<String> answer = get(url);
      assertThat(cache(answer)).isEqualTo("Miss");
      assertThat(header(answer, "Vary")).isNull();
      assertThat(origin.asked()).hasSize(i);
      assertThat(origin.last().header("If-None-Match")).isNull();
    }
  }

  @Test
  void cookies_of_the_origin_reach_viewers_only_where_cookies_are_forwarded() {
    origin.put(
        "/a",
        200,
        "a",
        "Set-Cookie",
        "a=1",
        "Set-Cookie",
        "b=2",
        "Upgrade",
        "h2c",
        "Trailer",
        "X-Sum");
    HttpResponse<String> without = get(url(plain(), "/a"));
    assertThat(without.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(header(without, "Upgrade")).isNull();
    assertThat(header(without, "Trailer")).isNull();
    Distribution forwarding =
        caching(policy(0, 100, 1000, p -> p.cookiesConfig(c -> c.cookieBehavior("all"))));
    get(url(forwarding, "/a"));
    HttpResponse<String> hit = get(url(forwarding, "/a"));
    assertThat(cache(hit)).isEqualTo("Hit");
    assertThat(hit.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
  }

  @Test
  void a_viewer_who_has_the_object_gets_304_from_the_cache() {
    String modified = date(-100);
    origin.put("/a", 200, "a", "ETag", "\"v1\"", "Last-Modified", modified);
    String url = url(plain(), "/a");
    get(url);
    for (String[] condition :
        List.of(
            new String[] {"If-None-Match", "\"v1\""},
            new String[] {"If-None-Match", "\"v0\", W/\"v1\""},
            new String[] {"If-Modified-Since", modified},
            new String[] {"If-Modified-Since", date(-50)})) {
      HttpResponse<String> held = get(url, condition);
      assertThat(held.statusCode()).isEqualTo(304);
      assertThat(held.body()).isEmpty();
      assertThat(cache(held)).isEqualTo("Hit");
    }
    assertThat(get(url, "If-None-Match", "\"v2\"").statusCode()).isEqualTo(200);
    assertThat(get(url, "If-Modified-Since", date(-150)).statusCode()).isEqualTo(200);
    assertThat(origin.asked()).hasSize(1);
  }

  @Test
  void a_request_that_is_refused_never_reaches_the_origin() {
    Distribution distribution =
        caching(
            policy(0, 100, 1000),
            config ->
                config.restrictions(
                    r ->
                        r.geoRestriction(
                            g -> g.restrictionType("blacklist").quantity(1).items("DE"))));
    edges.viewer("203.0.113.7").in("DE");
    HttpResponse<String> refused =
        get(url(distribution, "/a"), FakeCloudFront.VIEWER_HEADER, "203.0.113.7");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(cache(refused)).isEqualTo("Error");
    assertThat(origin.asked()).isEmpty();
  }

  @Test
  void methods_that_change_things_are_neither_answered_from_the_cache_nor_kept() {
    Distribution distribution =
        behaving(
            b ->
                b.cachePolicyId(policy(0, 100, 1000))
                    .allowedMethods(
                        allowing("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE")));
    origin.put("/a", 200, "a");
    String url = url(distribution, "/a");
    get(url);
    for (String method : List.of("PUT", "PATCH", "POST", "DELETE", "OPTIONS")) {
      assertThat(cache(send(method, url))).as(method).isEqualTo("Miss");
      assertThat(origin.last().method()).isEqualTo(method);
    }
    assertThat(result(url)).isEqualTo("Hit");
  }

  @Test
  void cookies_that_the_origin_forbids_to_keep_reach_only_who_asked_it() {
    origin.put("/a", 200, "a", "Set-Cookie", "a=1", "Cache-Control", "no-cache=\"Set-Cookie\"");
    String url =
        url(
            caching(policy(0, 100, 1000, p -> p.cookiesConfig(c -> c.cookieBehavior("all")))),
            "/a");
    assertThat(header(get(url), "Set-Cookie")).isEqualTo("a=1");
    HttpResponse<String> hit = get(url);
    assertThat(cache(hit)).isEqualTo("Hit");
    assertThat(header(hit, "Set-Cookie")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"If-Match, '\"v0\"'", "If-Unmodified-Since, 'Thu, 01 Jan 2015 00:00:00 GMT'"})
  void a_precondition_reaches_the_origin_whose_refusal_is_not_kept(String name, String value) {
    origin.put("/a", 412, "changed");
    String url = url(plain(), "/a");
    HttpResponse<String> refused = get(url, name, value);
    assertThat(refused.statusCode()).isEqualTo(412);
    assertThat(origin.last().header(name)).isEqualTo(value);
    origin.put("/a", 200, "a");
    assertThat(get(url).body()).isEqualTo("a");
    assertThat(cache(get(url, name, value))).as("a cache need not look at it").isEqualTo("Hit");
  }

  @Test
  void a_date_in_other_words_is_the_same_date() {
    origin.put("/a", 200, "a", "Last-Modified", "Thu, 01 Jan 2015 00:00:00 GMT");
    String url = url(plain(), "/a");
    assertThat(get(url, "If-Modified-Since", "Thu, 1 Jan 2015 00:00:00 GMT").statusCode())
        .isEqualTo(304);
    assertThat(get(url, "If-Modified-Since", "Wed, 31 Dec 2014 23:59:59 GMT").statusCode())
        .isEqualTo(200);
    assertThat(get(url, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
  }

  @Test
  void only_an_object_that_the_viewer_has_is_answered_with_304() {
    String modified = date(-100);
    origin
        .put("/a", 200, "a", "Last-Modified", modified)
        .put("/b", 200, "b", "ETag", "\"v1\"")
        .put("/old", 301, "", "Location", "/b", "ETag", "\"v1\"");
    Distribution distribution = plain();
    assertThat(get(url(distribution, "/b"), "If-None-Match", "*").statusCode()).isEqualTo(304);
    assertThat(
            get(url(distribution, "/a"), "If-None-Match", "\"v1\"", "If-Modified-Since", modified)
                .statusCode())
        .as("a tag is asked for, and the date is not looked at")
        .isEqualTo(200);
    assertThat(get(url(distribution, "/old"), "If-None-Match", "\"v1\"").statusCode())
        .isEqualTo(301);
  }

  @Test
  void vary_names_the_headers_of_an_origin_request_policy_too() {
    origin.put("/a", 200, "a", "Vary", "Accept-Language");
    Distribution distribution =
        behaving(
            b ->
                b.cachePolicyId(policy(0, 100, 1000))
                    // Managed-AllViewer
                    .originRequestPolicyId("216adef6-5c7f-47e4-b989-5492eafa07d3"));
    assertThat(header(get(url(distribution, "/a")), "Vary")).isEqualTo("Accept-Language");
  }
}
