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
    CacheControl control = CacheControl.of(reply);
    Lifetimes lifetimes = rules.lifetimes();
    if (reply.isError()) {
      return rules.errors().keeps(reply.status(), control)
          ? ofError(reply, control, rules, now)
          : null;
    }
    boolean least = !lifetimes.least().isZero();
    if (lifetimes.off() || (!least && variesByAll(reply))) {
      return null;
    }
    if (control.forbids()) {
      return least
          ? new Retention(lifetimes.least(), true, Duration.ZERO, ifError(control, lifetimes))
          : null;
    }
    Duration told = told(reply, control, now);
    return new Retention(
        told == null
            ? lifetimes.longer(lifetimes.least(), lifetimes.usual())
            : lifetimes.clamp(told),
        false,
        lifetimes.atMost(Duration.ofSeconds(Math.max(0, control.staleWhileRevalidate()))),
        ifError(control, lifetimes));
  }

  private static Retention ofError(
      OriginReply reply, CacheControl control, CacheRules rules, Instant now) {
    Duration told = told(reply, control, now);
    Duration lifetime =
        rules
            .errors()
            .of(reply.status(), told == null ? Duration.ZERO : rules.lifetimes().atMost(told));
    return new Retention(lifetime, false, Duration.ZERO, Duration.ZERO);
  }

  /** How long the origin says it may be kept; null when it does not say. */
  private static @Nullable Duration told(OriginReply reply, CacheControl control, Instant now) {
    if (control.age() >= 0) {
      return Duration.ofSeconds(control.age());
    }
    String expires = reply.headers().first("Expires");
    if (expires == null) {
      return null;
    }
    Duration left = Duration.between(now, date(expires, now));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Past the maximum TTL an object that went stale is not served, whatever the origin allows. */
  private static @Nullable Duration ifError(CacheControl control, Lifetimes lifetimes) {
    return control.staleIfError() < 0
        ? null
        : lifetimes.atMost(Duration.ofSeconds(control.staleIfError()));
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
