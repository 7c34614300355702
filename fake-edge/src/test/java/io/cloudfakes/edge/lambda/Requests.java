package io.cloudfakes.edge.lambda;

import software.amazon.awssdk.core.SdkPojo;

/** Makes the SDK's request builders by their class. */
final class Requests {
  private Requests() {}

  /** A builder with nothing set. */
  static SdkPojo empty(Class<? extends SdkPojo> request) {
    try {
      return (SdkPojo) request.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the SDK has no builder for " + request, e);
    }
  }
}
