package io.cloudfakes.edge.cloudfront.internal.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What caches must answer, found naively: it remembers nothing but what each of them was told and
 * when, and goes through all of that anew for each request.
 */
final class CacheModel {
  /** What an origin may say of caching, with what it means: -1 for what it does not say. */
  enum Says {
    NOTHING("public", -1, false, 0, -1),
    AGE("max-age=30", 30, false, 0, -1),
    NO_AGE("max-age=0", 0, false, 0, -1),
    LONG("s-maxage=500, max-age=3", 500, false, 0, -1),
    NO_CACHE("no-cache", -1, true, 0, -1),
    NO_STORE("no-store, max-age=60, stale-if-error=20", 60, true, 0, 20),
    NO_COPY("private, stale-if-error=0", -1, true, 0, 0),
    BEHIND("max-age=10, stale-while-revalidate=15", 10, false, 15, -1),
    LONG_BEHIND("max-age=5, stale-while-revalidate=900", 5, false, 900, -1),
    BOUNDED("max-age=10, stale-if-error=25", 10, false, 0, 25),
    BOTH("max-age=8, stale-while-revalidate=10, stale-if-error=30", 8, false, 10, 30);

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

    String header() {
      return header;
    }
  }

  /** The seconds of a policy. */
  record Policy(long least, long usual, long most) {}

  /** An answer, as an origin or a cache gives it. */
  record Told(int status, int version, Says says, long age) {
    boolean ok() {
      return status == 200;
    }
  }

  /** What a cache was told, when, and by which policy it was to be kept. */
  private record Fact(long at, Told told, boolean stillHeld, Policy policy) {}

  /** What follows for a cache from all it was told. */
  private record Copy(
      Told told, long vouched, long life, boolean always, Fact terms, long quietUntil) {
    boolean fresh(long now) {
      return now < quietUntil || (!always && now < vouched + life);
    }

    boolean behind(long now) {
      Says says = told.says();
      long window = Math.min(says.behind, terms.policy().most());
      return told.ok() && !says.forbids && window > 0 && now < vouched + life + window;
    }

    boolean standsIn(long now) {
      Says says = told.says();
      long window = Math.min(says.ifError, terms.policy().most());
      return told.ok() && (window < 0 || (window > 0 && now <= vouched + life + window));
    }
  }

  /** An origin's object: what it would answer now. */
  interface Site {
    Told now();
  }

  /** What a viewer is to get. */
  record Expected(Told told, String result, Long age) {}

  private final List<String> chain;
  private final Map<String, List<Fact>> told = new TreeMap<>();
  private int asked;

  /**
   * Nobody was told anything.
   *
   * @param chain the caches behind an edge, the nearest first
   */
  CacheModel(List<String> chain) {
    this.chain = chain;
  }

  int asked() {
    return asked;
  }

  /** The last that caches were told of a path, for a test that fails. */
  String describe(String path) {
    StringBuilder text = new StringBuilder();
    told.forEach(
        (key, facts) -> {
          if (key.endsWith(" " + path)) {
            facts.stream()
                .skip(Math.max(0, facts.size() - 4))
                .forEach(fact -> text.append('\n').append(key).append(": ").append(fact));
          }
        });
    return text.toString();
  }

  /** All caches forget what was said of a path, or of all that begin with it. */
  void invalidate(String item) {
    boolean all = item.endsWith("*");
    String path = all ? item.substring(0, item.length() - 1) : item;
    told.keySet()
        .removeIf(
            key -> {
              String of = key.substring(key.indexOf(' ') + 1);
              return all ? of.startsWith(path) : of.equals(path);
            });
  }

  Expected get(String edge, String path, Site site, Policy policy, long now) {
    List<String> caches = new ArrayList<>(List.of(edge));
    if (policy.least() + policy.usual() + policy.most() > 0) {
      caches.addAll(chain);
    }
    return get(caches, path, site, policy, now);
  }

  private Expected get(List<String> caches, String path, Site site, Policy policy, long now) {
    List<Fact> facts = told.computeIfAbsent(caches.get(0) + " " + path, key -> new ArrayList<>());
    Copy copy = copy(facts);
    if (copy != null && copy.fresh(now)) {
      return from(copy, now);
    }
    Copy held = copy != null && copy.told().ok() ? copy : null;
    Fact fact = ask(caches, path, site, policy, held, now);
    facts.add(fact);
    if (held != null && held.behind(now)) {
      return from(held, now);
    }
    long then = now - fact.told().age();
    if (held != null && !fact.stillHeld() && fact.told().status() >= 500 && held.standsIn(then)) {
      return new Expected(held.told(), "Hit", Math.max(0, then - held.vouched()));
    }
    String result = fact.stillHeld() ? "RefreshHit" : fact.told().ok() ? "Miss" : "Error";
    return new Expected(fact.told(), result, null);
  }

  private static Expected from(Copy copy, long now) {
    return new Expected(
        copy.told(), copy.told().ok() ? "Hit" : "Error", Math.max(0, now - copy.vouched()));
  }

  private Fact ask(
      List<String> caches, String path, Site site, Policy policy, Copy held, long now) {
    if (caches.size() > 1) {
      Expected next = get(caches.subList(1, caches.size()), path, site, policy, now);
      Told told = next.told();
      long age = next.age() == null ? 0 : next.age();
      return new Fact(
          now, new Told(told.status(), told.version(), told.says(), age), false, policy);
    }
    asked++;
    Told answer = site.now();
    boolean same = held != null && answer.ok() && answer.version() == held.told().version();
    return new Fact(now, answer, same, policy);
  }

  /** Goes through all that a cache was told; null when it has nothing by now. */
  private static Copy copy(List<Fact> facts) {
    Copy copy = null;
    for (Fact fact : facts) {
      long then = fact.at() - fact.told().age();
      boolean failed = fact.told().status() >= 500;
      if (copy != null && copy.told().ok() && failed && copy.standsIn(then)) {
        copy =
            new Copy(
                copy.told(), copy.vouched(), copy.life(), copy.always(), copy.terms(), then + 10);
      } else {
        copy = fact.told().ok() ? kept(fact, then) : error(fact, then);
      }
    }
    return copy;
  }

  private static Copy kept(Fact fact, long then) {
    Policy policy = fact.policy();
    Says says = fact.told().says();
    boolean off = policy.least() + policy.usual() + policy.most() == 0;
    if (off || (says.forbids && policy.least() == 0)) {
      return null;
    }
    long life =
        says.forbids
            ? policy.least()
            : says.age < 0
                ? Math.max(policy.least(), policy.usual())
                : Math.max(policy.least(), Math.min(policy.most(), says.age));
    return new Copy(fact.told(), then, life, says.forbids, fact, Long.MIN_VALUE);
  }

  /** Errors are told of without a word on caching here: only some are kept, for ten seconds. */
  private static Copy error(Fact fact, long then) {
    return fact.told().status() == 403
        ? null
        : new Copy(fact.told(), then, 10, false, fact, Long.MIN_VALUE);
  }
}
