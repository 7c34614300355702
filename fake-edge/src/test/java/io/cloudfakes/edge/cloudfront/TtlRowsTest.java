package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row of the table in "Manage how long content stays in the cache", at a running edge: how
 * long after the first request the origin is not asked.
 */
class TtlRowsTest extends CacheTestCase {
  /** Asked each time, under no condition: nothing is kept. */
  private static final long NOT_KEPT = -1;

  /** Asked each time whether what is held still holds. */
  private static final long HELD = -2;

  private record Row(
      String says, long leastIsZero, long leastIsTen, boolean dates, List<String> headers) {
    static Row of(String says, long leastIsZero, long leastIsTen, String... headers) {
      return new Row(says, leastIsZero, leastIsTen, false, List.of(headers));
    }

    /** Of a row whose {@code Expires} says seconds. */
    static Row dated(String says, long leastIsZero, long leastIsTen, String... headers) {
      return new Row(says, leastIsZero, leastIsTen, true, List.of(headers));
    }
  }

  // Policies: MinTTL 0 or 10, DefaultTTL 100, MaxTTL 1000.
  private static final String CC = "Cache-Control";
  private static final List<Row> ROWS =
      List.of(
          Row.of("nothing", 100, 100),
          Row.of("max-age", 60, 60, CC, "max-age=60"),
          Row.of("max-age below the least", 5, 10, CC, "max-age=5"),
          Row.of("max-age of nothing", 0, 10, CC, "max-age=0"),
          Row.of("max-age above the most", 1000, 1000, CC, "max-age=5000"),
          Row.of("max-age of 100 years", 1000, 1000, CC, "max-age=3153600000"),
          Row.of("max-age beyond all numbers", 1000, 1000, CC, "max-age=99999999999999999999"),
          Row.of("s-maxage", 50, 50, CC, "s-maxage=50"),
          Row.of("s-maxage below the least", 5, 10, CC, "s-maxage=5"),
          Row.of("s-maxage of nothing", 0, 10, CC, "s-maxage=0, max-age=60"),
          Row.of("s-maxage above the most", 1000, 1000, CC, "s-maxage=5000"),
          Row.of("s-maxage beats max-age", 50, 50, CC, "max-age=5, s-maxage=50"),
          Row.of("s-maxage first", 50, 50, CC, "s-maxage=50,max-age=5"),
          Row.of("s-maxage beats a longer max-age", 20, 20, CC, "max-age=500, s-maxage=20"),
          Row.dated("Expires", 60, 60, "Expires", "60"),
          Row.dated("Expires below the least", 5, 10, "Expires", "5"),
          Row.dated("Expires above the most", 1000, 1000, "Expires", "5000"),
          Row.dated("Expires in the past", 0, 10, "Expires", "-60"),
          Row.of("Expires that is no date", 0, 10, "Expires", "0"),
          Row.dated("max-age beats a later Expires", 20, 20, CC, "max-age=20", "Expires", "600"),
          Row.dated("max-age beats a sooner Expires", 60, 60, CC, "max-age=60", "Expires", "-9"),
          Row.dated("s-maxage beats Expires", 60, 60, CC, "s-maxage=60", "Expires", "5"),
          Row.dated("public and Expires", 60, 60, CC, "public", "Expires", "60"),
          Row.of("public", 100, 100, CC, "public"),
          Row.of("must-revalidate", 100, 100, CC, "must-revalidate"),
          Row.of("an empty header", 100, 100, CC, ""),
          Row.of("upper case", 60, 60, CC, "PUBLIC, MAX-AGE=60"),
          Row.of("a name in lower case", 60, 60, "cache-control", "max-age=60"),
          Row.of("quoted", 60, 60, CC, "max-age=\"60\""),
          Row.of("with spaces", 60, 60, CC, "  public ,  max-age=60 , immutable"),
          Row.of("two lines", 60, 60, CC, "public", CC, "max-age=60"),
          Row.of("two lines that forbid", NOT_KEPT, HELD, CC, "max-age=60", CC, "private"),
          Row.of("no number", 100, 100, CC, "max-age=soon"),
          Row.of("a negative number", 100, 100, CC, "max-age=-1"),
          Row.of("no value", 100, 100, CC, "max-age"),
          Row.of("no-cache", NOT_KEPT, HELD, CC, "no-cache"),
          Row.of("no-store", NOT_KEPT, HELD, CC, "no-store"),
          Row.of("private", NOT_KEPT, HELD, CC, "private"),
          Row.of("all three", NOT_KEPT, HELD, CC, "no-cache, no-store, private"),
          Row.of("No-Cache", NOT_KEPT, HELD, CC, "No-Cache"),
          // The guide's way to have an object cached without its cookies.
          Row.of("no-cache of cookies", 100, 100, CC, "no-cache=\"Set-Cookie\""),
          Row.of("no-cache of cookies, max-age", 60, 60, CC, "no-cache=Set-Cookie, max-age=60"),
          Row.of("no-cache of all, too", NOT_KEPT, HELD, CC, "no-cache=\"Set-Cookie\", no-cache"),
          Row.of("no-cache of a field", NOT_KEPT, HELD, CC, "no-cache=\"X-Other\""),
          Row.of("no-cache beats max-age", NOT_KEPT, HELD, CC, "no-cache, max-age=60"),
          Row.of("no-store beats s-maxage", NOT_KEPT, HELD, CC, "s-maxage=60, no-store"),
          Row.of("Pragma alone", 100, 100, "Pragma", "no-cache"),
          Row.of("Vary: *", NOT_KEPT, 100, "Vary", "*"),
          Row.of("Vary with a star in it", NOT_KEPT, 100, "Vary", "Accept, *"),
          Row.of("Vary: Accept", 100, 100, "Vary", "Accept"));

