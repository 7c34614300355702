package io.cloudfakes.edge.waf.internal.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.Cookies;
import software.amazon.awssdk.services.wafv2.model.FieldToMatch;
import software.amazon.awssdk.services.wafv2.model.Headers;

/**
 * The part of a request that a statement looks at: some texts, of which one that matches is enough,
 * or the answer already, where the part cannot be looked at.
 *
 * @param values what is there
 * @param decided whether the statement matches, whatever the values; null to look at them
 */
record Component(List<String> values, @Nullable Boolean decided) {
  private static Component of(List<String> values) {
    return new Component(values, null);
  }

  /** As logs call the place. */
  static String location(FieldToMatch field) {
    if (field.singleHeader() != null || field.headers() != null) {
      return "HEADER";
    }
    if (field.cookies() != null) {
      return "COOKIE";
    }
    if (field.allQueryArguments() != null) {
      return "ALL_QUERY_ARGS";
    }
    if (field.singleQueryArgument() != null) {
      return "SINGLE_QUERY_ARG";
    }
    if (field.queryString() != null) {
      return "QUERY_STRING";
    }
    if (field.uriPath() != null) {
      return "URI";
    }
    return field.body() != null ? "BODY" : field.method() != null ? "METHOD" : "UNKNOWN";
  }

  /** The one header or query argument that it is about; null where it is about more. */
  static @Nullable String name(FieldToMatch field) {
    return field.singleHeader() != null
        ? field.singleHeader().name()
        : field.singleQueryArgument() != null ? field.singleQueryArgument().name() : null;
  }

  private static Component decided(boolean matches) {
    return new Component(List.of(), matches);
  }

  static Component of(FieldToMatch field, InspectedRequest request, Trail trail) {
    if (field.singleHeader() != null) {
      return of(request.header(field.singleHeader().name()));
    }
    if (field.singleQueryArgument() != null) {
      return of(named(request.arguments(), field.singleQueryArgument().name()));
    }
    if (field.allQueryArguments() != null) {
      return of(request.arguments().stream().map(Map.Entry::getValue).toList());
    }
    if (field.uriPath() != null) {
      return of(List.of(request.path()));
    }
    if (field.queryString() != null) {
      return of(present(request.query()));
    }
    if (field.method() != null) {
      return of(List.of(request.method()));
    }
    if (field.body() != null) {
      Component oversize =
          oversize(
              request.bodyIsOversize(),
              field.body().oversizeHandlingAsString(),
              "REQUEST_BODY",
              trail);
      return oversize != null ? oversize : of(present(request.body()));
    }
    if (field.jsonBody() != null) {
      Component oversize =
          oversize(
              request.bodyIsOversize(),
              field.jsonBody().oversizeHandlingAsString(),
              "REQUEST_JSON_BODY",
              trail);
      return oversize != null ? oversize : json(field, request);
    }
    if (field.headers() != null) {
      return headers(field.headers(), request, trail);
    }
    if (field.cookies() != null) {
      return cookies(field.cookies(), request, trail);
    }
    if (field.headerOrder() != null) {
      Component oversize =
          oversize(
              InspectedRequest.isOversize(request.headers()),
              field.headerOrder().oversizeHandlingAsString(),
              "REQUEST_HEADERS",
              trail);
      List<String> names =
          InspectedRequest.within(request.headers()).stream().map(Map.Entry::getKey).toList();
      return oversize != null ? oversize : of(List.of(String.join(":", names)));
    }
    // There is no TLS here to take a fingerprint of, and no client sends the fragment.
    if (field.ja3Fingerprint() != null) {
      return decided(isMatch(field.ja3Fingerprint().fallbackBehaviorAsString()));
    }
    if (field.ja4Fingerprint() != null) {
      return decided(isMatch(field.ja4Fingerprint().fallbackBehaviorAsString()));
    }
    return decided(
        field.uriFragment() != null && isMatch(field.uriFragment().fallbackBehaviorAsString()));
  }

  private static boolean isMatch(@Nullable String behavior) {
    return "MATCH".equals(behavior);
  }

  private static @Nullable Component oversize(
      boolean is, @Nullable String handling, String field, Trail trail) {
    if (is) {
      trail.oversize(field);
    }
    return is && handling != null && !handling.equals("CONTINUE")
        ? decided(isMatch(handling))
        : null;
  }

  /** What a request does not have matches nothing. */
  private static List<String> present(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private static Component json(FieldToMatch field, InspectedRequest request) {
    if (request.body().isEmpty()) {
      return of(List.of());
    }
    JsonParts parts = JsonParts.of(field.jsonBody(), request.body());
    String fallback = field.jsonBody().invalidFallbackBehaviorAsString();
    // Unless the statement says otherwise, what was read before the failure counts.
    if (parts.whole() || fallback == null) {
      return of(parts.found());
    }
    return fallback.equals("EVALUATE_AS_STRING")
        ? of(List.of(request.body()))
        : decided(isMatch(fallback));
  }

  private static Component headers(Headers headers, InspectedRequest request, Trail trail) {
    Component oversize =
        oversize(
            InspectedRequest.isOversize(request.headers()),
            headers.oversizeHandlingAsString(),
            "REQUEST_HEADERS",
            trail);
    return oversize != null
        ? oversize
        : of(
            chosen(
                InspectedRequest.within(request.headers()),
                headers.matchPattern().hasIncludedHeaders()
                    ? headers.matchPattern().includedHeaders()
                    : null,
                headers.matchPattern().hasExcludedHeaders()
                    ? headers.matchPattern().excludedHeaders()
                    : null,
                headers.matchScopeAsString(),
                String.CASE_INSENSITIVE_ORDER));
  }

  private static Component cookies(Cookies cookies, InspectedRequest request, Trail trail) {
    Component oversize =
        oversize(
            InspectedRequest.isOversize(request.cookies()),
            cookies.oversizeHandlingAsString(),
            "REQUEST_COOKIES",
            trail);
    return oversize != null
        ? oversize
        : of(
            chosen(
                InspectedRequest.within(request.cookies()),
                cookies.matchPattern().hasIncludedCookies()
                    ? cookies.matchPattern().includedCookies()
                    : null,
                cookies.matchPattern().hasExcludedCookies()
                    ? cookies.matchPattern().excludedCookies()
                    : null,
                cookies.matchScopeAsString(),
                Comparator.naturalOrder()));
  }

  private static List<String> chosen(
      List<Map.Entry<String, String>> all,
      @Nullable List<String> included,
      @Nullable List<String> excluded,
      String scope,
      Comparator<String> names) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, String> one : all) {
      if ((included == null || contains(included, one.getKey(), names))
          && (excluded == null || !contains(excluded, one.getKey(), names))) {
        if (!scope.equals("VALUE")) {
          found.add(one.getKey());
        }
        if (!scope.equals("KEY")) {
          found.add(one.getValue());
        }
      }
    }
    return found;
  }

  /** Names of headers are the same in any case, those of cookies are not. */
  private static boolean contains(List<String> all, String name, Comparator<String> names) {
    return all.stream().anyMatch(one -> names.compare(one, name) == 0);
  }

  /** The values of what has that name, whatever its case. */
  static List<String> named(List<Map.Entry<String, String>> all, String name) {
    return all.stream()
        .filter(one -> one.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }
}
