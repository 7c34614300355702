package io.cloudfakes.edge.cloudfront.internal.edge;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.javascript.OriginChoice;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/**
 * The origins that functions choose. See <a
 * href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/helper-functions-origin-modification.html">Helper
 * methods for origin modification</a>.
 */
final class OriginChoices {
  private static final Set<Integer> FAILOVER =
      new TreeSet<>(List.of(400, 403, 404, 416, 429, 500, 502, 503, 504));

  private static final Set<String> GROUP =
      new TreeSet<>(List.of("originIds", "selectionCriteria", "failoverCriteria"));

  private final DistributionConfig config;
  private final PlanMaker maker;

  OriginChoices(DistributionPlan plan, CloudFrontState state) {
    this.config = plan.config();
    this.maker = new PlanMaker(config, state, plan.distribution().account(), "");
  }

  /**
   * The behaviour with another origin.
   *
   * @param request the headers that the request goes on with
   */
  BehaviorPlan chosen(OriginChoice choice, BehaviorPlan behavior, HeaderLines request) {
    JsonNode settings = choice.settings();
    return switch (choice.kind()) {
      // Of a group, the first origin alone is changed.
      case UPDATE ->
          behavior.from(
              new UpdatedOrigin(settings, request).of(behavior.origin()),
              behavior.secondary(),
              behavior.failover());
      case SELECT -> {
        if (settings.has("overrides")) {
          throw CloudFrontErrors.notModelled("overrides of cf.selectRequestOriginById");
        }
        yield behavior.from(origin(settings.path("originId")), null, Set.of());
      }
      case GROUP -> group(settings, behavior);
    };
  }

  private BehaviorPlan group(JsonNode settings, BehaviorPlan behavior) {
    requireModelled(settings, GROUP);
    requireModelled(settings.path("failoverCriteria"), Set.of("statusCodes"));
    JsonNode criteria = settings.path("selectionCriteria");
    if (!criteria.isMissingNode() && !criteria.asText().equals("default")) {
      throw CloudFrontErrors.notModelled("the selectionCriteria " + criteria.asText());
    }
    List<OriginPlan> members = new ArrayList<>();
    for (JsonNode id : settings.path("originIds")) {
      requireModelled(id, Set.of("originId"));
      members.add(origin(id.isObject() ? id.path("originId") : id));
    }
    if (members.size() != 2) {
      throw new InvalidResultException("an origin group has two originIds");
    }
    Set<Integer> codes = new TreeSet<>();
    for (JsonNode code : settings.path("failoverCriteria").path("statusCodes")) {
      codes.add(code.asInt());
    }
    if (codes.isEmpty() || !FAILOVER.containsAll(codes)) {
      throw new InvalidResultException("failoverCriteria.statusCodes are not valid");
    }
    return behavior.from(members.get(0), members.get(1), codes);
  }

  private static void requireModelled(JsonNode settings, Set<String> known) {
    for (Map.Entry<String, JsonNode> field : settings.properties()) {
      if (field.getKey().equals("originOverrides")) {
        throw CloudFrontErrors.notModelled("originOverrides of cf.createRequestOriginGroup");
      }
      if (!known.contains(field.getKey())) {
        throw new InvalidResultException(
            "createRequestOriginGroup: " + field.getKey() + " is not valid");
      }
    }
  }

  private OriginPlan origin(JsonNode id) {
    if (config.origins().items().stream().noneMatch(one -> one.id().equals(id.asText()))) {
      throw new InvalidResultException("the distribution has no origin " + id.asText());
    }
    return maker.origin(id.asText());
  }
}
