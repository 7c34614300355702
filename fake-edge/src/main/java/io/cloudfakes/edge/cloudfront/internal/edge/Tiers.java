package io.cloudfakes.edge.cloudfront.internal.edge;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.OriginShield;

/** The caches between an edge location and an origin: a regional one, and the origin's shield. */
final class Tiers {
  private static final String REGIONAL = "regional:";
  private static final String SHIELD = "shield:";

  private Tiers() {}

  static boolean isRegional(String location) {
    return location.startsWith(REGIONAL);
  }

  static boolean isShield(String location) {
    return location.startsWith(SHIELD);
  }

  /** The cache that a location asks; null when it asks the origin itself. */
  static @Nullable String next(String location, BehaviorPlan behavior, boolean regional) {
    if (!behavior.caching() || isShield(location)) {
      return null;
    }
    if (regional && !isRegional(location)) {
      return REGIONAL + "cache";
    }
    OriginShield shield = behavior.origin().origin().originShield();
    return shield != null && Boolean.TRUE.equals(shield.enabled())
        ? SHIELD + shield.originShieldRegion()
        : null;
  }
}
