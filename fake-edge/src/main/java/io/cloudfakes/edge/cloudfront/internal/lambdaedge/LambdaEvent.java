package io.cloudfakes.edge.cloudfront.internal.lambdaedge;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The events of CloudFront at which functions run.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html">Restrictions
 *     on all edge functions</a>
 */
public enum LambdaEvent {
  VIEWER_REQUEST("viewer-request", "Content-Length", "Host", "Transfer-Encoding", "Via"),
  ORIGIN_REQUEST(
      "origin-request",
      "Accept-Encoding",
      "Content-Length",
      "If-Modified-Since",
      "If-None-Match",
      "If-Range",
      "If-Unmodified-Since",
      "Transfer-Encoding",
      "Via"),
  ORIGIN_RESPONSE("origin-response", "Transfer-Encoding", "Via"),
  VIEWER_RESPONSE("viewer-response", "Warning", "Via");

  private static final int VIEWER_BYTES = 40 * 1024;
  private static final int ORIGIN_BYTES = 1024 * 1024;

  private final String text;
  private final Set<String> readOnly;

  LambdaEvent(String text, String... readOnly) {
    this.text = text;
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(List.of(readOnly));
    this.readOnly = Collections.unmodifiableSet(names);
  }

  /** The event of that name; null when there is none. */
  public static @Nullable LambdaEvent of(String text) {
    for (LambdaEvent event : values()) {
      if (event.text.equals(text)) {
        return event;
      }
    }
    return null;
  }

  /** As {@code EventType} and {@code eventType} have it. */
  public String text() {
    return text;
  }

  public boolean isViewers() {
    return this == VIEWER_REQUEST || this == VIEWER_RESPONSE;
  }

  public boolean isRequest() {
    return this == VIEWER_REQUEST || this == ORIGIN_REQUEST;
  }

  /** How long a function may take. */
  public Duration longest() {
    return Duration.ofSeconds(isViewers() ? 5 : 30);
  }

  /** How much of a body a function is shown, and how much it may give, in bytes. */
  int mostBytes() {
    return isViewers() ? VIEWER_BYTES : ORIGIN_BYTES;
  }

  /** The headers that functions can read and not change. */
  Set<String> readOnly() {
    return readOnly;
  }
}
