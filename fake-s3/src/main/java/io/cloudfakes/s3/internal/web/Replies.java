package io.cloudfakes.s3.internal.web;

import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.CallContext;

/** The replies that no protocol writes, with the two ids all of S3's have. */
final class Replies {
  private Replies() {}

  static HttpResponse of(int status, CallContext call) {
    return new HttpResponse(status)
        .add("x-amz-id-2", Protocols.s3HostId(call.requestId()))
        .add("x-amz-request-id", call.requestId());
  }

  static HttpResponse redirect(int status, String location, CallContext call) {
    return of(status, call).add("Location", location);
  }
}
