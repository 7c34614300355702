package io.cloudfakes.edge.apigateway.internal.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource policies of APIs and custom domain names. */
public final class Policies {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SHORT = "execute-api:/";

  private Policies() {}

  /** A policy as it is kept: without spaces, and with the ARNs that AWS lets one shorten. */
  public static @Nullable String stored(@Nullable String policy, CallContext call, String id) {
    if (policy == null || policy.isEmpty()) {
      return null;
    }
    JsonNode document;
    try {
      document = JSON.readTree(policy);
    } catch (JsonProcessingException e) {
      throw invalid();
    }
    if (!(document instanceof ObjectNode object) || !object.has("Statement")) {
      throw invalid();
    }
    String prefix = "arn:aws:execute-api:" + call.region() + ":" + call.account() + ":" + id + "/";
    expand(object.get("Statement"), prefix);
    return object.toString();
  }

  private static AwsErrorException invalid() {
    return RestErrors.badRequest(
        "Invalid policy document. Please check the policy syntax and ensure that Principals are"
            + " valid.");
  }

  private static void expand(JsonNode statements, String prefix) {
    for (JsonNode statement : statements.isArray() ? statements : List.of(statements)) {
      if (!(statement instanceof ObjectNode object) || !object.has("Effect")) {
        throw invalid();
      }
      for (String member : List.of("Resource", "NotResource")) {
        JsonNode resources = object.get(member);
        if (resources instanceof ArrayNode list) {
          for (int i = 0; i < list.size(); i++) {
            list.set(i, JSON.valueToTree(expanded(list.get(i).asText(), prefix)));
          }
        } else if (resources != null) {
          object.put(member, expanded(resources.asText(), prefix));
        }
      }
    }
  }

  private static String expanded(String resource, String prefix) {
    return resource.startsWith(SHORT) ? prefix + resource.substring(SHORT.length()) : resource;
  }

  static String escaped(String policy) {
    return policy.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
