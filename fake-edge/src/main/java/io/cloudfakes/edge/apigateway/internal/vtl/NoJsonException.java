package io.cloudfakes.edge.apigateway.internal.vtl;

/** A text that was to be JSON is none. */
public final class NoJsonException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoJsonException(String message) {
    super(message, null, false, false);
  }
}
