package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.protocol.OutgoingRequest;

/**
 * A request to an origin before it is sent: what functions see of it and may change.
 *
 * @param request as it goes on: with the origin's host, the query string and the headers that go on
 */
record OriginDraft(ViewerRequest request, OriginPlan origin) {
  OutgoingRequest outgoing(EdgeIds ids) {
    OutgoingRequest.Builder sent =
        OutgoingRequest.to(origin.target(request.scheme(), request.path(), request.query()))
            .method(request.method())
            .patience(origin.patience())
            .body(request.body());
    sent.header("Host", request.host());
    HeaderLines headers = request.headers();
    for (Header line :
        origin.origin().customHeaders().items().stream()
            .map(h -> new Header(h.headerName(), h.headerValue()))
            .toList()) {
      headers = headers.with(line.name(), line.value());
    }
    for (Header line : headers.lines()) {
      sent.header(line.name(), line.value());
    }
    return sent.header("X-Amz-Cf-Id", ids.requestId()).build();
  }
}
