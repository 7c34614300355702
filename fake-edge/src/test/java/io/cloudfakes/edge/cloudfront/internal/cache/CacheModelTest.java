package io.cloudfakes.edge.cloudfront.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Random requests, changes of the origin and steps of the clock, held against a model that keeps a
 * few numbers by hand. {@code -Dcloudfakes.cache.steps=100000} has it go on for longer.
 */
class CacheModelTest {
  private static final int STEPS = Integer.getInteger("cloudfakes.cache.steps", 5_000);
  private static final List<long[]> POLICIES =
      List.of(
          new long[] {0, 40, 100},
          new long[] {20, 40, 100},
          new long[] {0, 0, 100},
          new long[] {0, 0, 0},
          new long[] {50, 50, 50});

  /** What an origin may say, with what it means to the model: age, forbids, while, if error. */
  private enum Says {
    NOTHING("public", -1, false, 0, -1),
    AGE("max-age=30", 30, false, 0, -1),
    NO_AGE("max-age=0", 0, false, 0, -1),
    LONG("s-maxage=500, max-age=3", 500, false, 0, -1),
    NO_CACHE("no-cache", -1, true, 0, -1),
    NO_COPY("private, stale-if-error=0", -1, true, 0, 0),
    BEHIND("max-age=10, stale-while-revalidate=15", 10, false, 15, -1),
    BOUNDED("max-age=10, stale-if-error=25", 10, false, 0, 25);

    private final String header;
    private final long age;
    private final boolean forbids;
    private final long behind;
    private final long ifError;

    Says(String header, long age, boolean forbids, long behind, long ifError) {
      this.header = header;
      this.age = age;
      this.forbids = forbids;
      this.behind = behind;
      this.ifError = ifError;
    }
  }

  /** The origin: a version that changes, what it says with it, and whether it works. */
  private static final class Site {
    private int version = 1;
    private int status = 200;
    private Says says = Says.AGE;
    private int asked;

    OriginReply answer(HeaderLines conditions) {
      asked++;
      String etag = "\"" + version + "\"";
      if (status == 200 && etag.equals(conditions.first("If-None-Match"))) {
        return new OriginReply(
            304, HeaderLines.of("Cache-Control", says.header, "ETag", etag), Bytes.EMPTY);
      }
      return status == 200
          ? new OriginReply(
              200,
              HeaderLines.of("Cache-Control", says.header, "ETag", etag),
              Bytes.utf8("v" + version))
          : new OriginReply(status, HeaderLines.NONE, Bytes.utf8("e" + status));
    }
  }

  /** The cache under test: one object, by the pure functions. */
  private static final class Edge {
    private CachedObject kept;

    String get(Site site, CacheRules rules, Instant now) {
      Lookup found = Lookup.of(kept, false, now);
      if (found instanceof Lookup.Hit hit) {
        return hit.object().reply().body().utf8();
      }
      CachedObject held =
          found instanceof Lookup.Expired expired
              ? expired.object()
              : found instanceof Lookup.Stale stale ? stale.object() : null;
      HeaderLines conditions = held == null ? HeaderLines.NONE : held.conditions();
      Settled settled = Settled.of(held, site.answer(conditions), rules, false, now);
      kept = settled.kept();
      return found instanceof Lookup.Stale stale
          ? stale.object().reply().body().utf8()
          : settled.reply().body().utf8();
    }
  }

  /** The same once more, naively: seconds and a text. */
  private static final class Model {
    private String copy;
    private boolean error;
    private boolean always;
    private long vouched;
    private long life;
    private long behind;
    private long ifError;
    private long quietUntil;
    private int asked;

    String get(Site site, long[] policy, long now) {
      if (copy != null && error && now >= vouched + life) {
        copy = null;
      }
      if (copy != null && (now < quietUntil || (!always && now < vouched + life))) {
        return copy;
      }
      String old = copy;
      boolean servesOld = old != null && behind > 0 && now < vouched + life + behind;
      asked++;
      if (site.status == 200) {
        store(site, policy, now);
        return servesOld ? old : "v" + site.version;
      }
      boolean standsIn =
          old != null
              && site.status >= 500
              && (ifError < 0 || (ifError > 0 && now <= vouched + life + ifError));
      if (standsIn) {
        quietUntil = now + 10;
        return old;
      }
      forget();
      if (site.status != 403) {
        copy = "e" + site.status;
        error = true;
        vouched = now;
        life = 10;
      }
      return servesOld ? old : "e" + site.status;
    }

    private void forget() {
      copy = null;
      error = false;
      always = false;
      behind = 0;
      ifError = -1;
      quietUntil = Long.MIN_VALUE;
    }

    private void store(Site site, long[] policy, long now) {
      forget();
      boolean off = policy[0] + policy[1] + policy[2] == 0;
      if (off || (site.says.forbids && policy[0] == 0)) {
        return;
      }
      copy = "v" + site.version;
      vouched = now;
      always = site.says.forbids;
      ifError = site.says.ifError;
      behind = always ? 0 : site.says.behind;
      life =
          always
              ? policy[0]
              : site.says.age < 0
                  ? Math.max(policy[0], policy[1])
                  : Math.max(policy[0], Math.min(policy[2], site.says.age));
    }
  }

  @Test
  void random_histories_are_served_as_a_naive_model_says() {
    for (int policy = 0; policy < POLICIES.size(); policy++) {
      history(POLICIES.get(policy), new SplittableRandom(7 + policy));
    }
  }

  private static void history(long[] policy, SplittableRandom random) {
    CacheRules rules = Origin.rules(policy[0], policy[1], policy[2]);
    Site site = new Site();
    Edge edge = new Edge();
    Model model = new Model();
    long now = 0;
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(8)) {
        case 0 -> site.version++;
        case 1 -> site.status = List.of(200, 200, 200, 404, 403, 503).get(random.nextInt(6));
        case 2 -> site.says = Says.values()[random.nextInt(Says.values().length)];
        case 3, 4 -> now += random.nextInt(random.nextInt(5) == 0 ? 200 : 15);
        default -> {
          String expected = model.get(site, policy, now);
          assertThat(edge.get(site, rules, Origin.NOW.plusSeconds(now)))
              .as("step %d at %d s, %s %s", step, now, site.status, site.says)
              .isEqualTo(expected);
        }
      }
    }
    assertThat(site.asked).isEqualTo(model.asked);
  }
}
