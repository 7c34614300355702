package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.cloudfront.model.CustomErrorResponse;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** How long errors stay in the cache, status by status, and the pages that take their place. */
class ErrorCachingTest extends CacheTestCase {
  private static final List<Integer> ALWAYS = List.of(404, 414, 500, 501, 502, 503, 504);
  private static final List<Integer> IF_TOLD = List.of(400, 403, 405, 412, 415);
  private static final List<Integer> NEVER =
      List.of(401, 402, 406, 407, 408, 409, 410, 411, 413, 416, 417, 429, 431, 451, 505, 599);

  private void held(String url, long seconds) {
    assertThat(result(url)).isEqualTo("Error");
    int asked = origin.asked().size();
    if (seconds > 0) {
      pass(seconds - 1);
      assertThat(result(url)).isEqualTo("Error");
      assertThat(origin.asked()).hasSize(asked);
      pass(1);
    }
    assertThat(result(url)).isEqualTo("Error");
    assertThat(origin.asked()).as("after %d s", seconds).hasSize(asked + 1);
  }

  @TestFactory
  List<DynamicTest> each_status() {
    String site = url(caching(policy(0, 100, 1000)), "");
    List<DynamicTest> tests = new ArrayList<>();
    ALWAYS.forEach(status -> tests.add(status(site, status, 10, 10, 60, 10)));
    IF_TOLD.forEach(status -> tests.add(status(site, status, 0, 10, 60, 0)));
    NEVER.forEach(status -> tests.add(status(site, status, 0, 0, 0, 0)));
    return tests;
  }

  private DynamicTest status(
      String site, int status, long silent, long shortly, long longer, long forbidden) {
    return DynamicTest.dynamicTest(
        "status " + status,
        () -> {
          origin
              .put("/silent" + status, status, "no")
              .put("/short" + status, status, "no", "Cache-Control", "max-age=5")
              .put("/long" + status, status, "no", "Cache-Control", "max-age=5, s-maxage=60")
              .put("/forbidden" + status, status, "no", "Cache-Control", "no-store");
          held(site + "/silent" + status, silent);
          held(site + "/short" + status, shortly);
          held(site + "/long" + status, longer);
          held(site + "/forbidden" + status, forbidden);
        });
  }

  @Test
  void an_expires_header_counts_as_well_and_the_maximum_ttl_bounds_both() {
    String site = url(caching(policy(0, 100, 1000)), "");
    String day = date(86_400);
    origin
        .put("/dated", 404, "no", "Expires", day)
        .put("/aged", 404, "no", "Cache-Control", "max-age=5000")
        .put("/past", 404, "no", "Expires", date(-10));
    held(site + "/dated", 1000);
    held(site + "/aged", 1000);
    held(site + "/past", 10);
  }

  @Test
  void errors_are_cached_where_objects_are_not() {
    String url = url(caching(CACHING_DISABLED), "/nothing");
    held(url, 10);
  }

  @Test
  void each_status_has_its_error_caching_minimum_ttl() {
    Distribution distribution =
        pages(
            CustomErrorResponse.builder().errorCode(404).errorCachingMinTTL(300L).build(),
            CustomErrorResponse.builder().errorCode(500).errorCachingMinTTL(0L).build(),
            CustomErrorResponse.builder().errorCode(403).errorCachingMinTTL(30L).build());
    origin
        .put("/missing", 404, "no")
        .put("/broken", 500, "no")
        .put("/other", 503, "no")
        .put("/secret", 403, "no")
        .put("/told", 403, "no", "Cache-Control", "max-age=5");
    held(url(distribution, "/missing"), 300);
    held(url(distribution, "/broken"), 0);
    held(url(distribution, "/other"), 10);
    held(url(distribution, "/secret"), 0);
    held(url(distribution, "/told"), 30);
  }

  @Test
  void an_object_that_is_there_again_is_seen_once_the_error_is_over_or_invalidated() {
    Distribution distribution = caching(policy(0, 100, 1000));
    String url = url(distribution, "/late");
    get(url);
    origin.put("/late", 200, "here");
    assertThat(get(url).statusCode()).isEqualTo(404);
    invalidate(distribution, "/late");
    assertThat(get(url).body()).isEqualTo("here");
  }

  private Distribution pages(CustomErrorResponse... pages) {
    return caching(
        policy(0, 100, 1000),
        config ->
            config
                .customErrorResponses(c -> c.quantity(pages.length).items(pages))
                .cacheBehaviors(
                    c ->
                        c.quantity(1)
                            .items(
                                b ->
                                    b.pathPattern("/errors/*")
                                        .targetOriginId("web")
                                        .viewerProtocolPolicy("allow-all")
                                        .cachePolicyId(policy(0, 7, 1000)))));
  }

