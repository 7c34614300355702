package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Resource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** Staging distributions, which are reached through their primaries. */
public final class StagingRules {
  private StagingRules() {}

  /** The distribution of that host name that is staged; null when there is none. */
  public static @Nullable EdgeDistribution staging(CloudFrontState state, String domainName) {
    TreePMap<String, Resource> all = state.byKind().get(Kind.DISTRIBUTION);
    if (all != null) {
      for (Map.Entry<String, Resource> entry : all.entrySet()) {
        if (entry.getValue() instanceof EdgeDistribution distribution
            && distribution.staging()
            && distribution.domainName().equals(domainName)) {
          return distribution;
        }
      }
    }
    return null;
  }

  static boolean isStaging(CloudFrontState state, String domainName) {
    return staging(state, domainName) != null;
  }
}
