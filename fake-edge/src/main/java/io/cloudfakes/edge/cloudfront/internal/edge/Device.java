package io.cloudfakes.edge.cloudfront.internal.edge;

/**
 * What a {@code User-Agent} tells of a viewer's device, which may be of more than one kind.
 *
 * @param agent in lower case; "" when there was none
 */
record Device(String agent) {
  boolean isTablet() {
    return agent.contains("ipad")
        || agent.contains("tablet")
        || (isAndroid() && !agent.contains("mobile") && !isTelevision());
  }

  boolean isMobile() {
    return !isTablet()
        && (agent.contains("mobile") || agent.contains("iphone") || agent.contains("ipod"));
  }

  boolean isTelevision() {
    return agent.contains("smart-tv") || agent.contains("smarttv") || agent.contains("appletv");
  }

  boolean isDesktop() {
    return !isMobile() && !isTablet() && !isTelevision();
  }

  boolean isApple() {
    return agent.contains("iphone") || agent.contains("ipad") || agent.contains("ipod");
  }

  boolean isAndroid() {
    return agent.contains("android");
  }
}
