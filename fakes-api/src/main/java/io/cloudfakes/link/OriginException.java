package io.cloudfakes.link;

import io.cloudfakes.protocol.HttpResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

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
  private final transient @Nullable HttpResponse received;
  private final Duration waited;

  public OriginException(Kind kind, String message) {
    this(kind, message, null, Duration.ZERO);
  }

  private OriginException(
      Kind kind, String message, @Nullable HttpResponse received, Duration waited) {
    super(message);
    this.kind = kind;
    this.received = received;
    this.waited = waited;
  }

  /** The reply came when nobody waited for it any more: that much virtual time had passed. */
  public static OriginException late(Duration waited) {
    return new OriginException(Kind.TIMED_OUT, "Read timed out", null, waited);
  }

  /** How much of the sender's patience has passed on the world's clock. */
  public Duration waited() {
    return waited;
  }

  /**
   * The connection broke in the middle of a body.
   *
   * @param received the reply with as much of its body as came, and the length that it promised
   */
  public static OriginException brokenOff(HttpResponse received) {
    return new OriginException(Kind.BROKEN, "Connection reset in the middle of a body", received, Duration.ZERO);
  }

  /** What came before the connection broke; null when that is no reply. */
  public @Nullable HttpResponse received() {
    return received;
  }

  public Kind kind() {
    return kind;
  }
}
