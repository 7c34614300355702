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
 * @param rates what rate-based rules have counted
 * @param samples the latest inspected requests, by the web ACL's ARN, oldest first
 */
public record WafState(
    TreePMap<String, Entity> entities,
    TreePMap<String, String> associations,
    TreePMap<String, LoggingConfiguration> logging,
    TreePMap<String, String> policies,
    TreePMap<String, ApiKey> apiKeys,
    TreePMap<RateKey, RateWindow> rates,
    TreePMap<String, PVector<Sample>> samples) {

  public static final WafState EMPTY =
      new WafState(
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty());

  public @Nullable Entity entity(String arn) {
    return entities.get(arn);
  }

  public RateWindow rate(RateKey key) {
    return rates.getOrDefault(key, RateWindow.EMPTY);
  }

  public PVector<Sample> samplesOf(String webAcl) {
    return samples.getOrDefault(webAcl, TreePVector.empty());
  }

  WafState withEntities(TreePMap<String, Entity> all) {
    return new WafState(all, associations, logging, policies, apiKeys, rates, samples);
  }

  WafState withAssociations(TreePMap<String, String> all) {
    return new WafState(entities, all, logging, policies, apiKeys, rates, samples);
  }

  WafState withLogging(TreePMap<String, LoggingConfiguration> all) {
    return new WafState(entities, associations, all, policies, apiKeys, rates, samples);
  }

  WafState withPolicies(TreePMap<String, String> all) {
    return new WafState(entities, associations, logging, all, apiKeys, rates, samples);
  }

  WafState withApiKeys(TreePMap<String, ApiKey> all) {
    return new WafState(entities, associations, logging, policies, all, rates, samples);
  }

  WafState withRates(TreePMap<RateKey, RateWindow> all) {
    return new WafState(entities, associations, logging, policies, apiKeys, all, samples);
  }

  WafState withSamples(TreePMap<String, PVector<Sample>> all) {
    return new WafState(entities, associations, logging, policies, apiKeys, rates, all);
  }
}
