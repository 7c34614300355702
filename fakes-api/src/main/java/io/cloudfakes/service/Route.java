package io.cloudfakes.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which HTTP requests an action answers: a method, a URI template, fixed query parameters and
 * headers that must be there. Written on one line as in AWS's models:
 *
 * <pre>{@code
 * PUT /{Bucket}/{Key+}                        a greedy label takes the rest of the path
 * GET /{Bucket}?list-type=2                   a query parameter with that value
 * GET /{Bucket}?acl                           a query parameter of any value
 * PUT /{Bucket}/{Key+} x-amz-copy-source      a header that must be there
 * }</pre>
 *
 * @param segments the template's path segments; {@code {Name}} and {@code {Name+}} are labels
 * @param query the fixed query parameters by name; a null value matches any
 * @param headers the names of headers that must be there, in lower case
 */
public record Route(
    String method,
    List<String> segments,
    Map<String, @Nullable String> query,
    List<String> headers) {

  /**
   * Reads the one-line form.
   *
   * @throws IllegalArgumentException when it is not of that form
   */
  public static Route parse(String line) {
    String[] words = line.split(" ", -1);
    if (words.length < 2 || !words[1].startsWith("/")) {
      throw new IllegalArgumentException(
          "A route is written 'METHOD /path/{Label}?query header…', not '" + line + "'");
    }
    int mark = words[1].indexOf('?');
    String path = mark < 0 ? words[1] : words[1].substring(0, mark);
    Map<String, @Nullable String> query = new TreeMap<>();
    if (mark >= 0) {
      for (String parameter : words[1].substring(mark + 1).split("&", -1)) {
        int equals = parameter.indexOf('=');
        query.put(
            equals < 0 ? parameter : parameter.substring(0, equals),
            equals < 0 ? null : parameter.substring(equals + 1));
      }
    }
    return new Route(words[0], segmentsOf(path), query, List.of(words).subList(2, words.length));
  }

  /** The segments between slashes; one trailing slash does not count. */
  static List<String> segmentsOf(String path) {
    List<String> segments = new ArrayList<>();
    int from = 1;
    while (from < path.length()) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 ? path.length() : slash;
      segments.add(path.substring(from, to));
      from = to + 1;
    }
    return segments;
  }

  static boolean isLabel(String segment) {
    return segment.startsWith("{");
  }

  static boolean isGreedy(String segment) {
    return segment.endsWith("+}");
  }

  static String labelName(String segment) {
    return segment.substring(1, segment.length() - (isGreedy(segment) ? 2 : 1));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(method).append(" /").append(String.join("/", segments));
    String separator = "?";
    for (Map.Entry<String, @Nullable String> parameter : query.entrySet()) {
      text.append(separator).append(parameter.getKey());
      if (parameter.getValue() != null) {
        text.append('=').append(parameter.getValue());
      }
      separator = "&";
    }
    headers.forEach(header -> text.append(' ').append(header));
    return text.toString();
  }
}
