package io.cloudfakes.edge.cloudfront.internal.cache;

import java.util.Locale;

/**
 * What tells the objects of one path apart: the parameters in the cache key.
 *
 * @param gzip whether objects compressed with gzip are kept beside plain ones
 * @param brotli the same with Brotli
 */
public record KeyRule(Names queries, Names headers, Names cookies, boolean gzip, boolean brotli) {

  /** Nothing but the path. */
  public static final KeyRule PATH = new KeyRule(Names.NONE, Names.NONE, Names.NONE, false, false);

  /** The key of a request to a distribution. */
  public CacheKey key(String distribution, ViewerRequest request) {
    StringBuilder variant = new StringBuilder();
    if (request.method().equals("OPTIONS")) {
      variant.append("OPTIONS");
    }
    if (!headers.isNone()) {
      for (String name : headers.listed()) {
        String value = request.headers().joined(name);
        if (value != null) {
          variant.append('\n').append(name.toLowerCase(Locale.ROOT)).append(':').append(value);
        }
      }
    }
    String accepted = encodings(request);
    if (!accepted.isEmpty()) {
      variant.append("\naccept-encoding:").append(accepted);
    }
    if (!cookies.isNone()) {
      variant.append("\ncookie:").append(Cookies.of(request.headers()).text(cookies));
    }
    String query = queries.isNone() ? "" : QueryText.only(request.query(), queries);
    String target = query.isEmpty() ? request.path() : request.path() + "?" + query;
    return new CacheKey(distribution, target, variant.toString());
  }

  /**
   * The compressions in the key, Brotli first: those of the policy that the viewer takes; "" for
   * none.
   */
  public String encodings(ViewerRequest request) {
    if (!gzip && !brotli) {
      return "";
    }
    String accepted = request.headers().joined("Accept-Encoding");
    if (accepted == null) {
      return "";
    }
    boolean takesBrotli = brotli && Encodings.accepts(accepted, "br");
    boolean takesGzip = gzip && Encodings.accepts(accepted, "gzip");
    return takesBrotli ? takesGzip ? "br,gzip" : "br" : takesGzip ? "gzip" : "";
  }
}
