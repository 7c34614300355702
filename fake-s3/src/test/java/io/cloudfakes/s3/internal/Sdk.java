package io.cloudfakes.s3.internal;

import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.Action;

/** The SDK on the class path: an older one does not know every action of the table. */
public final class Sdk {
  private Sdk() {}

  public static boolean knows(Action<S3State> action) {
    try {
      Class.forName("software.amazon.awssdk.services.s3.model." + action.name() + "Request");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
