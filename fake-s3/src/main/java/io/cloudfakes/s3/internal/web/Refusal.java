package io.cloudfakes.s3.internal.web;

import io.cloudfakes.AwsError;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;

/** A request that the endpoint it was sent to does not take, whatever it asks for. */
record Refusal(String name, String resource, AwsError error) implements HttpAction<S3State> {
  @Override
  public HttpOutcome<S3State> decide(S3State state, CallContext call) {
    throw error.asException();
  }
}
