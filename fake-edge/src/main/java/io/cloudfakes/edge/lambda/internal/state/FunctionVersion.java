package io.cloudfakes.edge.lambda.internal.state;

import java.time.Duration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * One version of a function: {@code $LATEST}, which changes, or a published one, which does not.
 *
 * @param configuration as AWS describes it, without ARN, state and status, which depend on who asks
 *     and when
 */
public record FunctionVersion(Code code, FunctionConfiguration configuration) {
  /** The version that changes. */
  public static final String LATEST = "$LATEST";

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
