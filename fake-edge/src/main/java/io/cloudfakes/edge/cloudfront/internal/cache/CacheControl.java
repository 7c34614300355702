package io.cloudfakes.edge.cloudfront.internal.cache;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Cache-Control} header says to a cache. Seconds are -1 where it does not say them.
 *
 * @param forbids it is not to be kept, or not to be served without asking
 * @param forbidsCookies the same of its {@code Set-Cookie} lines alone
 * @param maxAge in seconds, as the header has it
 */
public record CacheControl(
    boolean forbids,
    boolean forbidsCookies,
    long maxAge,
    long sharedMaxAge,
    long staleWhileRevalidate,
    long staleIfError) {
  public static final CacheControl NONE = new CacheControl(false, false, -1, -1, -1, -1);

  /** What an answer says. */
  static CacheControl of(OriginReply reply) {
    return parse(reply.headers().joined("Cache-Control"));
  }

  /** Reads a header's value; what cannot be read of it is as if it were not there. */
  public static CacheControl parse(@Nullable String value) {
    if (value == null) {
      return NONE;
    }
    boolean forbids = false;
    boolean cookies = false;
    long maxAge = -1;
    long shared = -1;
    long revalidate = -1;
    long ifError = -1;
    for (String directive : value.split(",", -1)) {
      int equals = directive.indexOf('=');
      String name =
          (equals < 0 ? directive : directive.substring(0, equals)).trim().toLowerCase(Locale.ROOT);
      String argument = equals < 0 ? "" : directive.substring(equals + 1);
      switch (name) {
        case "no-cache" -> {
          // The only field whose name CloudFront's guide has this directive take.
          boolean ofCookies = argument.replace("\"", "").trim().equalsIgnoreCase("Set-Cookie");
          cookies |= ofCookies;
          forbids |= !ofCookies;
        }
        case "no-store", "private" -> forbids = true;
        case "max-age" -> maxAge = seconds(argument);
        case "s-maxage" -> shared = seconds(argument);
        case "stale-while-revalidate" -> revalidate = seconds(argument);
        case "stale-if-error" -> ifError = seconds(argument);
        default -> {}
      }
    }
    return new CacheControl(forbids, cookies, maxAge, shared, revalidate, ifError);
  }

  /** The age it allows: {@code s-maxage}, or else {@code max-age}; -1 when it says neither. */
  public long age() {
    return sharedMaxAge >= 0 ? sharedMaxAge : maxAge;
  }

  private static long seconds(String argument) {
    String digits = argument.trim().replace("\"", "");
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    // RFC 9111, section 1.2.2: what is too great to be kept is the greatest that can be.
    return digits.length() > 10 ? Integer.MAX_VALUE : Long.parseLong(digits);
  }
}
