package io.cloudfakes.transport.socket;

import io.cloudfakes.protocol.HttpResponse;
import java.io.IOException;

/** A connection that broke in the middle of a reply's body. */
public final class BrokenOffException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient HttpResponse received;

  BrokenOffException(HttpResponse received) {
    super("The connection broke in the middle of a body");
    this.received = received;
  }

  /** The reply with as much of its body as came. */
  public HttpResponse received() {
    return received;
  }
}
