package io.cloudfakes.edge.cloudfront.internal.lambdaedge;

import java.time.Duration;
import java.util.List;

/**
 * The events of CloudFront at which functions run.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html">Restrictions
 *     on all edge functions</a>
 */
public enum LambdaEvent {
  VIEWER_REQUEST("viewer-request"),
  ORIGIN_REQUEST("origin-request"),
  ORIGIN_RESPONSE("origin-response"),
  VIEWER_RESPONSE("viewer-response");

  private static final int VIEWER_BYTES = 40 * 1024;
  private static final int ORIGIN_BYTES = 1024 * 1024;

  private final String text;

  LambdaEvent(String text) {
    this.text = text;
  }

  /** The event of that name, which is one of the model's. */
  public static LambdaEvent of(String text) {
    for (LambdaEvent event : values()) {
      if (event.text.equals(text)) {
        return event;
      }
    }
    throw new IllegalArgumentException("There is no event " + text);
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

  /** The headers that functions of Lambda@Edge can read and not change. */
  public List<String> readOnly() {
    return switch (this) {
      case VIEWER_REQUEST ->
          List.of("CDN-Loop", "Content-Length", "Host", "Transfer-Encoding", "Via");
      case ORIGIN_REQUEST ->
          List.of(
              "Accept-Encoding",
              "CDN-Loop",
              "Content-Length",
              "If-Modified-Since",
              "If-None-Match",
              "If-Range",
              "If-Unmodified-Since",
              "Transfer-Encoding",
              "Via");
      case ORIGIN_RESPONSE -> List.of("Transfer-Encoding", "Via");
      case VIEWER_RESPONSE ->
          List.of("Warning", "Via", "Content-Length", "Content-Encoding", "Transfer-Encoding");
    };
  }
}
