package io.cloudfakes.edge.cloudfront.internal.cache;

import io.cloudfakes.protocol.Bytes;

/**
 * What an origin answered, or what is said in its place.
 *
 * @param brokenOff whether the connection broke before all of the body had come that {@code
 *     Content-Length} promises
 */
public record OriginReply(int status, HeaderLines headers, Bytes body, boolean brokenOff) {
  /** A whole one. */
  public OriginReply(int status, HeaderLines headers, Bytes body) {
    this(status, headers, body, false);
  }

  public boolean isError() {
    return status >= 400;
  }

  public boolean isServerError() {
    return status >= 500;
  }

  public OriginReply withHeaders(HeaderLines newHeaders) {
    return new OriginReply(status, newHeaders, body, brokenOff);
  }

  public OriginReply withBody(Bytes newBody) {
    return new OriginReply(status, headers, newBody);
  }

  public OriginReply withStatus(int newStatus) {
    return new OriginReply(newStatus, headers, body, brokenOff);
  }
}
