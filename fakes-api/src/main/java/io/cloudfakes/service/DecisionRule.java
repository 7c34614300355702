package io.cloudfakes.service;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What a service has to say about the decisions of all its operations, whichever they are, so that
 * each need not: for example whether there is capacity for what a call used. Asked in place of the
 * operation, as often as the operation would be, and like it a pure function.
 */
public interface DecisionRule<S> {
  /**
   * The decision: mostly the operation's own, perhaps with further changes.
   *
   * @throws io.cloudfakes.AwsErrorException when the call is refused after all
   */
  <I extends SdkRequest, O extends SdkResponse> Outcome<O, S> decide(
      Operation<I, O, S> operation, I request, S state, CallContext call);
}
