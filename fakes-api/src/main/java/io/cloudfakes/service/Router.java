package io.cloudfakes.service;

import io.cloudfakes.AwsError;
import io.cloudfakes.protocol.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the action a request is for by its {@link Route}: built once, the most particular route
 * first. Two routes that would take the same requests are refused when it is built.
 */
public final class Router<S> {
  /**
   * What was found.
   *
   * @param labels the URI template's labels by name, percent-decoded
   */
  public record Match<S>(Action<S> action, Map<String, String> labels) {}

  private record Candidate<S>(Action<S> action, Route route, String shape) {}

  /** Literal segments before labels, then what asks for more in query and headers first. */
  private static final Comparator<Candidate<?>> MOST_PARTICULAR_FIRST =
      Comparator.<Candidate<?>>comparingInt(c -> -c.route().query().size())
          .thenComparingLong(
              c -> -c.route().query().values().stream().filter(v -> v != null).count())
          .thenComparingInt(c -> -c.route().headers().size())
          .thenComparingLong(
              c -> -c.route().segments().stream().filter(s -> !Route.isLabel(s)).count())
          .thenComparingInt(c -> -c.route().segments().size())
          .thenComparing(c -> c.shape().contains("{+}"));

  private final Map<String, List<Candidate<S>>> byMethod = new LinkedHashMap<>();

  Router(List<Action<S>> actions) {
    Map<String, Action<S>> seen = new LinkedHashMap<>();
    for (Action<S> action : actions) {
      Route route = action.route();
      if (route == null) {
        continue;
      }
      String shape = shapeOf(route);
      Action<S> same = seen.put(shape, action);
      if (same != null) {
        throw new IllegalStateException(
            "The routes of " + same + " and " + action + " take the same requests");
      }
      byMethod
          .computeIfAbsent(route.method(), method -> new ArrayList<>())
          .add(new Candidate<>(action, route, shape));
    }
    byMethod.values().forEach(candidates -> candidates.sort(MOST_PARTICULAR_FIRST));
  }

  /**
   * The action for the request; null when the service has none.
   *
   * @throws io.cloudfakes.AwsErrorException {@code InvalidURI} when the path is not encoded rightly
   */
  public @Nullable Match<S> find(HttpRequest request, String path) {
    List<Candidate<S>> candidates = byMethod.get(request.method());
    if (candidates == null) {
      return null;
    }
    Map<String, List<String>> query = request.query();
    for (Candidate<S> candidate : candidates) {
      Route route = candidate.route();
      if (queryMatches(route, query) && headersMatch(route, request)) {
        Map<String, String> labels = labels(route.segments(), path);
        if (labels != null) {
          return new Match<>(candidate.action(), labels);
        }
      }
    }
    return null;
  }

  private static boolean queryMatches(Route route, Map<String, List<String>> query) {
    if (route.query().isEmpty()) {
      return true;
    }
    if (query.isEmpty()) {
      return false;
    }
    for (Map.Entry<String, @Nullable String> wanted : route.query().entrySet()) {
      List<String> given = query.get(wanted.getKey());
      if (given == null || (wanted.getValue() != null && !given.contains(wanted.getValue()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean headersMatch(Route route, HttpRequest request) {
    for (String header : route.headers()) {
      if (request.header(header) == null) {
        return false;
      }
    }
    return true;
  }

  /** Takes the path apart by the template; null when it does not fit. */
  private static @Nullable Map<String, String> labels(List<String> template, String path) {
    Map<String, String> labels = new LinkedHashMap<>(4);
    int from = 1;
    for (int i = 0; i < template.size(); i++) {
      if (from >= path.length()) {
        return null;
      }
      String segment = template.get(i);
      int slash = path.indexOf('/', from);
      int to = slash < 0 || Route.isGreedy(segment) ? path.length() : slash;
      if (Route.isLabel(segment)) {
        if (to == from) {
          return null;
        }
        labels.put(Route.labelName(segment), decode(path.substring(from, to)));
      } else if (!path.regionMatches(from, segment, 0, Math.max(segment.length(), to - from))) {
        return null;
      }
      from = to + 1;
    }
    return from >= path.length() ? labels : null;
  }

  /** Percent-decoding of a path, where a plus sign is a plus sign. */
  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw AwsError.of("InvalidURI", 400, "Couldn't parse the specified URI.").asException();
    }
  }

  private static String shapeOf(Route route) {
    List<String> shape = new ArrayList<>();
    for (String segment : route.segments()) {
      shape.add(Route.isGreedy(segment) ? "{+}" : Route.isLabel(segment) ? "{}" : segment);
    }
    return new Route(route.method(), shape, route.query(), route.headers()).toString();
  }
}
