package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.protocol.Bytes;
import java.time.Instant;

/**
 * An event of an asynchronous invocation, on its way to one attempt.
 *
 * @param requestId the same in all attempts
 * @param source the ARN of the resource the event is from; "" when a client sent it
 * @param attempt counted from 1
 * @param arrival tells apart events that reached the world otherwise than through a call
 */
public record AsyncEvent(
    FunctionKey function,
    String requestId,
    Bytes payload,
    String source,
    Instant acceptedAt,
    int attempt,
    long arrival) {

  public AsyncEvent nextAttempt() {
    return new AsyncEvent(function, requestId, payload, source, acceptedAt, attempt + 1, arrival);
  }
}
