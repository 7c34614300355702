package io.cloudfakes.edge.cloudfront.internal.signing;

import io.cloudfakes.edge.cloudfront.internal.cache.Cookies;
import io.cloudfakes.edge.cloudfront.internal.cache.QueryText;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of who lets it in: the parameters of a signed URL, or signed cookies.
 *
 * @param expires of a canned policy; null when there is a policy
 */
record Signed(
    @Nullable String keyPairId,
    @Nullable String signature,
    @Nullable String policy,
    @Nullable String expires,
    @Nullable String hash) {

  /** A signed URL wins: cookies are not looked at then. */
  static Signed of(ViewerRequest request) {
    String query = request.query();
    Signed url =
        new Signed(
            QueryText.value(query, "Key-Pair-Id"),
            QueryText.value(query, "Signature"),
            QueryText.value(query, "Policy"),
            QueryText.value(query, "Expires"),
            QueryText.value(query, "Hash-Algorithm"));
    if (url.keyPairId() != null || url.signature() != null) {
      return url;
    }
    Cookies cookies = Cookies.of(request.headers());
    return new Signed(
        cookies.value("CloudFront-Key-Pair-Id"),
        cookies.value("CloudFront-Signature"),
        cookies.value("CloudFront-Policy"),
        cookies.value("CloudFront-Expires"),
        cookies.value("CloudFront-Hash-Algorithm"));
  }

  boolean byUrl(ViewerRequest request) {
    return QueryText.value(request.query(), "Signature") != null;
  }
}
