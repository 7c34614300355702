package io.cloudfakes.edge.cloudfront.internal.rule;

import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyContentSecurityPolicy;

/** How much a response headers policy can say. */
final class ResponseHeadersLimits {
  private static final int MOST_HEADERS = 10;
  private static final int LONGEST_CSP = 1_783;

  private ResponseHeadersLimits() {}

  static void require(ResponseHeadersPolicyConfig policy) {
    if (policy.customHeadersConfig() != null
        && policy.customHeadersConfig().items().size() > MOST_HEADERS) {
      throw tooMuch("TooManyCustomHeadersInResponseHeadersPolicy", "The number of custom headers");
    }
    if (policy.removeHeadersConfig() != null
        && policy.removeHeadersConfig().items().size() > MOST_HEADERS) {
      throw tooMuch(
          "TooManyRemoveHeadersInResponseHeadersPolicy", "The number of headers to remove");
    }
    ResponseHeadersPolicyContentSecurityPolicy security =
        policy.securityHeadersConfig() == null
            ? null
            : policy.securityHeadersConfig().contentSecurityPolicy();
    if (security != null && security.contentSecurityPolicy().length() > LONGEST_CSP) {
      throw tooMuch(
          "TooLongCSPInResponseHeadersPolicy",
          "The length of the Content-Security-Policy header value");
    }
  }

  private static io.cloudfakes.AwsErrorException tooMuch(String code, String what) {
    return CloudFrontErrors.error(
        code, what + " in the response headers policy exceeds the maximum.");
  }
}
