package io.cloudfakes.edge.waf.internal.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.iam.MalformedPolicyException;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.iam.PolicyStatement;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the policy of a rule group must be: it allows others to use the group, and nothing else.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_PutPermissionPolicy.html">PutPermissionPolicy</a>
 */
public final class PermissionPolicy {
  private static final String VERSION = "2012-10-17";
  private static final Set<String> REQUIRED =
      Set.of("wafv2:CreateWebACL", "wafv2:UpdateWebACL", "wafv2:PutFirewallManagerRuleGroups");
  private static final String OPTIONAL = "wafv2:GetRuleGroup";
  private static final JsonMapper JSON = new JsonMapper();

  private PermissionPolicy() {}

  public static void require(String text) {
    PolicyDocument policy;
    try {
      policy = PolicyDocument.resourcePolicy(withResources(text));
    } catch (MalformedPolicyException | JsonProcessingException e) {
      throw WafErrors.invalidPolicy(String.valueOf(e.getMessage()));
    }
    if (!policy.version().equals(VERSION)) {
      throw WafErrors.invalidPolicy("The policy must be of version " + VERSION + ".");
    }
    for (PolicyStatement statement : policy.statements()) {
      Set<String> missing = new TreeSet<>(REQUIRED);
      boolean others = statement.exceptsActions();
      for (String action : statement.actions()) {
        others |= !missing.remove(action) && !action.equals(OPTIONAL);
      }
      if (!statement.allows() || others || !missing.isEmpty()) {
        throw WafErrors.invalidPolicy(
            "The policy must allow wafv2:CreateWebACL, wafv2:UpdateWebACL and"
                + " wafv2:PutFirewallManagerRuleGroups, and may allow wafv2:GetRuleGroup.");
      }
    }
  }

  /** It has none of its own: what the policy is put on is meant. */
  private static String withResources(String text) throws JsonProcessingException {
    JsonNode policy = JSON.readTree(text);
    JsonNode statements = policy.path("Statement");
    Iterable<JsonNode> all = statements instanceof ArrayNode array ? array : Set.of(statements);
    for (JsonNode one : all) {
      if (one instanceof ObjectNode statement) {
        if (statement.has("Resource") || statement.has("NotResource")) {
          throw WafErrors.invalidPolicy("The policy must not name resources.");
        }
        statement.put("Resource", "*");
      }
    }
    return JSON.writeValueAsString(policy);
  }
}
