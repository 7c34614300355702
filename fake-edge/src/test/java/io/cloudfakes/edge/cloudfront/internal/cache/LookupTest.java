package io.cloudfakes.edge.cloudfront.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An object's way from a miss to its end. */
class LookupTest {
  private static final CacheRules RULES = Origin.rules(0, 100, 1000);
  private static final Instant NOW = Origin.NOW;

  private static CachedObject kept(String cacheControl, CacheRules rules) {
    return Settled.of(
            null,
            Origin.reply(200, "Cache-Control", cacheControl, "ETag", "\"v1\""),
            rules,
            false,
            NOW)
        .kept();
  }

  private static Lookup look(CachedObject object, long seconds) {
    return Lookup.of(object, false, NOW.plusSeconds(seconds));
  }

  private static Settled settle(CachedObject held, OriginReply answer, long seconds) {
    return Settled.of(held, answer, RULES, false, NOW.plusSeconds(seconds));
  }

  @Test
  void it_is_served_until_its_time_is_over() {
    CachedObject kept = kept("max-age=60", RULES);
    assertThat(look(kept, 0)).isInstanceOf(Lookup.Hit.class);
    assertThat(look(kept, 59)).isInstanceOf(Lookup.Hit.class);
    assertThat(look(kept, 60)).isInstanceOf(Lookup.Expired.class);
    assertThat(kept.age(NOW.plusSeconds(59))).isEqualTo(Duration.ofSeconds(59));
  }

  @Test
  void an_expired_one_that_still_holds_begins_anew() {
    CachedObject kept = kept("max-age=60", RULES);
    assertThat(kept.conditions().first("If-None-Match")).isEqualTo("\"v1\"");
    Settled settled = settle(kept, Origin.reply(304, "Cache-Control", "max-age=30"), 70);
    assertThat(settled.result()).isEqualTo(CacheResult.REFRESH_HIT);
    assertThat(settled.reply().status()).isEqualTo(200);
    assertThat(look(settled.kept(), 99)).isInstanceOf(Lookup.Hit.class);
    assertThat(look(settled.kept(), 100)).isInstanceOf(Lookup.Expired.class);
  }

  @Test
  void a_failing_origin_has_the_stale_copy_served_and_is_tried_again_later() {
    CachedObject kept = kept("max-age=60", RULES);
    Settled settled = settle(kept, Origin.reply(503), 70);
    assertThat(settled.reply().status()).isEqualTo(200);
    assertThat(settled.result()).isEqualTo(CacheResult.HIT);
    assertThat(look(settled.kept(), 79)).isInstanceOf(Lookup.Hit.class);
    assertThat(look(settled.kept(), 80)).isInstanceOf(Lookup.Expired.class);
  }

  @Test
  void an_error_of_the_request_is_returned_and_not_the_copy() {
    Settled settled = settle(kept("max-age=60", RULES), Origin.reply(404), 70);
    assertThat(settled.reply().status()).isEqualTo(404);
    assertThat(settled.result()).isEqualTo(CacheResult.ERROR);
    assertThat(look(settled.kept(), 79)).isInstanceOf(Lookup.Hit.class);
    assertThat(look(settled.kept(), 80)).isInstanceOf(Lookup.Miss.class);
  }

  @Test
  void stale_if_error_bounds_how_long_a_copy_stands_in() {
    CachedObject kept = kept("max-age=60, stale-if-error=100", RULES);
    assertThat(settle(kept, Origin.reply(500), 160).reply().status()).isEqualTo(200);
    assertThat(settle(kept, Origin.reply(500), 161).reply().status()).isEqualTo(500);
    // Standing in does not make it younger.
    CachedObject stoodIn = settle(kept, Origin.reply(500), 155).kept();
    assertThat(settle(stoodIn, Origin.reply(500), 166).reply().status()).isEqualTo(500);
    assertThat(
            settle(kept("max-age=60, stale-if-error=0", RULES), Origin.reply(500), 61)
                .reply()
                .status())
        .isEqualTo(500);
  }

  @Test
  void stale_while_revalidate_has_it_served_before_the_origin_is_asked() {
    CachedObject kept = kept("max-age=60, stale-while-revalidate=30", RULES);
    assertThat(look(kept, 60)).isInstanceOf(Lookup.Stale.class);
    assertThat(look(kept, 89)).isInstanceOf(Lookup.Stale.class);
    assertThat(look(kept, 90)).isInstanceOf(Lookup.Expired.class);
  }

  @Test
  void what_no_cache_forbids_is_asked_for_each_time_and_stands_in_for_a_failing_origin() {
    CachedObject kept = kept("no-cache", Origin.rules(10, 100, 1000));
    assertThat(look(kept, 0)).isInstanceOf(Lookup.Expired.class);
    Settled settled =
        Settled.of(kept, Origin.reply(502), Origin.rules(10, 100, 1000), false, NOW.plusSeconds(5));
    assertThat(settled.reply().status()).isEqualTo(200);
  }

  @Test
  void a_head_is_answered_from_a_get_but_not_the_other_way_round() {
    CachedObject whole = kept("max-age=60", RULES);
    assertThat(Lookup.of(whole, true, NOW)).isInstanceOf(Lookup.Hit.class);
    CachedObject head = Settled.of(null, Origin.reply(200), RULES, true, NOW).kept();
    assertThat(Lookup.of(head, true, NOW)).isInstanceOf(Lookup.Hit.class);
    assertThat(Lookup.of(head, false, NOW)).isInstanceOf(Lookup.Miss.class);
  }
}
