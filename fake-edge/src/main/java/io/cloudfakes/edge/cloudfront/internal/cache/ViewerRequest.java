package io.cloudfakes.edge.cloudfront.internal.cache;

import io.cloudfakes.protocol.Bytes;

/**
 * A request as an edge got it.
 *
 * @param scheme {@code http} or {@code https}
 * @param host without a port
 * @param path as sent, percent-encoded
 * @param query as sent, without the question mark; "" for none
 * @param address the viewer's
 */
public record ViewerRequest(
    String method,
    String scheme,
    String host,
    String path,
    String query,
    HeaderLines headers,
    Bytes body,
    String address) {

  public boolean isHead() {
    return method.equals("HEAD");
  }

  public ViewerRequest withHeaders(HeaderLines newHeaders) {
    return new ViewerRequest(method, scheme, host, path, query, newHeaders, body, address);
  }

  public ViewerRequest withPath(String newPath) {
    return new ViewerRequest(method, scheme, host, newPath, query, headers, body, address);
  }

  public ViewerRequest withQuery(String newQuery) {
    return new ViewerRequest(method, scheme, host, path, newQuery, headers, body, address);
  }

  /** A GET of all of another path, as for an error's page. */
  public ViewerRequest toPage(String newPath) {
    HeaderLines plain =
        headers.without(
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "If-Unmodified-Since",
            "Range");
    return new ViewerRequest("GET", scheme, host, newPath, "", plain, Bytes.EMPTY, address);
  }
}
