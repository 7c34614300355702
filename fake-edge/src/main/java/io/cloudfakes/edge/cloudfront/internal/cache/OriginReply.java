package io.cloudfakes.edge.cloudfront.internal.cache;

import io.cloudfakes.protocol.Bytes;

/** What an origin answered, or what is said in its place. */
public record OriginReply(int status, HeaderLines headers, Bytes body) {
  public boolean isError() {
    return status >= 400;
  }

  public boolean isServerError() {
    return status >= 500;
  }

  /**
   * Whether the connection broke before all of the body had come.
   *
   * @param head whether it answers a HEAD, which has no body
   */
  public boolean isBrokenOff(boolean head) {
    return !head && status != 304 && promised() > body.length();
  }

  /** How long the body is to be by its header; negative when there is none. */
  public long promised() {
    String stated = headers.first("Content-Length");
    return stated == null || !stated.matches("\\d{1,18}") ? -1 : Long.parseLong(stated);
  }

  public OriginReply withHeaders(HeaderLines newHeaders) {
    return new OriginReply(status, newHeaders, body);
  }

  public OriginReply withBody(Bytes newBody) {
    return new OriginReply(status, headers, newBody);
  }

  public OriginReply withStatus(int newStatus) {
    return new OriginReply(newStatus, headers, body);
  }
}
