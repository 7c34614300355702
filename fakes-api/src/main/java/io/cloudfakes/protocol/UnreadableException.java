package io.cloudfakes.protocol;

import java.io.IOException;

/** Says that a request's text is not what its model allows; becomes the protocol's own refusal. */
final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  UnreadableException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
