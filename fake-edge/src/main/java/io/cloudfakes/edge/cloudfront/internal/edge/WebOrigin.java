package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.PathPattern;
import java.util.Locale;

/**
 * Where a page is from, as {@code Origin} says it, or a pattern of such, as policies do.
 *
 * @param scheme "" for none
 * @param port "" for none
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html">Understand
 *     response headers policies</a>
 */
record WebOrigin(String scheme, String host, String port) {
  private static final String ANY = "*";
  private static final String MARK = "://";

  static WebOrigin of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int mark = lower.indexOf(MARK);
    String rest = mark < 0 ? lower : lower.substring(mark + MARK.length());
    int colon = rest.lastIndexOf(':');
    return new WebOrigin(
        mark < 0 ? "" : lower.substring(0, mark),
        colon < 0 ? rest : rest.substring(0, colon),
        colon < 0 ? "" : rest.substring(colon + 1));
  }

  /** Whether a page's origin is of this pattern: without a scheme it is of any. */
  boolean takes(WebOrigin page) {
    return (scheme.isEmpty() || new PathPattern(scheme).matches(page.scheme))
        && new PathPattern(host).matches(page.host)
        && takesPort(page.port);
  }

  /** With a wildcard before its domain a pattern without a port is of any. */
  private boolean takesPort(String asked) {
    return port.isEmpty()
        ? asked.isEmpty() || host.startsWith(ANY)
        : new PathPattern(port).matches(asked);
  }
}
