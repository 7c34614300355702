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
