package io.cloudfakes.protocol;

import java.io.IOException;

/** Says that a request's text is not what its model allows; becomes the protocol's own refusal. */
final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
