package io.cloudfakes.edge.cloudfront.internal.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.ForwardedValues;

/** What a behaviour without policies forwards by name: ten of a kind at most. */
final class ForwardedNames {
  private static final int MOST = 10;

  private ForwardedNames() {}

  static void require(ForwardedValues forwarded) {
    List<String> cookies =
        forwarded.cookies().whitelistedNames() == null
            ? List.of()
            : forwarded.cookies().whitelistedNames().items();
    if ("whitelist".equals(forwarded.cookies().forwardAsString()) == cookies.isEmpty()) {
      throw CloudFrontErrors.error(
          "InvalidForwardCookies",
          "Your request contains forward cookies option which doesn't match with the expectation"
              + " for the whitelisted list of cookie names.");
    }
    List<String> queries =
        forwarded.queryStringCacheKeys() == null
            ? List.of()
            : forwarded.queryStringCacheKeys().items();
    if (!queries.isEmpty() && !Boolean.TRUE.equals(forwarded.queryString())) {
      throw CloudFrontErrors.error(
          "InvalidQueryStringParameters", "The query string parameters specified are not valid.");
    }
    requireFew(cookies, "TooManyCookieNamesInWhiteList", "cookie names in the whitelist");
    requireFew(queries, "TooManyQueryStringParameters", "query string parameters");
    requireFew(
        forwarded.headers() == null ? null : forwarded.headers().items(),
        "TooManyHeadersInForwardedValues",
        "headers in forwarded values");
  }

  private static void requireFew(@Nullable List<String> names, String code, String what) {
    if (names != null && names.size() > MOST) {
      throw CloudFrontErrors.error(code, "Your request contains too many " + what + ".");
    }
  }
}
