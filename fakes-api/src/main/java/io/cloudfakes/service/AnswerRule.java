package io.cloudfakes.service;

import software.amazon.awssdk.core.SdkResponse;

/**
 * What a service adds to the answers of its operations, whichever they are, so that each need not:
 * for example who was charged for the call.
 */
@FunctionalInterface
public interface AnswerRule<S> {
  /** The answer to give; the same one when there is nothing to add. */
  Outcome<SdkResponse, S> complete(Outcome<SdkResponse, S> outcome, S state, CallContext call);
}