  @TestFactory
  List<DynamicTest> rows_where_the_minimum_ttl_is_zero() {
    String site = url(caching(policy(0, 100, 1000)), "");
    return rows(site, true);
  }

  @TestFactory
  List<DynamicTest> rows_where_the_minimum_ttl_is_more() {
    String site = url(caching(policy(10, 100, 1000)), "");
    return rows(site, false);
  }

  private List<DynamicTest> rows(String site, boolean leastIsZero) {
    List<DynamicTest> tests = new ArrayList<>();
    for (int status : List.of(200, 301)) {
      for (int i = 0; i < ROWS.size(); i++) {
        Row row = ROWS.get(i);
        String path = "/" + status + "/" + i;
        tests.add(
            DynamicTest.dynamicTest(
                row.says() + ", status " + status,
                () -> {
                  answer(path, status, row);
                  hold(site, path, leastIsZero ? row.leastIsZero() : row.leastIsTen());
                }));
      }
    }
    return tests;
  }

  private void answer(String path, int status, Row row) {
    List<String> headers = new ArrayList<>(List.of("ETag", "\"v1\""));
    for (int i = 0; i < row.headers().size(); i += 2) {
      String name = row.headers().get(i);
      String value = row.headers().get(i + 1);
      headers.add(name);
      headers.add(row.dates() && name.equals("Expires") ? date(Long.parseLong(value)) : value);
    }
    origin.put(path, status, "body", headers.toArray(String[]::new));
  }

  private void hold(String site, String path, long seconds) {
    assertThat(result(site + path)).isEqualTo("Miss");
    origin.asked().clear();
    if (seconds > 0) {
      // Dates have whole seconds: what is left of one may be less than a second short.
      pass(seconds - 2);
      assertThat(result(site + path)).as("after %d s", seconds - 2).isEqualTo("Hit");
      assertThat(origin.asked()).isEmpty();
      pass(2);
    }
    boolean conditional = seconds != NOT_KEPT;
    assertThat(result(site + path)).isEqualTo(conditional ? "RefreshHit" : "Miss");
    assertThat(origin.last().header("If-None-Match")).isEqualTo(conditional ? "\"v1\"" : null);
    if (seconds <= 0) {
      assertThat(result(site + path)).isEqualTo(conditional ? "RefreshHit" : "Miss");
      assertThat(origin.asked()).hasSize(2);
    }
  }

  @Test
  void all_three_ttls_of_zero_keep_nothing() {
    String url = url(caching(policy(0, 0, 0)), "/a");
    origin.put("/a", 200, "a", "Cache-Control", "max-age=60", "ETag", "\"v1\"");
    assertThat(result(url)).isEqualTo("Miss");
    assertThat(result(url)).isEqualTo("Miss");
    assertThat(origin.last().header("If-None-Match")).isNull();
  }

  @Test
  void the_greater_of_least_and_default_counts_where_the_origin_says_nothing() {
    String url = url(caching(policy(10, 10, 1000)), "/a");
    origin.put("/a", 200, "a");
    get(url);
    pass(9);
    assertThat(result(url)).isEqualTo("Hit");
    pass(1);
    assertThat(result(url)).isEqualTo("Miss");
  }

