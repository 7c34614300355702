package io.cloudfakes.service;

import io.cloudfakes.AwsError;
import io.cloudfakes.protocol.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * One plain HTTP request on its way to an answer: made by an {@link HttpSurface} for that request
 * alone, so it holds the request and what was read of it. Like an {@link Operation} it writes
 * nothing and may be asked twice; what must happen once and outside the state, such as asking an
 * origin or calling a function, it does in {@link CallContext#once}.
 *
 * @param <S> the service's state
 */
public interface HttpAction<S> {
  /** What the call log and faults call it, for example {@code PostObject}. */
  String name();

  /**
   * What it is for, as in the call log: {@code bucket/key}, an id; "" for nothing in particular.
   */
  default String resource() {
    return "";
  }

  /** How the request says who it is from. */
  default HttpSigning signing() {
    return HttpSigning.REQUEST;
  }

  /** The region it is answered in, when its host does not name one; null for the world's own. */
  default @Nullable String region() {
    return null;
  }

  /**
   * Decides what the request changes and what it is answered with.
   *
   * @throws io.cloudfakes.AwsErrorException when it is refused; nothing is changed then
   */
  HttpOutcome<S> decide(S state, CallContext call);

  /** How a refusal is written, by the action or by a fault; null for the service's protocol. */
  default @Nullable HttpResponse refusal(AwsError error, S state, CallContext call) {
    return null;
  }
}
