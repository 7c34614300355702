package io.cloudfakes.edge.cloudfront.internal.cache;

import io.cloudfakes.protocol.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Answers of origins, and policies to keep them by. */
final class Origin {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private Origin() {}

  static OriginReply reply(int status, String... headers) {
    return new OriginReply(status, HeaderLines.of(headers), Bytes.utf8("body"));
  }

  static String date(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC));
  }

  static CacheRules rules(long least, long usual, long most) {
    return new CacheRules(
        new Lifetimes(
            Duration.ofSeconds(least), Duration.ofSeconds(usual), Duration.ofSeconds(most)),
        ErrorLifetimes.USUAL,
        KeyRule.PATH,
        "");
  }

  static ViewerRequest get(String path, String query, String... headers) {
    return new ViewerRequest(
        "GET",
        "https",
        "d111111abcdef8.cloudfront.net",
        path,
        query,
        HeaderLines.of(headers),
        Bytes.EMPTY,
        "203.0.113.7");
  }

  static KeyRule key(Names queries, Names headers, Names cookies) {
    return new KeyRule(queries, headers, cookies, false, false);
  }

  static Names headers(String... names) {
    return Names.headers(Names.Mode.LISTED, List.of(names));
  }
}
