package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.PathPattern;
import io.cloudfakes.edge.cloudfront.internal.rule.Behavior;
import io.cloudfakes.edge.cloudfront.internal.rule.Behaviors;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.CustomErrorResponse;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/**
 * A distribution made ready for requests: made once for each version of it and of what it refers
 * to.
 */
final class DistributionPlan {
  private static final List<Kind> READ =
      List.of(
          Kind.CACHE_POLICY,
          Kind.ORIGIN_REQUEST_POLICY,
          Kind.RESPONSE_HEADERS_POLICY,
          Kind.ORIGIN_ACCESS_CONTROL,
          Kind.KEY_GROUP,
          Kind.PUBLIC_KEY,
          Kind.VPC_ORIGIN,
          Kind.VPC_ENDPOINT_PLACE,
          Kind.SIGNER_KEY);

  private final EdgeDistribution distribution;
  private final DistributionConfig config;
  private final List<@Nullable Object> basis;
  private final List<BehaviorPlan> behaviors = new ArrayList<>();
  private final List<PathPattern> patterns = new ArrayList<>();
  private final Set<String> countries = new TreeSet<>();

  /**
   * Looks up all that a configuration refers to.
   *
   * @param tags the header in which origins name objects' tags; "" for none
   */
  DistributionPlan(
      EdgeDistribution distribution,
      DistributionConfig config,
      CloudFrontState state,
      String tags) {
    this.distribution = distribution;
    this.config = config;
    this.basis = basis(config, state);
    PlanMaker maker = new PlanMaker(config, state, distribution.account(), tags);
    for (Behavior behavior : Behaviors.all(config)) {
      behaviors.add(maker.plan(behavior));
      patterns.add(new PathPattern(behavior.pathPattern()));
    }
    countries.addAll(config.restrictions().geoRestriction().items());
  }

  private static List<@Nullable Object> basis(DistributionConfig config, CloudFrontState state) {
    List<@Nullable Object> basis = new ArrayList<>();
    basis.add(config);
    for (Kind kind : READ) {
      basis.add(state.byKind().get(kind));
    }
    return basis;
  }

  /** Whether nothing has changed since that it was made of. */
  // The objects, not what they say: they are replaced whole, and comparing them takes long.
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(DistributionConfig now, CloudFrontState state) {
    if (basis.get(0) != now) {
      return false;
    }
    for (int i = 0; i < READ.size(); i++) {
      if (basis.get(i + 1) != state.byKind().get(READ.get(i))) {
        return false;
      }
    }
    return true;
  }

  EdgeDistribution distribution() {
    return distribution;
  }

  DistributionConfig config() {
    return config;
  }

  BehaviorPlan behavior(String path) {
    int last = behaviors.size() - 1;
    for (int i = 0; i < last; i++) {
      if (patterns.get(i).takes(path)) {
        return behaviors.get(i);
      }
    }
    return behaviors.get(last);
  }

  /** Whether viewers of a country are refused; "" for one that is not known. */
  boolean refuses(String country) {
    if (country.isEmpty()) {
      return false;
    }
    return switch (config.restrictions().geoRestriction().restrictionType()) {
      case WHITELIST -> !countries.contains(country);
      case BLACKLIST -> countries.contains(country);
      default -> false;
    };
  }

  /** What is said of an error's page and time; null when nothing is. */
  @Nullable CustomErrorResponse error(int status) {
    for (CustomErrorResponse error : config.customErrorResponses().items()) {
      if (error.errorCode() == status) {
        return error;
      }
    }
    return null;
  }
}
