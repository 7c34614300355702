package io.cloudfakes.edge.lambda.internal.runtime;

import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;

/** Where {@code Invoke} finds what runs functions in its world; a link within this fake. */
@FunctionalInterface
public interface SynchronousInvocations {
  /**
   * Runs the function to its end and records the run.
   *
   * @throws io.cloudfakes.AwsErrorException when there is no capacity for it
   */
  Invocation run(FunctionKey function, FunctionVersion version, Attempt attempt);
}
