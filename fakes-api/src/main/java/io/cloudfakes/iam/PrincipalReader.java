package io.cloudfakes.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Reads the principals of a statement, and writes account numbers out as AWS does. */
final class PrincipalReader {
  private PrincipalReader() {}

  static void read(ObjectNode types, String word, List<PolicyPrincipals.Named> named) {
    PolicyPrincipals.Type type = PolicyPrincipals.Type.of(word);
    List<String> values = PolicyReader.texts(types, word);
    for (String value : values) {
      if (type == null || !isValid(type, value)) {
        throw new MalformedPolicyException(
            "Invalid principal in policy", '"' + word + "\" : \"" + value + '"');
      }
      named.add(new PolicyPrincipals.Named(type, full(type, value)));
    }
    if (type == PolicyPrincipals.Type.AWS) {
      writeFull(types, word);
    }
  }

  private static boolean isValid(PolicyPrincipals.Type type, String value) {
    if (value.equals("*")) {
      return type != PolicyPrincipals.Type.CANONICAL_USER;
    }
    return switch (type) {
      case AWS -> Account.isAccountId(value) || isPrincipalArn(value);
      case CANONICAL_USER -> value.matches("[0-9a-f]{64}");
      case SERVICE -> value.matches("[a-z0-9.-]+\\.amazonaws\\.com(\\.cn)?");
      case FEDERATED -> !value.isEmpty();
    };
  }

  /** Wildcards stand for everybody or not at all: not in a part of an ARN. */
  private static boolean isPrincipalArn(String value) {
    Arn arn = Arn.parseOrNull(value);
    if (arn == null || value.indexOf('*') >= 0 || value.indexOf('?') >= 0) {
      return false;
    }
    boolean accounted = Account.isAccountId(arn.account()) || arn.account().equals("cloudfront");
    String resource = arn.resource();
    return accounted
        && switch (arn.service()) {
          case "iam" ->
              resource.equals("root") || resource.matches("user/.+") || resource.matches("role/.+");
          case "sts" -> resource.matches("assumed-role/[^/]+/[^/]+|federated-user/[^/]+");
          default -> false;
        };
  }

  private static String full(PolicyPrincipals.Type type, String value) {
    return type == PolicyPrincipals.Type.AWS && Account.isAccountId(value)
        ? "arn:aws:iam::" + value + ":root"
        : value;
  }

  private static void writeFull(ObjectNode types, String word) {
    JsonNode node = types.get(word);
    if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, full(PolicyPrincipals.Type.AWS, list.get(i).asText()));
      }
    } else {
      types.set(word, TextNode.valueOf(full(PolicyPrincipals.Type.AWS, node.asText())));
    }
  }
}
