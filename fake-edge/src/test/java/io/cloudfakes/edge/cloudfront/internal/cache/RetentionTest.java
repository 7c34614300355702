package io.cloudfakes.edge.cloudfront.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every row of the table in "Managing how long content stays in the cache". */
class RetentionTest {
  private static final String IN_A_MINUTE = Origin.date(Origin.NOW.plusSeconds(60));
  private static final String LONG_AGO = Origin.date(Origin.NOW.minusSeconds(60));

  /** What is expected of "not kept at all". */
  private static final long NOT_KEPT = -1;

  private record Row(String says, List<String> headers, long leastIsZero, long leastIsTen) {}

  // Policies: least 0 or 10, usual 100, most 1000.
  private static final List<Row> ROWS =
      List.of(
          new Row("s-maxage", List.of("Cache-Control", "s-maxage=50"), 50, 50),
          new Row(
              "s-maxage beats max-age", List.of("Cache-Control", "max-age=5, s-maxage=50"), 50, 50),
          new Row("max-age", List.of("Cache-Control", "max-age=60"), 60, 60),
          new Row("max-age below the least", List.of("Cache-Control", "max-age=5"), 5, 10),
          new Row("max-age of nothing", List.of("Cache-Control", "max-age=0"), 0, 10),
          new Row("max-age above the most", List.of("Cache-Control", "max-age=5000"), 1000, 1000),
          new Row("s-maxage above the most", List.of("Cache-Control", "s-maxage=5000"), 1000, 1000),
          new Row("max-age in other letters", List.of("cache-control", "Max-Age=60"), 60, 60),
          new Row(
              "max-age among others",
              List.of("Cache-Control", "public, max-age=60, immutable"),
              60,
              60),
          new Row(
              "two lines",
              List.of("Cache-Control", "public", "Cache-Control", "max-age=60"),
              60,
              60),
          new Row(
              "a max-age that is no number", List.of("Cache-Control", "max-age=soon"), 100, 100),
          new Row("Expires", List.of("Expires", IN_A_MINUTE), 60, 60),
          new Row("Expires in the past", List.of("Expires", LONG_AGO), 0, 10),
          new Row("Expires that is no date", List.of("Expires", "0"), 0, 10),
          new Row(
              "Expires beyond the most",
              List.of("Expires", Origin.date(Origin.NOW.plusSeconds(5000))),
              1000,
              1000),
          new Row(
              "max-age beats Expires",
              List.of("Cache-Control", "max-age=20", "Expires", IN_A_MINUTE),
              20,
              20),
          new Row("nothing", List.of(), 100, 100),
          new Row("nothing that counts", List.of("Cache-Control", "public"), 100, 100),
          new Row("no-cache", List.of("Cache-Control", "no-cache"), NOT_KEPT, 10),
          new Row("no-store", List.of("Cache-Control", "no-store"), NOT_KEPT, 10),
          new Row("private", List.of("Cache-Control", "private"), NOT_KEPT, 10),
          new Row(
              "no-cache beats max-age",
              List.of("Cache-Control", "no-cache, max-age=60"),
              NOT_KEPT,
              10),
          new Row("Vary: *", List.of("Vary", "*"), NOT_KEPT, 100),
          new Row("Vary: Accept", List.of("Vary", "Accept"), 100, 100));

