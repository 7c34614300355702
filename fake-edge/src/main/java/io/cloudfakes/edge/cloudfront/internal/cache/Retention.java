package io.cloudfakes.edge.cloudfront.internal.cache;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is done with an origin's answer: kept for how long, and what becomes of it then.
 *
 * @param lifetime how long it is served without asking; zero has it asked for each time
 * @param asksAlways it is kept only for when the origin cannot be reached
 * @param whileRevalidating how long after that it is served while the origin is asked
 * @param ifError how long after that it stands in for a failing origin; null for as long as it is
 *     there
 */
public record Retention(
    Duration lifetime, boolean asksAlways, Duration whileRevalidating, @Nullable Duration ifError) {

  /** The same of an object that was served past its time: it is fresh for a while. */
  Retention servedStale() {
    return asksAlways ? new Retention(lifetime, false, whileRevalidating, ifError) : this;
  }

  /** Of an answer to GET or HEAD; null when it is not kept. */
  public static @Nullable Retention of(OriginReply reply, CacheRules rules, Instant now) {
    CacheControl control = CacheControl.parse(reply.headers().joined("Cache-Control"));
    Lifetimes lifetimes = rules.lifetimes();
    if (reply.isError()) {
      return rules.errors().keeps(reply.status(), control)
          ? new Retention(
              rules.errors().of(reply.status(), control), false, Duration.ZERO, Duration.ZERO)
          : null;
    }
    boolean least = !lifetimes.least().isZero();
    if (lifetimes.off() || (!least && variesByAll(reply))) {
      return null;
    }
    if (control.forbids()) {
      return least ? new Retention(lifetimes.least(), true, Duration.ZERO, ifError(control)) : null;
    }
    long revalidate = Math.max(0, control.staleWhileRevalidate());
    return new Retention(
        lifetime(reply, control, lifetimes, now),
        false,
        Duration.ofSeconds(revalidate),
        ifError(control));
  }

  private static Duration lifetime(
      OriginReply reply, CacheControl control, Lifetimes lifetimes, Instant now) {
    if (control.age() >= 0) {
      return lifetimes.clamp(Duration.ofSeconds(control.age()));
    }
    String expires = reply.headers().first("Expires");
    if (expires == null) {
      return lifetimes.longer(lifetimes.least(), lifetimes.usual());
    }
    Duration left = Duration.between(now, date(expires, now));
    return lifetimes.clamp(left.isNegative() ? Duration.ZERO : left);
  }

  private static @Nullable Duration ifError(CacheControl control) {
    return control.staleIfError() < 0 ? null : Duration.ofSeconds(control.staleIfError());
  }

  private static boolean variesByAll(OriginReply reply) {
    String vary = reply.headers().joined("Vary");
    return vary != null && vary.indexOf('*') >= 0;
  }

  /** RFC 9111, section 5.3: a date that cannot be read lies in the past. */
  private static Instant date(String text, Instant now) {
    try {
      return DateTimeFormatter.RFC_1123_DATE_TIME
          .withLocale(Locale.ROOT)
          .parse(text, Instant::from);
    } catch (DateTimeParseException e) {
      return now;
    }
  }
}
