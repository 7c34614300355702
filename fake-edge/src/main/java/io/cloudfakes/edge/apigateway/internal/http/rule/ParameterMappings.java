package io.cloudfakes.edge.apigateway.internal.http.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;

/** The parameter mappings of HTTP APIs: {@code append:header.x-id} to {@code $request.path.id}. */
final class ParameterMappings {
  private static final Pattern REQUEST =
      Pattern.compile("(append|overwrite|remove):(header|querystring)\\..+|overwrite:path");
  private static final Pattern RESPONSE =
      Pattern.compile("(append|overwrite|remove):header\\..+|overwrite:statuscode");
  private static final Pattern STATUS = Pattern.compile("[2-5][0-9]{2}");
  private static final Set<String> RESERVED =
      new TreeSet<>(
          List.of(
              "authorization",
              "connection",
              "content-encoding",
              "content-length",
              "content-location",
              "forwarded",
              "keep-alive",
              "origin",
              "proxy-authenticate",
              "proxy-authorization",
              "te",
              "trailers",
              "transfer-encoding",
              "upgrade",
              "x-forwarded-for",
              "x-forwarded-host",
              "x-forwarded-proto",
              "via"));

  private ParameterMappings() {}

  static void requireHttp(Integration asked) {
    if (asked.integrationSubtype() == null) {
      asked.requestParameters().keySet().forEach(key -> require(REQUEST, key));
    }
    asked
        .responseParameters()
        .forEach(
            (status, mappings) -> {
              if (!STATUS.matcher(status).matches()) {
                throw HttpErrors.badRequest("Invalid response parameter status code: " + status)
                    .asException();
              }
              for (Map.Entry<String, String> mapping : mappings.entrySet()) {
                require(RESPONSE, mapping.getKey());
              }
            });
  }

  private static void require(Pattern pattern, String key) {
    if (!pattern.matcher(key).matches()) {
      throw HttpErrors.badRequest("Invalid mapping expression specified: " + key).asException();
    }
    int header = key.indexOf("header.");
    String name = header < 0 ? "" : key.substring(header + 7).toLowerCase(java.util.Locale.ROOT);
    if (RESERVED.contains(name) || name.startsWith("x-amz") || name.startsWith("access-control-")) {
      throw HttpErrors.badRequest("Operations on header " + name + " are restricted").asException();
    }
  }
}
