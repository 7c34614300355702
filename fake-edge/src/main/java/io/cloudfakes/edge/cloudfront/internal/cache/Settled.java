package io.cloudfakes.edge.cloudfront.internal.cache;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an origin's answer: what the viewer gets, and what the edge has from then on.
 *
 * @param reply for the viewer
 * @param kept by the edge; null for nothing, and what it had is dropped
 * @param result how {@code X-Cache} says it
 * @param age of the reply, null for one that came right from the origin
 */
public record Settled(
    OriginReply reply, @Nullable CachedObject kept, CacheResult result, @Nullable Long age) {
  private static final List<String> REFRESHED =
      List.of("Cache-Control", "Expires", "Date", "Last-Modified");

  /**
   * Settles an answer.
   *
   * @param held what the edge had and asked about; null for nothing
   * @param answer the origin's, compressed if it is to be kept compressed
   */
  public static Settled of(
      @Nullable CachedObject held,
      OriginReply answer,
      CacheRules rules,
      boolean headOnly,
      Instant now) {
    if (held != null && answer.status() == 304) {
      return refreshed(held, answer, rules, now);
    }
    if (held != null && answer.isServerError() && held.standsIn(now)) {
      CachedObject longer = held.heldUntil(now.plus(rules.errors().least(answer.status())));
      return new Settled(held.reply(), longer, CacheResult.HIT, held.age(now).toSeconds());
    }
    Retention retention = answer.brokenOff() ? null : Retention.of(answer, rules, now);
    CachedObject kept =
        retention == null
            ? null
            : CachedObject.of(
                asKept(answer),
                retention,
                headOnly,
                CacheTags.of(answer.headers(), rules.tags()),
                now);
    return new Settled(answer, kept, answer.isError() ? CacheResult.ERROR : CacheResult.MISS, null);
  }

  /** Who asked gets its cookies all the same. */
  private static OriginReply asKept(OriginReply answer) {
    return CacheControl.of(answer).forbidsCookies()
        ? answer.withHeaders(answer.headers().without("Set-Cookie"))
        : answer;
  }

  /**
   * Whether it is for none but who asked for it: then others who wait for it have to ask for
   * themselves.
   */
  public boolean isForOne(CacheRules rules) {
    CacheControl control = CacheControl.of(reply);
    return reply.brokenOff()
        || (rules.lifetimes().least().isZero() && (control.forbids() || control.age() == 0));
  }

  /** The origin says that it still holds: what its reply says anew of it counts from now on. */
  private static Settled refreshed(
      CachedObject held, OriginReply answer, CacheRules rules, Instant now) {
    HeaderLines headers = held.reply().headers();
    for (String name : REFRESHED) {
      headers = answer.headers().has(name) ? headers.without(name) : headers;
    }
    for (Header line : answer.headers().lines()) {
      headers = isRefreshed(line) ? headers.plus(line.name(), line.value()) : headers;
    }
    OriginReply reply = held.reply().withHeaders(headers);
    Retention retention = Retention.of(reply, rules, now);
    CachedObject kept =
        retention == null
            ? null
            : CachedObject.of(reply, retention, held.headOnly(), held.tags(), now);
    return new Settled(reply, kept, CacheResult.REFRESH_HIT, null);
  }

  private static boolean isRefreshed(Header line) {
    return REFRESHED.stream().anyMatch(line::isNamed);
  }
}
