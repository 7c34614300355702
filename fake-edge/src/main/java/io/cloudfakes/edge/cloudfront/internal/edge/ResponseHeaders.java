package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyContentSecurityPolicy;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyCustomHeader;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyFrameOptions;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyReferrerPolicy;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyRemoveHeader;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicySecurityHeadersConfig;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyStrictTransportSecurity;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyXSSProtection;

/** What a response headers policy adds to answers and takes from them. */
final class ResponseHeaders {
  private ResponseHeaders() {}

  static HeaderLines of(
      HeaderLines headers, @Nullable ResponseHeadersPolicyConfig policy, ViewerRequest request) {
    if (policy == null) {
      return headers;
    }
    HeaderLines result = headers;
    if (policy.removeHeadersConfig() != null) {
      for (ResponseHeadersPolicyRemoveHeader removed : policy.removeHeadersConfig().items()) {
        result = result.without(removed.header());
        if (removed.header().equalsIgnoreCase("Server")) {
          // The origin's goes, and there is CloudFront's own.
          result = result.with("Server", "CloudFront");
        }
      }
    }
    if (policy.corsConfig() != null) {
      result = Cors.of(result, policy.corsConfig(), request);
    }
    if (policy.securityHeadersConfig() != null) {
      result = secure(result, policy.securityHeadersConfig());
    }
    if (policy.customHeadersConfig() != null) {
      for (ResponseHeadersPolicyCustomHeader custom : policy.customHeadersConfig().items()) {
        result = put(result, custom.header(), custom.value(), custom.override());
      }
    }
    return result;
  }

  static HeaderLines put(HeaderLines headers, String name, String value, boolean overrides) {
    return overrides || !headers.has(name) ? headers.with(name, value) : headers;
  }

  private static HeaderLines secure(
      HeaderLines headers, ResponseHeadersPolicySecurityHeadersConfig security) {
    HeaderLines result = headers;
    ResponseHeadersPolicyXSSProtection xss = security.xssProtection();
    if (xss != null) {
      String report = xss.reportUri();
      String value =
          !xss.protection()
              ? "0"
              : "1"
                  + (Boolean.TRUE.equals(xss.modeBlock()) ? "; mode=block" : "")
                  + (report == null ? "" : "; report=" + report);
      result = put(result, "X-XSS-Protection", value, xss.override());
    }
    ResponseHeadersPolicyFrameOptions frame = security.frameOptions();
    if (frame != null) {
      result = put(result, "X-Frame-Options", frame.frameOptionAsString(), frame.override());
    }
    ResponseHeadersPolicyReferrerPolicy referrer = security.referrerPolicy();
    if (referrer != null) {
      result =
          put(result, "Referrer-Policy", referrer.referrerPolicyAsString(), referrer.override());
    }
    ResponseHeadersPolicyContentSecurityPolicy content = security.contentSecurityPolicy();
    if (content != null) {
      result =
          put(
              result,
              "Content-Security-Policy",
              content.contentSecurityPolicy(),
              content.override());
    }
    if (security.contentTypeOptions() != null) {
      result =
          put(
              result,
              "X-Content-Type-Options",
              "nosniff",
              security.contentTypeOptions().override());
    }
    ResponseHeadersPolicyStrictTransportSecurity strict = security.strictTransportSecurity();
    return strict == null
        ? result
        : put(
            result,
            "Strict-Transport-Security",
            "max-age="
                + strict.accessControlMaxAgeSec()
                + (Boolean.TRUE.equals(strict.includeSubdomains()) ? "; includeSubDomains" : "")
                + (Boolean.TRUE.equals(strict.preload()) ? "; preload" : ""),
            strict.override());
  }
}
