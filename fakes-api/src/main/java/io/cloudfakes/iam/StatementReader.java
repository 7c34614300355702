package io.cloudfakes.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one statement of a policy document. */
final class StatementReader {
  private static final Set<String> FIELDS =
      Set.of(
          "Sid",
          "Effect",
          "Principal",
          "NotPrincipal",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition");

  private final boolean ofResource;
  private final boolean variables;

  StatementReader(boolean ofResource, boolean variables) {
    this.ofResource = ofResource;
    this.variables = variables;
  }

  PolicyStatement read(ObjectNode fields) {
    fields.fieldNames().forEachRemaining(name -> PolicyReader.requireKnown(name, FIELDS));
    boolean allow = effect(fields.get("Effect"));
    PolicyPrincipals principals = principals(fields);
    String actions = either(fields, "Action", "NotAction");
    List<PolicyPattern> actionPatterns = new ArrayList<>();
    for (String action : PolicyReader.texts(fields, actions)) {
      if (!action.equals("*") && !action.matches("[A-Za-z0-9-]+:[A-Za-z0-9*?]+")) {
        throw new MalformedPolicyException("Policy has invalid action");
      }
      actionPatterns.add(PolicyPattern.of(action, true, false));
    }
    String resources = either(fields, "Resource", "NotResource");
    List<PolicyPattern> resourcePatterns = new ArrayList<>();
    for (String resource : PolicyReader.texts(fields, resources)) {
      if (!resource.equals("*") && !resource.matches("(?s)arn:[^:]*:[^:]*:[^:]*:[^:]*:.+")) {
        throw new MalformedPolicyException("Policy has invalid resource");
      }
      resourcePatterns.add(PolicyPattern.of(resource, true, variables));
    }
    return new PolicyStatement(
        sid(fields.get("Sid")),
        allow,
        principals,
        actions.equals("NotAction"),
        actionPatterns,
        resources.equals("NotResource"),
        resourcePatterns,
        conditions(fields.get("Condition")));
  }

  private static @Nullable String sid(@Nullable JsonNode sid) {
    if (sid != null && !sid.isTextual()) {
      throw new MalformedPolicyException(PolicyReader.SYNTAX);
    }
    return sid == null ? null : sid.asText();
  }

  private static boolean effect(@Nullable JsonNode effect) {
    if (effect == null) {
      throw new MalformedPolicyException("Missing required field Effect");
    }
    return switch (effect.asText()) {
      case "Allow" -> true;
      case "Deny" -> false;
      default -> throw new MalformedPolicyException("Invalid effect: " + effect.asText());
    };
  }

  /** Which of a member and its negation a statement has: one, and not both. */
  private static String either(ObjectNode fields, String name, String negation) {
    if (fields.has(name) && fields.has(negation)) {
      throw new MalformedPolicyException(PolicyReader.SYNTAX);
    }
    return fields.has(negation) ? negation : name;
  }

  private @Nullable PolicyPrincipals principals(ObjectNode fields) {
    String name = either(fields, "Principal", "NotPrincipal");
    JsonNode node = fields.get(name);
    if (!ofResource) {
      if (node != null) {
        throw new MalformedPolicyException("Policy document should not specify a principal.");
      }
      return null;
    }
    if (node == null) {
      throw new MalformedPolicyException("Missing required field Principal");
    }
    List<PolicyPrincipals.Named> named = new ArrayList<>();
    if (node.isTextual() && node.asText().equals("*")) {
      named.add(new PolicyPrincipals.Named(PolicyPrincipals.Type.AWS, "*"));
    } else if (node instanceof ObjectNode types) {
      List<String> words = new ArrayList<>();
      types.fieldNames().forEachRemaining(words::add);
      words.forEach(word -> PrincipalReader.read(types, word, named));
    } else {
      throw new MalformedPolicyException("Invalid principal in policy");
    }
    if (named.isEmpty()) {
      throw new MalformedPolicyException("Missing required field Principal cannot be empty!");
    }
    return new PolicyPrincipals(name.equals("NotPrincipal"), List.copyOf(named));
  }

  private List<PolicyCondition> conditions(@Nullable JsonNode node) {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof ObjectNode operators)) {
      throw new MalformedPolicyException(PolicyReader.SYNTAX);
    }
    List<PolicyCondition> conditions = new ArrayList<>();
    operators
        .properties()
        .forEach(
            entry -> {
              if (!(entry.getValue() instanceof ObjectNode keys)) {
                throw new MalformedPolicyException(PolicyReader.SYNTAX);
              }
              List<String> names = new ArrayList<>();
              keys.fieldNames().forEachRemaining(names::add);
              names.forEach(key -> conditions.add(condition(entry.getKey(), key, keys)));
            });
    return conditions;
  }

  private PolicyCondition condition(String written, String key, ObjectNode keys) {
    String word = written;
    PolicyCondition.Quantifier quantifier = PolicyCondition.Quantifier.NONE;
    if (word.regionMatches(true, 0, "ForAnyValue:", 0, 12)) {
      quantifier = PolicyCondition.Quantifier.FOR_ANY;
      word = word.substring(12);
    } else if (word.regionMatches(true, 0, "ForAllValues:", 0, 13)) {
      quantifier = PolicyCondition.Quantifier.FOR_ALL;
      word = word.substring(13);
    }
    boolean ifExists = word.regionMatches(true, word.length() - 8, "IfExists", 0, 8);
    if (ifExists) {
      word = word.substring(0, word.length() - 8);
    }
    ConditionOperator operator = ConditionOperator.of(word);
    if (operator == null || (ifExists && operator == ConditionOperator.NULL)) {
      throw new MalformedPolicyException("Invalid Condition type : " + written);
    }
    List<PolicyPattern> values = new ArrayList<>();
    // An empty list of values is one that nothing fits; AWS takes it.
    boolean empty = keys.get(key) instanceof ArrayNode list && list.isEmpty();
    for (String value : empty ? List.<String>of() : PolicyReader.texts(keys, key)) {
      values.add(PolicyPattern.of(value, operator.wildcards(), variables));
    }
    return new PolicyCondition(
        quantifier, operator, ifExists, PolicyCondition.key(key), List.copyOf(values));
  }
}
