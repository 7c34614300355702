package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.edge.apigateway.internal.http.rule.RouteKey;
import io.cloudfakes.edge.apigateway.internal.state.Definition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/**
 * The route that takes a request, and what its variables stand for. Of several that would, a full
 * match goes before a greedy one, fixed segments before variables, a named method before {@code
 * ANY}, and {@code $default} comes last.
 */
record RouteMatch(Route route, Map<String, String> pathParameters) {
  private record Candidate(Route route, RouteKey key) {}

  /** The route; null when none takes the request. */
  static @Nullable RouteMatch find(Definition definition, String method, List<String> segments) {
    Candidate best = null;
    Route byDefault = null;
    for (Route route : definition.all(Route.class)) {
      if (route.routeKey().equals(RouteKey.DEFAULT)) {
        byDefault = route;
        continue;
      }
      Candidate candidate = new Candidate(route, RouteKey.parse(route.routeKey()));
      if (takes(candidate.key(), method, segments)
          && (best == null || precedes(candidate.key(), best.key()))) {
        best = candidate;
      }
    }
    if (best != null) {
      return new RouteMatch(best.route(), parameters(best.key(), segments));
    }
    return byDefault == null ? null : new RouteMatch(byDefault, Map.of());
  }

  private static boolean takes(RouteKey key, String method, List<String> path) {
    if (!key.method().equals("ANY") && !key.method().equals(method)) {
      return false;
    }
    List<String> segments = key.segments();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (RouteKey.isVariable(segment) && RouteKey.isGreedy(segment)) {
        return path.size() > i;
      }
      if (i >= path.size()
          || (RouteKey.isVariable(segment)
              ? path.get(i).isEmpty()
              : !segment.equals(path.get(i)))) {
        return false;
      }
    }
    return segments.size() == path.size();
  }

  /** Whether the first is more to the point; both take the same request. */
  private static boolean precedes(RouteKey first, RouteKey second) {
    int common = Math.min(first.segments().size(), second.segments().size());
    for (int i = 0; i < common; i++) {
      int difference = rank(first.segments().get(i)) - rank(second.segments().get(i));
      if (difference != 0) {
        return difference < 0;
      }
    }
    return first.segments().size() != second.segments().size()
        ? first.segments().size() > second.segments().size()
        : !first.method().equals("ANY");
  }

  private static int rank(String segment) {
    return !RouteKey.isVariable(segment) ? 0 : RouteKey.isGreedy(segment) ? 2 : 1;
  }

  private static Map<String, String> parameters(RouteKey key, List<String> path) {
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < key.segments().size(); i++) {
      String segment = key.segments().get(i);
      if (RouteKey.isVariable(segment)) {
        values.put(
            RouteKey.name(segment),
            RouteKey.isGreedy(segment)
                ? String.join("/", path.subList(i, path.size()))
                : path.get(i));
      }
    }
    return values;
  }
}
