package io.cloudfakes.edge.cloudfront.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a cache keeps when there is more than it may. */
class CacheBoundTest {
  private static final long BOUND = 16 << 20;
  private static final Retention AN_HOUR =
      new Retention(Duration.ofHours(1), false, Duration.ZERO, null);

  private static CacheKey key(int i) {
    return new CacheKey("E1", "/objects/" + i + ".html", "\naccept-encoding:gzip");
  }

  private static CachedObject object(int bytes, String... headers) {
    return CachedObject.of(
        new OriginReply(200, HeaderLines.of(headers), Bytes.wrap(new byte[bytes])),
        AN_HOUR,
        false,
        Set.of(),
        Origin.NOW);
  }

  @Test
  void a_million_keys_stay_within_the_bound_at_every_step() {
    EdgeCache cache = new EdgeCache(BOUND);
    for (int i = 0; i < 1_000_000; i++) {
      cache.keep(key(i), object(i % 1_000, "ETag", "\"" + i + "\""));
      assertThat(cache.weight() <= BOUND).isTrue();
    }
    assertThat(cache.weight()).isGreaterThan(BOUND - 3_000);
    assertThat(cache.size()).isBetween(BOUND / 2_000, BOUND / 1_000);
    assertThat(cache.find(key(999_999))).isNotNull();
    assertThat(cache.find(key(0))).isNull();
  }

  @Test
  void keys_headers_tags_and_bodies_all_weigh() {
    CacheKey key = key(1);
    long plain = EdgeCache.weight(key, object(0));
    assertThat(EdgeCache.weight(key, object(5_000)) - plain).isEqualTo(5_000);
    assertThat(EdgeCache.weight(key, object(0, "X-Long", "v".repeat(4_000))) - plain)
        .isBetween(4_000L, 4_200L);
    CacheKey longer = new CacheKey("E1", "/" + "p".repeat(7_000), "h".repeat(3_000));
    assertThat(EdgeCache.weight(longer, object(0)) - plain).isBetween(9_900L, 10_000L);
    CachedObject tagged =
        CachedObject.of(
            new OriginReply(200, HeaderLines.NONE, Bytes.EMPTY),
            AN_HOUR,
            false,
            Set.of("t".repeat(200)),
            Origin.NOW);
    assertThat(EdgeCache.weight(key, tagged) - plain).isGreaterThanOrEqualTo(200);
  }

  @Test
  void long_keys_and_headers_without_a_body_are_bounded_too() {
    EdgeCache cache = new EdgeCache(1 << 20);
    for (int i = 0; i < 10_000; i++) {
      cache.keep(new CacheKey("E1", "/" + i + "p".repeat(2_000), ""), object(0));
    }
    assertThat(cache.weight()).isLessThanOrEqualTo(1 << 20);
    assertThat(cache.size()).isLessThan((1 << 20) / 2_000);
  }

  @Test
  void what_was_asked_for_longest_ago_goes_first() {
    EdgeCache cache = new EdgeCache(10 * EdgeCache.weight(key(10), object(100)));
    IntStream.range(10, 20).forEach(i -> cache.keep(key(i), object(100)));
    cache.find(key(10));
    cache.keep(key(20), object(100));
    assertThat(cache.find(key(10))).isNotNull();
    assertThat(cache.find(key(11))).isNull();
    assertThat(cache.find(key(12))).isNotNull();
  }

  @Test
  void an_object_larger_than_all_of_the_cache_is_not_kept_and_drives_nothing_out() {
    EdgeCache cache = new EdgeCache(10_000);
    cache.keep(key(1), object(100));
    cache.keep(key(2), object(20_000));
    assertThat(cache.find(key(2))).isNull();
    assertThat(cache.find(key(1))).isNotNull();
    cache.keep(key(1), object(20_000));
    assertThat(cache.find(key(1))).as("the one before is no longer good").isNull();
    assertThat(cache.weight()).isZero();
  }

  @Test
  void an_object_as_large_as_the_cache_is_kept() {
    EdgeCache cache = new EdgeCache(EdgeCache.weight(key(1), object(100)));
    cache.keep(key(1), object(100));
    assertThat(cache.find(key(1))).isNotNull();
    cache.keep(key(2), object(100));
    assertThat(cache.find(key(2))).isNotNull();
    assertThat(cache.size()).isEqualTo(1);
    cache.keep(key(3), object(101));
    assertThat(cache.find(key(3))).isNull();
  }

  @Test
  void a_new_version_weighs_in_place_of_the_old_one_and_a_drop_takes_its_weight_along() {
    EdgeCache cache = new EdgeCache(BOUND);
    cache.keep(key(1), object(5_000));
    cache.keep(key(1), object(100));
    assertThat(cache.weight()).isEqualTo(EdgeCache.weight(key(1), object(100)));
    cache.keep(key(2), object(700));
    cache.drop((key, object) -> key.equals(key(1)));
    assertThat(cache.weight()).isEqualTo(EdgeCache.weight(key(2), object(700)));
    cache.keep(key(2), null);
    assertThat(cache.weight()).isZero();
    assertThat(cache.size()).isZero();
  }

  /** Which of some keys are there after a run of random uses. */
  private static List<Integer> kept(EdgeCache cache, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 50_000; i++) {
      CacheKey key = key(random.nextInt(500));
      if (cache.find(key) == null) {
        cache.keep(key, object(random.nextInt(2_000)));
      }
    }
    List<Integer> there = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      if (cache.find(key(i)) != null) {
        there.add(i);
      }
    }
    return there;
  }

  @Test
  void the_same_uses_leave_the_same_objects_in_a_fork_as_well() {
    EdgeCache one = new EdgeCache(200_000);
    EdgeCache other = new EdgeCache(200_000);
    List<Integer> first = kept(one, 1);
    assertThat(first).hasSizeBetween(50, 250).isEqualTo(kept(other, 1));
    EdgeCache fork = one.fork();
    assertThat(fork.weight()).isEqualTo(one.weight());
    List<Integer> later = kept(one, 2);
    assertThat(kept(fork, 2)).isEqualTo(later).isEqualTo(kept(other, 2));
  }

  @Test
  void a_fork_and_its_parent_change_apart() {
    EdgeCache parent = new EdgeCache(BOUND);
    parent.keep(key(1), object(1));
    EdgeCache fork = parent.fork();
    EdgeCache another = parent.fork();
    parent.keep(key(2), object(2));
    fork.drop((key, object) -> true);
    assertThat(parent.size()).isEqualTo(2);
    assertThat(fork.size()).isZero();
    assertThat(another.size()).isEqualTo(1);
    assertThat(another.find(key(1))).isSameAs(parent.find(key(1)));
  }
}
