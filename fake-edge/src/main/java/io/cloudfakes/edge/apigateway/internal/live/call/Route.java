package io.cloudfakes.edge.apigateway.internal.live.call;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Resource;

/**
 * The method that answers a request.
 *
 * @param resource the one whose path is closest to the request's
 * @param method of the verb, or {@code ANY}
 * @param parameters what stands for {@code {petId}} and {@code {proxy+}}, decoded
 */
public record Route(Resource resource, Method method, Map<String, String> parameters) {

  /** The route of a request; null when there is no such resource, or it has no such method. */
  public static @Nullable Route find(Collection<Resource> resources, String verb, String path) {
    List<String> asked = segments(path);
    Resource best = null;
    String bestRank = "";
    for (Resource resource : resources) {
      String rank = rank(resource.path(), asked);
      if (rank != null && (best == null || rank.compareTo(bestRank) < 0)) {
        best = resource;
        bestRank = rank;
      }
    }
    if (best == null || !best.hasResourceMethods()) {
      return null;
    }
    Method method = best.resourceMethods().get(verb);
    if (method == null) {
      method = best.resourceMethods().get("ANY");
    }
    return method == null ? null : new Route(best, method, parameters(best.path(), asked));
  }

  /** The route to a method that is known, with what the path says of its parameters. */
  public static Route to(Resource resource, Method method, String path) {
    List<String> asked = segments(path);
    return new Route(
        resource,
        method,
        rank(resource.path(), asked) == null ? Map.of() : parameters(resource.path(), asked));
  }

  private static List<String> segments(String path) {
    List<String> all = new ArrayList<>(8);
    int from = 1;
    while (from < path.length()) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 ? path.length() : slash;
      all.add(path.substring(from, to));
      from = to + 1;
    }
    return all;
  }

  /**
   * How closely a resource's path fits, a letter a segment: {@code a} for the segment itself,
   * {@code b} for a parameter, {@code c} for all the rest; the least in the alphabet's order is the
   * closest. Null when it does not fit.
   */
  private static @Nullable String rank(String pattern, List<String> asked) {
    List<String> parts = segments(pattern);
    StringBuilder rank = new StringBuilder(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      if (i == asked.size()) {
        return null;
      }
      String part = parts.get(i);
      if (part.endsWith("+}")) {
        return rank.append('c').toString();
      }
      if (part.startsWith("{")) {
        rank.append('b');
      } else if (part.equals(asked.get(i)) || part.equals(decoded(asked.get(i)))) {
        rank.append('a');
      } else {
        return null;
      }
    }
    return parts.size() == asked.size() ? rank.toString() : null;
  }

  private static Map<String, String> parameters(String pattern, List<String> asked) {
    Map<String, String> all = new LinkedHashMap<>();
    List<String> parts = segments(pattern);
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.endsWith("+}")) {
        String rest = String.join("/", asked.subList(i, asked.size()));
        all.put(part.substring(1, part.length() - 2), decoded(rest));
      } else if (part.startsWith("{")) {
        all.put(part.substring(1, part.length() - 1), decoded(asked.get(i)));
      }
    }
    return all;
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
