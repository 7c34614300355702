package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.protocol.Bytes;
import java.time.Instant;

/**
 * An event of an asynchronous invocation, on its way to one attempt.
 *
 * @param qualifier the version or alias that was invoked; "" when none was named
 * @param version what runs: {@code $LATEST}, or a number
 * @param requestId the same in all attempts
 * @param source the ARN of the resource the event is from; "" when a client sent it
 * @param attempt counted from 1
 * @param throttled how often there was no capacity for it
 * @param arrival tells apart events that reached the world otherwise than through a call
 */
public record AsyncEvent(
    FunctionKey function,
    String qualifier,
    String version,
    String requestId,
    Bytes payload,
    String source,
    Instant acceptedAt,
    int attempt,
    int throttled,
    long arrival) {

  /** The ARN it was invoked by. */
  public String invokedArn() {
    return qualifier.isEmpty() ? function.arn() : function.arn(qualifier);
  }

  public AsyncEvent nextAttempt() {
    return new AsyncEvent(
        function,
        qualifier,
        version,
        requestId,
        payload,
        source,
        acceptedAt,
        attempt + 1,
        0,
        arrival);
  }

  /** The same attempt, for which there was no capacity. */
  public AsyncEvent throttledOnceMore() {
    return new AsyncEvent(
        function,
        qualifier,
        version,
        requestId,
        payload,
        source,
        acceptedAt,
        attempt,
        throttled + 1,
        arrival);
  }
}