  @TestFactory
  List<DynamicTest> each_row_of_the_table() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Row row : ROWS) {
      for (long least : List.of(0L, 10L)) {
        long expected = least == 0 ? row.leastIsZero() : row.leastIsTen();
        tests.add(
            DynamicTest.dynamicTest(
                row.says() + ", MinTTL " + least,
                () -> assertThat(lifetime(row, 200, least)).isEqualTo(expected)));
        tests.add(
            DynamicTest.dynamicTest(
                row.says() + ", a redirect, MinTTL " + least,
                () -> assertThat(lifetime(row, 301, least)).isEqualTo(expected)));
      }
    }
    return tests;
  }

  private static long lifetime(Row row, int status, long least) {
    Retention kept =
        Retention.of(
            Origin.reply(status, row.headers().toArray(String[]::new)),
            Origin.rules(least, 100, 1000),
            Origin.NOW);
    return kept == null ? NOT_KEPT : kept.lifetime().toSeconds();
  }

  @Test
  void the_usual_lifetime_is_not_below_the_least() {
    assertThat(kept(Origin.reply(200), Origin.rules(200, 100, 1000)).lifetime())
        .isEqualTo(Duration.ofSeconds(200));
  }

  @Test
  void nothing_is_kept_where_all_three_are_zero() {
    assertThat(
            Retention.of(
                Origin.reply(200, "Cache-Control", "max-age=60"),
                Origin.rules(0, 0, 0),
                Origin.NOW))
        .isNull();
  }

  @Test
  void what_no_cache_forbids_is_kept_only_for_a_failing_origin() {
    assertThat(kept(Origin.reply(200, "Cache-Control", "no-cache"), Origin.rules(10, 100, 1000)))
        .satisfies(kept -> assertThat(kept.asksAlways()).isTrue())
        .satisfies(kept -> assertThat(kept.ifError()).isNull());
    assertThat(
            kept(
                    Origin.reply(200, "Cache-Control", "no-cache, stale-if-error=0"),
                    Origin.rules(10, 100, 1000))
                .ifError())
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void stale_directives_are_read() {
    Retention kept =
        kept(
            Origin.reply(
                200, "Cache-Control", "max-age=60, stale-while-revalidate=30, stale-if-error=90"),
            Origin.rules(0, 100, 1000));
    assertThat(kept.whileRevalidating()).isEqualTo(Duration.ofSeconds(30));
    assertThat(kept.ifError()).isEqualTo(Duration.ofSeconds(90));
  }

  @TestFactory
  List<DynamicTest> errors_are_kept_by_their_codes() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int status = 400; status < 600; status++) {
      int code = status;
      boolean always = List.of(404, 414, 500, 501, 502, 503, 504).contains(code);
      boolean ifTold = List.of(400, 403, 405, 412, 415).contains(code);
      tests.add(
          DynamicTest.dynamicTest(
              "status " + code,
              () -> {
                assertThat(error(code)).isEqualTo(always ? 10 : NOT_KEPT);
                assertThat(error(code, "Cache-Control", "max-age=0"))
                    .isEqualTo(always || ifTold ? 10 : NOT_KEPT);
                assertThat(error(code, "Cache-Control", "max-age=5"))
                    .isEqualTo(always || ifTold ? 10 : NOT_KEPT);
                assertThat(error(code, "Cache-Control", "s-maxage=60"))
                    .isEqualTo(always || ifTold ? 60 : NOT_KEPT);
              }));
    }
    return tests;
  }

  @Test
  void an_error_is_kept_as_long_as_the_distribution_says() {
    CacheRules rules =
        new CacheRules(
            Origin.rules(0, 100, 1000).lifetimes(),
            new ErrorLifetimes(Map.of(404, Duration.ofMinutes(5))),
            KeyRule.PATH,
            "");
    assertThat(kept(Origin.reply(404), rules).lifetime()).isEqualTo(Duration.ofMinutes(5));
    assertThat(kept(Origin.reply(500), rules).lifetime()).isEqualTo(Duration.ofSeconds(10));
  }

  private static Retention kept(OriginReply reply, CacheRules rules) {
    Retention kept = Retention.of(reply, rules, Origin.NOW);
    assertThat(kept).isNotNull();
    return kept;
  }

  private static long error(int status, String... headers) {
    Retention kept =
        Retention.of(Origin.reply(status, headers), Origin.rules(0, 100, 1000), Origin.NOW);
    return kept == null ? NOT_KEPT : kept.lifetime().toSeconds();
  }
}
