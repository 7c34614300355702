package io.cloudfakes.edge.apigateway.internal.state;

import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;

/**
 * A usage plan.
 *
 * @param document as clients see it
 * @param keys the ids of its API keys, in order; the value is the type of the key
 * @param usage how much of the quota was used, by the key's id
 */
public record Plan(
    UsagePlan document, TreePMap<String, String> keys, TreePMap<String, KeyUsage> usage) {
  /** A plan without keys. */
  public static Plan of(UsagePlan document) {
    return new Plan(document, TreePMap.empty(), TreePMap.empty());
  }

  public String id() {
    return document.id();
  }

  public Plan withDocument(UsagePlan other) {
    return new Plan(other, keys, usage);
  }

  public Plan withKey(String keyId, String type) {
    return new Plan(document, keys.plus(keyId, type), usage);
  }

  public Plan withoutKey(String keyId) {
    return new Plan(document, keys.minus(keyId), usage.minus(keyId));
  }

  public Plan withUsage(String keyId, KeyUsage used) {
    return new Plan(document, keys, usage.plus(keyId, used));
  }

  public KeyUsage usageOf(String keyId) {
    return usage.getOrDefault(keyId, KeyUsage.NONE);
  }
}
