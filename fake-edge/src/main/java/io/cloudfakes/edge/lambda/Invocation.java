package io.cloudfakes.edge.lambda;

import io.cloudfakes.call.FunctionRun;
import io.cloudfakes.protocol.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/**
 * One run of a function, as a test looks back on it.
 *
 * @param requestId what {@code Context.getAwsRequestId()} gave; the same in all attempts at an
 *     asynchronous event
 * @param functionArn what {@code Context.getInvokedFunctionArn()} gave
 * @param version what ran: {@code $LATEST}, or a number
 * @param type {@code RequestResponse} or {@code Event}
 * @param attempt counted from 1; more than 1 only for retries of asynchronous events
 * @param source the ARN of the resource an event is from; "" when a client sent it
 * @param startedAt in virtual time
 * @param duration in virtual time
 * @param event what the function was given, as JSON
 * @param reply what it answered, as JSON; of a failure the error document
 * @param functionError {@code Unhandled} when it failed, else empty
 * @param thrown what the handler threw; empty when nothing was, as with time-outs
 * @param dropped whether Lambda gave the event up after this attempt
 * @param logs what was logged, with the lines Lambda writes around it
 */
public record Invocation(
    String requestId,
    String functionArn,
    String version,
    InvocationType type,
    int attempt,
    String source,
    Instant startedAt,
    Duration duration,
    Bytes event,
    Bytes reply,
    Optional<String> functionError,
    Optional<Throwable> thrown,
    boolean dropped,
    String logs) {

  /** Whether the function failed. */
  public boolean failed() {
    return functionError.isPresent();
  }

  /** The event's JSON text. */
  public String eventText() {
    return event.utf8();
  }

  /** The reply's JSON text. */
  public String replyText() {
    return reply.utf8();
  }

  /** The same, given up or not. */
  public Invocation dropped(boolean givenUp) {
    return new Invocation(
        requestId,
        functionArn,
        version,
        type,
        attempt,
        source,
        startedAt,
        duration,
        event,
        reply,
        functionError,
        thrown,
        givenUp,
        logs);
  }

  /** The same as reports tell it. */
  FunctionRun seen(String function) {
    return new FunctionRun(
        function,
        startedAt,
        duration,
        attempt,
        thrown.map(error -> error.getClass().getSimpleName()).or(() -> functionError).orElse(""),
        logs);
  }

  /** One line: when, which request, which attempt, and how it ended. */
  @Override
  public String toString() {
    @Nullable String failure = functionError.orElse(null);
    return startedAt
        + " "
        + requestId
        + " "
        + type
        + (attempt > 1 ? " attempt " + attempt : "")
        + (failure == null ? " answered " : " failed with ")
        + replyText()
        + (dropped ? ", given up" : "");
  }
}
