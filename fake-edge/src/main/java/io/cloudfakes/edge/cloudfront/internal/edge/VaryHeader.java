package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What viewers are told that an answer varies by: what CloudFront knows of, which are compressions,
 * cookies and the headers that go to the origin. It takes all else out of the origin's header.
 */
final class VaryHeader {
  private static final String NAME = "Vary";
  private static final String DEVICES = "cloudfront-is-";

  private VaryHeader() {}

  static OriginReply shown(OriginReply reply, BehaviorPlan behavior) {
    String told = reply.headers().joined(NAME);
    if (told == null) {
      return reply;
    }
    List<String> kept = new ArrayList<>();
    for (String name : told.split(",", -1)) {
      if (isShown(name.trim(), behavior)) {
        kept.add(name.trim());
      }
    }
    String shown = String.join(", ", kept);
    if (shown.equals(told)) {
      return reply;
    }
    return reply.withHeaders(
        shown.isEmpty() ? reply.headers().without(NAME) : reply.headers().with(NAME, shown));
  }

  private static boolean isShown(String name, BehaviorPlan behavior) {
    return name.equalsIgnoreCase("Accept-Encoding")
        || name.equalsIgnoreCase("Cookie")
        || behavior.headers().has(name)
        || behavior.rules().key().headers().has(name)
        || (name.equalsIgnoreCase("User-Agent") && knowsDevices(behavior));
  }

  private static boolean knowsDevices(BehaviorPlan behavior) {
    return behavior.cloudFrontHeaders().stream()
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(DEVICES));
  }
}
