package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.protocol.QueryString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request on its way to a backend, and what an integration's mappings make of it.
 *
 * @param headers by small names
 */
record RequestMapping(Map<String, List<String>> headers, Map<String, List<String>> query) {
  /** As it came. */
  static RequestMapping of(Arrived request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    request.headers().forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
    return new RequestMapping(headers, Variables.parameters(request.http().rawQuery()));
  }

  /** Applies the mappings; gives the path they overwrite it with, or that one. */
  String apply(Map<String, String> mappings, Variables variables, String path) {
    String result = path;
    for (Map.Entry<String, String> mapping : mappings.entrySet()) {
      int colon = mapping.getKey().indexOf(':');
      String how = mapping.getKey().substring(0, colon);
      String where = mapping.getKey().substring(colon + 1);
      String value = variables.resolve(mapping.getValue());
      if (where.equals("path")) {
        result = value.startsWith("/") ? value : "/" + value;
      } else if (where.startsWith("header.")) {
        change(headers, how, where.substring(7).toLowerCase(Locale.ROOT), value);
      } else {
        change(query, how, where.substring("querystring.".length()), value);
      }
    }
    return result;
  }

  private static void change(Map<String, List<String>> all, String how, String name, String value) {
    switch (how) {
      case "append" -> all.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      case "overwrite" -> all.put(name, new ArrayList<>(List.of(value)));
      default -> all.remove(name);
    }
  }

  String rawQuery() {
    return QueryString.encode(query);
  }
}
