package io.cloudfakes.edge.waf.internal.state;

import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;
import software.amazon.awssdk.services.wafv2.model.LoggingConfiguration;

/**
 * The state of AWS WAF in one world.
 *
 * @param entities web ACLs, rule groups and sets, by ARN
 * @param associations the ARN of a protected resource's web ACL, by the resource's ARN
 * @param logging by the web ACL's ARN
 * @param policies the permission policies of rule groups, by ARN
 * @param apiKeys by the key's text
 */
public record WafState(
    TreePMap<String, Entity> entities,
    TreePMap<String, String> associations,
    TreePMap<String, LoggingConfiguration> logging,
    TreePMap<String, String> policies,
    TreePMap<String, ApiKey> apiKeys,
    Traffic traffic) {

  public static final WafState EMPTY =
      new WafState(
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          Traffic.NONE);

  public @Nullable Entity entity(String arn) {
    return entities.get(arn);
  }

  public RateWindow rate(RateKey key) {
    return traffic.rates().getOrDefault(key, RateWindow.EMPTY);
  }

  public PVector<Sample> samplesOf(String webAcl) {
    return traffic.samples().getOrDefault(webAcl, TreePVector.empty());
  }

  WafState withEntities(TreePMap<String, Entity> all) {
    return new WafState(all, associations, logging, policies, apiKeys, traffic);
  }

  WafState withAssociations(TreePMap<String, String> all) {
    return new WafState(entities, all, logging, policies, apiKeys, traffic);
  }

  WafState withLogging(TreePMap<String, LoggingConfiguration> all) {
    return new WafState(entities, associations, all, policies, apiKeys, traffic);
  }

  WafState withPolicies(TreePMap<String, String> all) {
    return new WafState(entities, associations, logging, all, apiKeys, traffic);
  }

  WafState withApiKeys(TreePMap<String, ApiKey> all) {
    return new WafState(entities, associations, logging, policies, all, traffic);
  }

  WafState with(Traffic newTraffic) {
    return new WafState(entities, associations, logging, policies, apiKeys, newTraffic);
  }
}
