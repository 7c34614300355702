package io.cloudfakes.edge.cloudfront.internal.lambdaedge;

import io.cloudfakes.protocol.ReasonPhrases;
import java.util.List;

/** What holds for CloudFront's own functions as it does for those of Lambda@Edge. */
public final class FunctionRules {
  private FunctionRules() {}

  /** Whether no function sees a header of that name, or may add it. */
  public static boolean isDisallowed(String header) {
    return EventHeaders.isDisallowed(header);
  }

  /**
   * The headers that CloudFront's own functions can read at an event and not change: they make
   * bodies, too, and so may say how long and how encoded these are.
   */
  public static List<String> readOnly(LambdaEvent event) {
    return event == LambdaEvent.VIEWER_RESPONSE ? List.of("Warning", "Via") : event.readOnly();
  }

  /** How a header's name is written that has none but in lower case: {@code X-Custom-Header}. */
  public static String capitalized(String name) {
    return EventHeaders.capitalized(name);
  }

  /** Whether CloudFront never adds a header of that name to what it asks of origins. */
  public static boolean isNeverAdded(String header) {
    return ChangedOrigin.isNeverAdded(header);
  }

  /** A path or query string of a function's, percent-encoded where it has to be. */
  public static String encoded(String text) {
    return EventRequest.encoded(text);
  }

  /** Whether a text may stand in a header's line. */
  public static boolean isValue(String text) {
    return EventHeaders.isValue(text);
  }

  /** Whether a text may be the name of a header. */
  public static boolean isName(String text) {
    return EventHeaders.isName(text);
  }

  /** What a status is called; "" for one that has no name. */
  public static String description(int status) {
    return ReasonPhrases.of(status);
  }
}
