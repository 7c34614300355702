package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.protocol.HttpResponse;
import java.util.Map;

/** What an integration's mappings make of a backend's answer, by its status. */
final class ResponseMapping {
  private ResponseMapping() {}

  static HttpResponse apply(
      Map<String, Map<String, String>> byStatus, Variables variables, HttpResponse response) {
    Map<String, String> mappings = byStatus.get(Integer.toString(response.status()));
    if (mappings == null) {
      return response;
    }
    Variables known = variables.with(response);
    for (Map.Entry<String, String> mapping : mappings.entrySet()) {
      String value = known.resolve(mapping.getValue());
      int colon = mapping.getKey().indexOf(':');
      String how = mapping.getKey().substring(0, colon);
      String where = mapping.getKey().substring(colon + 1);
      if (where.equals("statuscode")) {
        if (value.matches("[1-5][0-9]{2}")) {
          response.status(Integer.parseInt(value));
        }
        continue;
      }
      String name = where.substring("header.".length());
      switch (how) {
        case "append" -> response.add(name, value);
        case "overwrite" -> response.set(name, value);
        default -> response.remove(name);
      }
    }
    return response;
  }
}
