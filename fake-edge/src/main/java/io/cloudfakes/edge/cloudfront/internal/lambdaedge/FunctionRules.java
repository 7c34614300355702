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

  /** The headers that functions can read at an event and not change. */
  public static List<String> readOnly(LambdaEvent event) {
    return List.copyOf(event.readOnly());
  }

  /** What a status is called; "" for one that has no name. */
  public static String description(int status) {
    return ReasonPhrases.of(status);
  }
}
