package io.cloudfakes.edge.lambda.internal.state;

import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * One version of a function: {@code $LATEST}, which changes, or a published one, which does not.
 *
 * @param configuration as AWS describes it, without ARN, state and status, which depend on who asks
 *     and when
 * @param activeAt when it can be run from; until then it is {@code Pending}
 */
public record FunctionVersion(Code code, FunctionConfiguration configuration, Instant activeAt) {
  /** The version that changes. */
  public static final String LATEST = "$LATEST";

  /** A version that can be run at once. */
  public FunctionVersion(Code code, FunctionConfiguration configuration) {
    this(code, configuration, Instant.MIN);
  }

  /** Whether it is still being made ready. */
  public boolean isPending(Instant now) {
    return now.isBefore(activeAt);
  }

  /** {@link #LATEST}, or a number. */
  public String number() {
    return configuration.version();
  }

  /** Changes with every change of code or settings. */
  public String revisionId() {
    return configuration.revisionId();
  }

  /** How long one invocation may take in virtual time. */
  public Duration timeout() {
    return Duration.ofSeconds(configuration.timeout());
  }

  /** In MB. */
  public int memorySize() {
    return configuration.memorySize();
  }
}
