package io.cloudfakes.edge.cloudfront.internal.cache;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of the headers, cookies or query parameters of a request count.
 *
 * @param listed the names that count, or those that do not
 */
public record Names(Mode mode, Set<String> listed) {
  /** How the list is meant. */
  public enum Mode {
    NONE,
    LISTED,
    ALL_BUT,
    ALL
  }

  public static final Names NONE = new Names(Mode.NONE, new TreeSet<>());
  public static final Names ALL = new Names(Mode.ALL, new TreeSet<>());

  public static Names listed(List<String> names) {
    return new Names(Mode.LISTED, new TreeSet<>(names));
  }

  public static Names allBut(List<String> names) {
    return new Names(Mode.ALL_BUT, new TreeSet<>(names));
  }

  /** The same for names of headers, whose case does not matter. */
  public static Names headers(Mode mode, List<String> names) {
    Set<String> any = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    any.addAll(names);
    return new Names(mode, any);
  }

  public boolean isNone() {
    return mode == Mode.NONE;
  }

  public boolean has(String name) {
    return switch (mode) {
      case NONE -> false;
      case LISTED -> isListed(name);
      case ALL_BUT -> !isListed(name);
      case ALL -> true;
    };
  }

  /** Names of cookies may have wildcards: {@code *} for any characters, {@code ?} for any one. */
  private boolean isListed(String name) {
    if (listed.contains(name)) {
      return true;
    }
    for (String one : listed) {
      if ((one.indexOf('*') >= 0 || one.indexOf('?') >= 0) && new PathPattern(one).matches(name)) {
        return true;
      }
    }
    return false;
  }
}
