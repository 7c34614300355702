package io.cloudfakes.link;

import io.cloudfakes.protocol.Bytes;
import java.util.Optional;

/** Where functions run: what AWS Lambda is to the services that trigger it. */
public interface FunctionTarget {
  /** Whether a function of that ARN (qualified or not) exists. */
  boolean exists(String functionArn);

  /**
   * How the version of that ARN is configured; empty when there is no such version, or what runs
   * functions in this world has no settings.
   *
   * @param functionArn with the number of the version
   */
  default Optional<FunctionSettings> settings(String functionArn) {
    return Optional.empty();
  }

  /**
   * Whether there is a function of that ARN (qualified or not) that lets that source invoke it.
   *
   * @param source the ARN of the resource the events are from
   */
  default boolean accepts(String functionArn, String source) {
    return exists(functionArn);
  }

  /**
   * Hands an event to a function asynchronously ({@code InvocationType=Event}): the caller learns
   * nothing of the result.
   *
   * @param source the ARN of the resource the event is from, for permission checks
   */
  void invokeAsync(String functionArn, Bytes event, String source);

  /**
   * Hands an event to a function and waits for what it returns ({@code
   * InvocationType=RequestResponse}).
   *
   * @param source the ARN of the resource the event is from, for permission checks
   * @throws RuntimeException when the function fails
   */
  default Bytes invoke(String functionArn, Bytes event, String source) {
    throw new UnsupportedOperationException(
        "What runs functions in this world runs them asynchronously only");
  }

  /**
   * Invokes a function and waits for what comes of it, whatever that is: for those who answer a
   * client by it.
   *
   * @throws UnsupportedOperationException when what runs functions in this world cannot
   */
  default FunctionResult call(FunctionCall call) {
    throw new UnsupportedOperationException(
        "What runs functions in this world runs them asynchronously only");
  }
}
