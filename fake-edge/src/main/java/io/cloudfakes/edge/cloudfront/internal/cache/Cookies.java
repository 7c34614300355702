package io.cloudfakes.edge.cloudfront.internal.cache;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cookies of a request, in the order sent. */
public record Cookies(List<Header> all) {
  /** Reads the {@code Cookie} lines. */
  public static Cookies of(HeaderLines headers) {
    List<Header> cookies = new ArrayList<>();
    for (Header line : headers.lines()) {
      if (line.isNamed("Cookie")) {
        for (String pair : line.value().split(";", -1)) {
          int equals = pair.indexOf('=');
          String name = (equals < 0 ? pair : pair.substring(0, equals)).trim();
          if (!name.isEmpty()) {
            cookies.add(new Header(name, equals < 0 ? "" : pair.substring(equals + 1).trim()));
          }
        }
      }
    }
    return new Cookies(cookies);
  }

  /** The first of that very name; null when there is none. */
  public @Nullable String value(String name) {
    for (Header cookie : all) {
      if (cookie.name().equals(name)) {
        return cookie.value();
      }
    }
    return null;
  }

  /** The cookies that count, as a header's value; "" for none. */
  public String text(Names names) {
    return text(names, Names.NONE);
  }

  /**
   * The cookies that count by either of two rules, in the order of their names, which is how
   * CloudFront sends them on: the order in which a viewer has them tells no objects apart.
   */
  public String text(Names one, Names other) {
    List<Header> counting = new ArrayList<>();
    for (Header cookie : all) {
      if (one.has(cookie.name()) || other.has(cookie.name())) {
        counting.add(cookie);
      }
    }
    counting.sort(Comparator.comparing(Header::name));
    StringBuilder text = new StringBuilder();
    for (Header cookie : counting) {
      text.append(text.isEmpty() ? "" : "; ").append(cookie.name());
      text.append('=').append(cookie.value());
    }
    return text.toString();
  }
}
