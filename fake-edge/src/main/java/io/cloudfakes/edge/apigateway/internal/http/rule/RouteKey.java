package io.cloudfakes.edge.apigateway.internal.http.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The key of a route of an HTTP API, read: {@code GET /pets/{id}}, {@code ANY /{proxy+}}, {@code
 * $default}.
 *
 * @param method {@code ANY} for all
 * @param segments of the path; a variable is in braces, and a greedy one has a plus
 */
public record RouteKey(String method, List<String> segments) {
  /** The route that takes what no other takes. */
  public static final String DEFAULT = "$default";

  private static final Set<String> METHODS =
      new TreeSet<>(List.of("ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"));

  /**
   * Reads a key other than {@code $default}.
   *
   * @throws io.cloudfakes.AwsErrorException when it is none
   */
  public static RouteKey parse(String key) {
    int space = key.indexOf(' ');
    if (space < 0
        || !METHODS.contains(key.substring(0, space))
        || key.charAt(key.length() - 1) == ' '
        || key.charAt(space + 1) != '/') {
      throw malformed();
    }
    List<String> segments = segmentsOf(key.substring(space + 1));
    for (int i = 0; i < segments.size(); i++) {
      requireSegment(segments.get(i), i == segments.size() - 1);
    }
    return new RouteKey(key.substring(0, space), segments);
  }

  /** The segments of a path; a slash at its end is one that counts. */
  public static List<String> segmentsOf(String path) {
    return path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
  }

  private static void requireSegment(String segment, boolean last) {
    boolean variable = segment.startsWith("{") && segment.endsWith("}");
    if ((!variable && (segment.indexOf('{') >= 0 || segment.indexOf('}') >= 0))
        || segment.equals("{}")
        || segment.equals("{+}")
        || (isGreedy(segment) && !last)) {
      throw HttpErrors.badRequest(
              "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and"
                  + " curly braces at the beginning and the end.")
          .asException();
    }
  }

  private static RuntimeException malformed() {
    return HttpErrors.badRequest(
            "The provided route key is not formatted properly for HTTP protocol. Format should be"
                + " \"<HTTP METHOD> /<RESOURCE PATH>\" or \"$default\"")
        .asException();
  }

  /** Whether the segment takes one or all segments from its place on. */
  public static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  /** Whether the segment takes all segments from its place on. */
  public static boolean isGreedy(String segment) {
    return segment.endsWith("+}");
  }

  /** The name of a variable. */
  public static String name(String segment) {
    return segment.substring(1, segment.length() - (isGreedy(segment) ? 2 : 1));
  }

  /** The path as it is written in the key. */
  public String path() {
    return "/" + String.join("/", segments);
  }

  /** Whether both take the same paths by variables of different names. */
  boolean clashesWith(RouteKey other) {
    if (segments.size() != other.segments.size() || segments.equals(other.segments)) {
      return false;
    }
    List<String> mine = new ArrayList<>();
    List<String> theirs = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      mine.add(anonymous(segments.get(i)));
      theirs.add(anonymous(other.segments.get(i)));
    }
    return mine.equals(theirs);
  }

  private static String anonymous(String segment) {
    return !isVariable(segment) ? segment : isGreedy(segment) ? "{+}" : "{}";
  }
}
