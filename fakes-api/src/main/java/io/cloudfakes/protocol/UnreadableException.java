package io.cloudfakes.protocol;

import java.io.IOException;

/** Says that a request's text is not what its model allows; becomes the protocol's own refusal. */
final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableException(String reason) {
    super(reason);
  }

  /** What is wrong; "" when it could not even be told apart. */
  static String reason(IOException failure) {
    return failure instanceof UnreadableException ? String.valueOf(failure.getMessage()) : "";
  }
}
