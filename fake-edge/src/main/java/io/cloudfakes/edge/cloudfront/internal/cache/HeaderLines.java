package io.cloudfakes.edge.cloudfront.internal.cache;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header lines of a request or a reply, in order. */
public record HeaderLines(List<Header> lines) {
  public static final HeaderLines NONE = new HeaderLines(List.of());

  public HeaderLines {
    lines = List.copyOf(lines);
  }

  /** Lines written as name, value, name, value, … */
  public static HeaderLines of(String... namesAndValues) {
    List<Header> lines = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      lines.add(new Header(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new HeaderLines(lines);
  }

  /** The first value of a header; null when it is not there. */
  public @Nullable String first(String name) {
    for (int i = 0; i < lines.size(); i++) {
      Header line = lines.get(i);
      if (line.isNamed(name)) {
        return line.value();
      }
    }
    return null;
  }

  public boolean has(String name) {
    return first(name) != null;
  }

  /** All values of a header joined with commas, as HTTP lets them be; null when there is none. */
  public @Nullable String joined(String name) {
    StringBuilder text = null;
    for (Header line : lines) {
      if (line.isNamed(name)) {
        text = text == null ? new StringBuilder() : text.append(", ");
        text.append(line.value());
      }
    }
    return text == null ? null : text.toString();
  }

  /** One line more, after those there are. */
  public HeaderLines plus(String name, String value) {
    List<Header> more = new ArrayList<>(lines);
    more.add(new Header(name, value));
    return new HeaderLines(more);
  }

  /** Lines in place of all of their names, written as name, value, name, value, … */
  public HeaderLines with(String... namesAndValues) {
    List<Header> changed = new ArrayList<>(lines.size() + namesAndValues.length / 2);
    for (Header line : lines) {
      if (!isNamed(line, namesAndValues)) {
        changed.add(line);
      }
    }
    for (int i = 0; i < namesAndValues.length; i += 2) {
      changed.add(new Header(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new HeaderLines(changed);
  }

  private static boolean isNamed(Header line, String... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (line.isNamed(namesAndValues[i])) {
        return true;
      }
    }
    return false;
  }

  public HeaderLines without(String... names) {
    List<Header> kept = new ArrayList<>(lines);
    for (String name : names) {
      kept.removeIf(line -> line.isNamed(name));
    }
    return kept.size() == lines.size() ? this : new HeaderLines(kept);
  }
}
