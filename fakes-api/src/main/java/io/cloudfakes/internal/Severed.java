package io.cloudfakes.internal;

import io.cloudfakes.transport.Reply;

/** Thrown within the pipeline by a fault that leaves the client without an answer. */
final class Severed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Reply reply;

  Severed(Reply reply) {
    super("severed", null, false, false);
    this.reply = reply;
  }

  Reply reply() {
    return reply;
  }
}