  private static CustomErrorResponse page(int status, String becomes, long seconds) {
    return CustomErrorResponse.builder()
        .errorCode(status)
        .responsePagePath("/errors/" + status + ".html")
        .responseCode(becomes)
        .errorCachingMinTTL(seconds)
        .build();
  }

  @TestFactory
  List<DynamicTest> every_status_that_may_have_a_page() {
    List<Integer> codes = List.of(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504);
    Distribution distribution =
        pages(
            codes.stream().map(code -> page(code, "200", 60)).toArray(CustomErrorResponse[]::new));
    return codes.stream()
        .map(
            code ->
                DynamicTest.dynamicTest(
                    "status " + code,
                    () -> {
                      origin.put("/errors/" + code + ".html", 200, "page of " + code);
                      origin.put("/x" + code, code, "raw");
                      HttpResponse<String> shown = get(url(distribution, "/x" + code));
                      assertThat(shown.statusCode()).isEqualTo(200);
                      assertThat(shown.body()).isEqualTo("page of " + code);
                      assertThat(cache(shown)).isEqualTo("Error");
                    }))
        .toList();
  }

  @Test
  void a_page_is_fetched_by_the_behavior_of_its_own_path_and_stands_as_long_as_the_error() {
    Distribution distribution = pages(page(404, "404", 60));
    origin.put("/errors/404.html", 200, "sorry");
    String url = url(distribution, "/nothing");
    assertThat(get(url).body()).isEqualTo("sorry");
    assertThat(get(url).statusCode()).isEqualTo(404);
    assertThat(origin.asked())
        .extracting(OriginServer.Asked::uri)
        .containsExactly("/nothing", "/errors/404.html");
    pass(59);
    assertThat(get(url).body()).isEqualTo("sorry");
    assertThat(origin.asked())
        .filteredOn(asked -> asked.uri().equals("/nothing"))
        .as("the object itself is not asked for while the error stands")
        .hasSize(1);
    assertThat(origin.asked()).as("nor is the page, which is kept as long").hasSize(2);
    pass(1);
    origin.put("/nothing", 200, "found");
    assertThat(get(url).body()).isEqualTo("found");
  }

  @Test
  void a_page_that_is_not_there_gives_the_status_of_its_own_origin() {
    Distribution distribution = pages(page(500, "200", 60));
    origin.put("/a", 500, "broken");
    HttpResponse<String> missing = get(url(distribution, "/a"));
    assertThat(missing.statusCode()).as("the guide's own example").isEqualTo(404);
    assertThat(missing.body()).isEqualTo("nothing here");
    assertThat(cache(missing)).isEqualTo("Error");
  }

  @Test
  void a_page_is_fetched_and_shown_whole_whatever_part_the_viewer_asked_for() {
    Distribution distribution =
        caching(
            CACHING_DISABLED,
            config ->
                config.customErrorResponses(
                    c ->
                        c.quantity(1)
                            .items(
                                CustomErrorResponse.builder()
                                    .errorCode(404)
                                    .responseCode("200")
                                    .responsePagePath("/sorry")
                                    .build())));
    origin.put("/sorry", 200, "sorry", "ETag", "\"s\"");
    HttpResponse<String> shown =
        get(
            url(distribution, "/nothing"),
            "Range",
            "bytes=0-1",
            "If-None-Match",
            "\"s\"",
            "If-Match",
            "\"x\"");
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).isEqualTo("sorry");
    get(url(distribution, "/nothing"));
    assertThat(origin.asked())
        .extracting(OriginServer.Asked::uri)
        .as("the error is kept, and the page is not")
        .containsExactly("/nothing", "/sorry", "/sorry");
    for (String name : List.of("Range", "If-None-Match", "If-Match")) {
      assertThat(origin.last().header(name)).as(name).isNull();
    }
  }

  @Test
  void a_page_is_kept_as_long_as_the_origin_says_of_the_error() {
    Distribution distribution = pages(page(403, "403", 0), page(404, "404", 5));
    origin
        .put("/errors/403.html", 200, "no")
        .put("/errors/404.html", 200, "sorry")
        .put("/told", 403, "raw", "Cache-Control", "max-age=50")
        .put("/lost", 404, "raw", "Cache-Control", "s-maxage=50, max-age=1")
        .put("/silent", 403, "raw");
    for (String path : List.of("/told", "/lost")) {
      String url = url(distribution, path);
      get(url);
      origin.asked().clear();
      pass(49);
      get(url);
      assertThat(origin.asked()).as(path).isEmpty();
      pass(1);
      get(url);
      assertThat(origin.asked()).as(path).hasSize(2);
    }
    pass(100);
    String silent = url(distribution, "/silent");
    get(silent);
    origin.asked().clear();
    pass(7);
    get(silent);
    assertThat(origin.asked())
        .as("not an error that is kept: the page by its own policy")
        .hasSize(2);
  }
}
