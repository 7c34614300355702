package io.cloudfakes.edge.cloudfront.internal.signing;

import io.cloudfakes.edge.cloudfront.internal.cache.Cookies;
import io.cloudfakes.edge.cloudfront.internal.cache.QueryText;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import java.util.List;
import java.util.function.Function;
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
  /** Before the names of the parameters in cookies. */
  static final String COOKIE = "CloudFront-";

  /** The parameters of signed URLs. */
  static final List<String> PARAMETERS =
      List.of("Expires", "Hash-Algorithm", "Key-Pair-Id", "Policy", "Signature");

  /** A URL with any of the parameters counts as signed: cookies are not looked at then. */
  static Signed of(ViewerRequest request) {
    String query = request.query();
    for (String parameter : PARAMETERS) {
      if (QueryText.value(query, parameter) != null) {
        return of(name -> QueryText.value(query, name));
      }
    }
    Cookies cookies = Cookies.of(request.headers());
    return of(name -> cookies.value(COOKIE + name));
  }

  private static Signed of(Function<String, @Nullable String> values) {
    return new Signed(
        values.apply("Key-Pair-Id"),
        values.apply("Signature"),
        values.apply("Policy"),
        values.apply("Expires"),
        values.apply("Hash-Algorithm"));
  }
}
