package io.cloudfakes.dns.internal.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/**
 * The document of a traffic policy, read: endpoints, and the rules that lead to them.
 *
 * @param recordType of the records it makes
 * @param start the endpoint or rule it begins with
 * @param endpoints by name
 * @param rules by name
 */
record PolicyDocument(
    String recordType, Reference start, Map<String, Endpoint> endpoints, Map<String, Rule> rules) {
  /** Where a branch leads: to an endpoint or to a rule. */
  record Reference(boolean toRule, String name) {}

  /** What answers: a value, or a resource of AWS. */
  record Endpoint(String type, String value) {}

  /** A routing policy over branches. */
  record Rule(String type, List<Branch> branches) {}

  /**
   * One way out of a rule.
   *
   * @param routing a record set of the branch's routing alone, such as its weight
   */
  record Branch(
      Reference target,
      boolean evaluateTargetHealth,
      @Nullable String healthCheck,
      ResourceRecordSet routing) {}
}
