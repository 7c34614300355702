package io.cloudfakes.edge.apigateway.internal.vtl;

/** A mapping template that cannot be read, or fails as it is run. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TemplateException(String message, Throwable cause) {
    super(message, cause);
  }
}
