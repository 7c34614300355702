package io.cloudfakes.edge.apigateway.internal.vtl;

/** A mapping template that cannot be read, or fails as it is run. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean noJson;

  TemplateException(String message, boolean noJson, Throwable cause) {
    super(message, cause);
    this.noJson = noJson;
  }

  /** Whether it failed because it wanted JSON of a payload that is none. */
  public boolean isNoJson() {
    return noJson;
  }
}