  @Test
  void a_default_of_zero_has_the_origin_asked_each_time_unless_it_says_more() {
    // UseOriginCacheControlHeaders: 0, 0 and a year.
    String url = url(caching(policy(0, 0, 31_536_000)), "/a");
    origin.put("/a", 200, "a", "ETag", "\"v1\"");
    get(url);
    assertThat(result(url)).isEqualTo("RefreshHit");
    origin.put("/a", 200, "a", "ETag", "\"v1\"", "Cache-Control", "max-age=30000000");
    get(url);
    pass(29_999_998);
    assertThat(result(url)).isEqualTo("Hit");
  }

  @Test
  void what_a_viewer_says_of_caching_is_ignored() {
    String url = url(caching(policy(0, 100, 1000)), "/a");
    origin.put("/a", 200, "a");
    get(url);
    assertThat(result(url, "Cache-Control", "no-cache")).isEqualTo("Hit");
    assertThat(result(url, "Cache-Control", "max-age=0", "Pragma", "no-cache")).isEqualTo("Hit");
    assertThat(result(url, "Cache-Control", "no-store")).isEqualTo("Hit");
    assertThat(origin.asked()).hasSize(1);
  }

  @Test
  void a_new_lifetime_begins_with_what_the_origin_says_anew() {
    String url = url(caching(policy(0, 100, 1000)), "/a");
    origin.put("/a", 200, "a", "ETag", "\"v1\"", "Cache-Control", "max-age=60");
    get(url);
    pass(60);
    origin.put("/a", 200, "a", "ETag", "\"v1\"", "Cache-Control", "max-age=500");
    assertThat(result(url)).isEqualTo("RefreshHit");
    pass(499);
    var old = get(url);
    assertThat(cache(old)).isEqualTo("Hit");
    assertThat(header(old, "Age")).isEqualTo("499");
    assertThat(header(old, "Cache-Control")).isEqualTo("max-age=500");
    pass(1);
    assertThat(result(url)).isEqualTo("RefreshHit");
  }

  @Test
  void an_expired_object_is_asked_for_by_its_tag_and_its_date_and_replaced_by_a_new_one() {
    String url = url(caching(policy(0, 100, 1000)), "/a");
    String modified = date(-1000);
    origin.put("/a", 200, "old", "Last-Modified", modified);
    get(url);
    pass(100);
    assertThat(result(url)).isEqualTo("RefreshHit");
    assertThat(origin.last().header("If-Modified-Since")).isEqualTo(modified);
    assertThat(origin.last().header("If-None-Match")).isNull();
    origin.put("/a", 200, "new", "ETag", "\"v2\"", "Last-Modified", date(0));
    pass(100);
    var changed = get(url);
    assertThat(changed.body()).isEqualTo("new");
    assertThat(cache(changed)).isEqualTo("Miss");
    pass(100);
    get(url);
    assertThat(origin.last().header("If-None-Match")).isEqualTo("\"v2\"");
    assertThat(origin.last().header("If-Modified-Since")).isNotNull();
  }

  @Test
  void conditions_are_not_supported_where_cookies_are_forwarded() {
    String url =
        url(
            caching(policy(0, 100, 1000, p -> p.cookiesConfig(c -> c.cookieBehavior("all")))),
            "/a");
    origin.put("/a", 200, "a", "ETag", "\"v1\"", "Last-Modified", date(-1000));
    get(url);
    pass(100);
    assertThat(result(url)).isEqualTo("Miss");
    assertThat(origin.last().header("If-None-Match")).isNull();
    assertThat(origin.last().header("If-Modified-Since")).isNull();
  }

  @Test
  void all_lines_of_what_the_origin_says_anew_count() {
    String url = url(caching(policy(0, 100, 1000)), "/a");
    origin.put(
        "/a", 200, "a", "ETag", "\"v1\"", "Cache-Control", "public", "Cache-Control", "max-age=60");
    get(url);
    pass(60);
    origin.put(
        "/a",
        200,
        "a",
        "ETag",
        "\"v1\"",
        "Cache-Control",
        "private",
        "Cache-Control",
        "max-age=60");
    HttpResponse<String> refreshed = get(url);
    assertThat(cache(refreshed)).isEqualTo("RefreshHit");
    assertThat(refreshed.headers().allValues("Cache-Control"))
        .containsExactly("private", "max-age=60");
    assertThat(result(url)).as("it is private now, and not kept").isEqualTo("Miss");
  }
}
