package io.cloudfakes.edge.waf.internal.inspect;

import java.util.ArrayList;
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

  private static Component decided(boolean matches) {
    return new Component(List.of(), matches);
  }

  static Component of(FieldToMatch field, InspectedRequest request) {
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
      return of(List.of(request.query()));
    }
    if (field.method() != null) {
      return of(List.of(request.method()));
    }
    if (field.body() != null) {
      Component oversize =
          oversize(request.bodyIsOversize(), field.body().oversizeHandlingAsString());
      return oversize != null ? oversize : of(List.of(request.body()));
    }
    if (field.jsonBody() != null) {
      Component oversize =
          oversize(request.bodyIsOversize(), field.jsonBody().oversizeHandlingAsString());
      return oversize != null ? oversize : json(field, request);
    }
    if (field.headers() != null) {
      return headers(field.headers(), request);
    }
    if (field.cookies() != null) {
      return cookies(field.cookies(), request);
    }
    if (field.headerOrder() != null) {
      Component oversize =
          oversize(request.headersAreOversize(), field.headerOrder().oversizeHandlingAsString());
      List<String> names = request.headers().stream().map(Map.Entry::getKey).toList();
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

  private static @Nullable Component oversize(boolean is, @Nullable String handling) {
    return is && handling != null && !handling.equals("CONTINUE")
        ? decided(isMatch(handling))
        : null;
  }

  private static Component json(FieldToMatch field, InspectedRequest request) {
    List<String> found = JsonParts.of(field.jsonBody(), request.body());
    if (found != null) {
      return of(found);
    }
    String fallback = field.jsonBody().invalidFallbackBehaviorAsString();
    return fallback == null || fallback.equals("EVALUATE_AS_STRING")
        ? of(List.of(request.body()))
        : decided(isMatch(fallback));
  }

  private static Component headers(Headers headers, InspectedRequest request) {
    Component oversize = oversize(request.headersAreOversize(), headers.oversizeHandlingAsString());
    return oversize != null
        ? oversize
        : of(
            chosen(
                request.headers(),
                headers.matchPattern().hasIncludedHeaders()
                    ? headers.matchPattern().includedHeaders()
                    : null,
                headers.matchPattern().hasExcludedHeaders()
                    ? headers.matchPattern().excludedHeaders()
                    : null,
                headers.matchScopeAsString()));
  }

  private static Component cookies(Cookies cookies, InspectedRequest request) {
    Component oversize = oversize(request.headersAreOversize(), cookies.oversizeHandlingAsString());
    return oversize != null
        ? oversize
        : of(
            chosen(
                request.cookies(),
                cookies.matchPattern().hasIncludedCookies()
                    ? cookies.matchPattern().includedCookies()
                    : null,
                cookies.matchPattern().hasExcludedCookies()
                    ? cookies.matchPattern().excludedCookies()
                    : null,
                cookies.matchScopeAsString()));
  }

  private static List<String> chosen(
      List<Map.Entry<String, String>> all,
      @Nullable List<String> included,
      @Nullable List<String> excluded,
      String scope) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, String> one : all) {
      if ((included == null || containsIgnoringCase(included, one.getKey()))
          && (excluded == null || !containsIgnoringCase(excluded, one.getKey()))) {
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

  private static boolean containsIgnoringCase(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** The values of what has that name, whatever its case. */
  static List<String> named(List<Map.Entry<String, String>> all, String name) {
    return all.stream()
        .filter(one -> one.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }
}
