package io.cloudfakes.edge.lambda.internal.runtime;

/**
 * Uploaded code asked for the end of its process: its instance ends in place of this JVM.
 *
 * <p>An error, so that code which catches exceptions lets it pass.
 */
public final class ProcessExit extends Error {
  private static final long serialVersionUID = 1L;

  private final int status;

  ProcessExit(int status) {
    super("exit status " + status);
    this.status = status;
  }

  /** What the process ended with; 0 when it says that nothing is wrong. */
  public int status() {
    return status;
  }
}
