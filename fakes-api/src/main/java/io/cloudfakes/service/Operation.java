package io.cloudfakes.service;

import io.cloudfakes.protocol.HttpRequest;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * One action of one AWS service: a pure function of the request, the state and the call. It writes
 * nothing; it says in its {@link Outcome} what is to change. It may be asked twice for one call
 * (when another call committed in between), so it must give equal answers to equal questions: time,
 * ids and randomness come from the {@link CallContext}.
 *
 * @param <I> the SDK's request class
 * @param <O> the SDK's response class
 * @param <S> the service's state
 */
@FunctionalInterface
public interface Operation<I extends SdkRequest, O extends SdkResponse, S> {
  /**
   * Decides what the call changes and what it answers.
   *
   * @throws io.cloudfakes.AwsErrorException when AWS would refuse the call; nothing is changed then
   */
  Outcome<O, S> decide(I request, S state, CallContext call);

  /** The members of its request that it does not act on; the pipeline refuses those it must. */
  default RequestMembers members() {
    return RequestMembers.ALL_READ;
  }

  /**
   * Begins the digests it will ask the call for, of a body that is on its way; none by default.
   *
   * @param request of which only the head has come
   */
  default BodyDigests bodyDigests(HttpRequest request) {
    return new BodyDigests();
  }
}
