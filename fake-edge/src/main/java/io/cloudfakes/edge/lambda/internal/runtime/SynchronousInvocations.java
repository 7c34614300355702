package io.cloudfakes.edge.lambda.internal.runtime;

import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;

/** Where {@code Invoke} finds what runs functions in its world; a link within this fake. */
@FunctionalInterface
public interface SynchronousInvocations {
  /** Runs the function to its end and records the run. */
  Invocation run(DeployedFunction function, Attempt attempt);
}
