package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;

/**
 * How much viewers may ask with, but for the body.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html">Quotas</a>
 */
final class RequestLimits {
  /** Of a URL, from its protocol on. */
  private static final int MOST_OF_URL = 8_192;

  /** Of a path, a query string and headers together. */
  private static final int MOST_OF_REQUEST = 32_768;

  private RequestLimits() {}

  static boolean isTooLarge(ViewerRequest request) {
    return isUrlTooLong(request) || asked(request) + bytes(request.headers()) > MOST_OF_REQUEST;
  }

  static boolean isUrlTooLong(ViewerRequest request) {
    int host = request.scheme().length() + "://".length() + request.host().length();
    return host + asked(request) > MOST_OF_URL;
  }

  /** Of the path and the query string, without copying them. */
  static int asked(ViewerRequest request) {
    int query = request.query().length();
    return request.path().length() + (query == 0 ? 0 : query + 1);
  }

  /** With what stands between and behind names and values. */
  static long bytes(HeaderLines headers) {
    long bytes = 0;
    for (Header line : headers.lines()) {
      bytes += line.name().length() + line.value().length() + 4;
    }
    return bytes;
  }
}
