package io.cloudfakes.edge.cloudfront.internal.edge;

/** A function returned what CloudFront does not accept. */
final class InvalidResultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidResultException(String why) {
    super("The CloudFront function returned an invalid value: " + why);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
