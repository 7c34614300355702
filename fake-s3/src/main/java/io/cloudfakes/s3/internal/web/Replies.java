package io.cloudfakes.s3.internal.web;

import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** The replies that no protocol writes, with the two ids all of S3's have. */
final class Replies {
  private Replies() {}

  static HttpResponse of(int status, CallContext call) {
    return new HttpResponse(status)
        .add("x-amz-id-2", Protocols.s3HostId(call.requestId()))
        .add("x-amz-request-id", call.requestId());
  }

  /** What {@code GetObject} answered, as it is sent. */
  static HttpResponse read(Outcome<GetObjectResponse, S3State> outcome, CallContext call) {
    HttpResponse response =
        Protocols.s3().writeResponse("GetObject", outcome.response(), call.requestId());
    response.body(outcome.body());
    if (outcome.status() != 0) {
      response.status(outcome.status());
    }
    outcome.headers().forEach(response::set);
    return response;
  }

  static HttpResponse redirect(int status, String location, CallContext call) {
    return of(status, call).add("Location", location);
  }
}
