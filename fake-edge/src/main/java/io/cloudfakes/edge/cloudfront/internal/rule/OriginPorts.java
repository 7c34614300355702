package io.cloudfakes.edge.cloudfront.internal.rule;

/** The ports on which origins may listen. */
public final class OriginPorts {
  private OriginPorts() {}

  /**
   * Refuses a port that CloudFront does not call.
   *
   * @param member that says it
   */
  public static void require(String member, int port) {
    if (port != 80 && port != 443 && (port < 1_024 || port > 65_535)) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter " + member + " must be 80, 443, or between 1024 and 65535.");
    }
  }
}
