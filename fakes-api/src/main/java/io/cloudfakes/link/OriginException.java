package io.cloudfakes.link;

import java.io.IOException;

/** An HTTP request got no reply. */
public final class OriginException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Kind {
    /** The name does not resolve, or nothing listens there. */
    UNREACHABLE,
    /** The connection stood, and the reply did not come in time. */
    TIMED_OUT,
    /** The connection broke before the reply was whole. */
    BROKEN
  }

  private final Kind kind;

  public OriginException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
