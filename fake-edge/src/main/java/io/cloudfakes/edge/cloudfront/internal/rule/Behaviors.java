package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.cache.PathPattern;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** The cache behaviours of a distribution. */
public final class Behaviors {
  private Behaviors() {}

  /** All of them in the order in which paths are held against them, the default one last. */
  public static List<Behavior> all(DistributionConfig config) {
    List<Behavior> all = new ArrayList<>();
    if (config.cacheBehaviors() != null) {
      config.cacheBehaviors().items().forEach(behavior -> all.add(Behavior.of(behavior)));
    }
    all.add(Behavior.of(config.defaultCacheBehavior()));
    return all;
  }

  /** The first whose pattern takes a path. */
  public static Behavior of(List<Behavior> all, String path) {
    for (Behavior behavior : all.subList(0, all.size() - 1)) {
      if (new PathPattern(behavior.pathPattern()).takes(path)) {
        return behavior;
      }
    }
    return all.get(all.size() - 1);
  }
}
