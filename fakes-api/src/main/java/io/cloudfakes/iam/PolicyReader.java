package io.cloudfakes.iam;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads policy documents, as strictly as AWS does and with its reasons for refusing one. */
final class PolicyReader {
  static final String SYNTAX = "Invalid policy syntax.";

  private static final String CURRENT = "2012-10-17";
  private static final String FIRST = "2008-10-17";
  private static final Set<String> FIELDS = Set.of("Version", "Id", "Statement");

  private final boolean ofResource;

  /**
   * @param ofResource whether statements have to name principals, or must not
   */
  PolicyReader(boolean ofResource) {
    this.ofResource = ofResource;
  }

  PolicyDocument read(String json) {
    ObjectNode root = parse(json);
    root.fieldNames().forEachRemaining(name -> requireKnown(name, FIELDS));
    String version = version(root.get("Version"));
    JsonNode id = root.get("Id");
    if (id != null && !id.isTextual()) {
      throw new MalformedPolicyException(SYNTAX);
    }
    ArrayNode list = list(root);
    StatementReader reader = new StatementReader(ofResource, version.equals(CURRENT));
    List<PolicyStatement> statements = new ArrayList<>();
    Set<String> sids = new HashSet<>();
    for (JsonNode one : list) {
      if (!(one instanceof ObjectNode fields)) {
        throw new MalformedPolicyException(SYNTAX);
      }
      PolicyStatement statement = reader.read(fields);
      String sid = statement.sid();
      if (sid != null && !sid.isEmpty() && !sids.add(sid)) {
        throw new MalformedPolicyException("The Statement Ids in the policy are not unique");
      }
      statements.add(statement);
    }
    return new PolicyDocument(
        version, id == null ? null : id.asText(), statements, root.toString());
  }

  private static ObjectNode parse(String json) {
    String trimmed = json.strip();
    if (!trimmed.startsWith("{")) {
      throw new MalformedPolicyException(
          "Policies must be valid JSON and the first byte must be '{'");
    }
    try {
      if (Json.MAPPER.readTree(trimmed) instanceof ObjectNode root) {
        return root;
      }
    } catch (JsonProcessingException e) {
      throw new MalformedPolicyException("This policy contains invalid Json");
    }
    throw new MalformedPolicyException(SYNTAX);
  }

  static void requireKnown(String name, Set<String> known) {
    if (!known.contains(name)) {
      throw new MalformedPolicyException("Unknown field " + name);
    }
  }

  private static String version(@Nullable JsonNode version) {
    if (version == null) {
      return FIRST;
    }
    String text = version.isTextual() ? version.asText() : "";
    if (!text.equals(CURRENT) && !text.equals(FIRST)) {
      throw new MalformedPolicyException("The policy must contain a valid version string");
    }
    return text;
  }

  /** The statements; a single one is put into a list, as AWS gives it back. */
  private static ArrayNode list(ObjectNode root) {
    JsonNode statement = root.get("Statement");
    if (statement == null) {
      throw new MalformedPolicyException("Missing required field Statement");
    }
    if (statement instanceof ObjectNode) {
      return root.putArray("Statement").add(statement);
    }
    if (!(statement instanceof ArrayNode list)) {
      throw new MalformedPolicyException(SYNTAX);
    }
    if (list.isEmpty()) {
      throw new MalformedPolicyException("Could not parse the policy: Statement is empty!");
    }
    return list;
  }

  /**
   * The texts of a member that has one or several, which in the document becomes one when it is a
   * list of one.
   */
  static List<String> texts(ObjectNode of, String name) {
    JsonNode node = of.get(name);
    if (node == null) {
      throw new MalformedPolicyException("Missing required field " + name);
    }
    if (node instanceof ArrayNode list) {
      if (list.isEmpty()) {
        throw new MalformedPolicyException("Missing required field " + name + " cannot be empty!");
      }
      List<String> texts = new ArrayList<>();
      for (Iterator<JsonNode> each = list.elements(); each.hasNext(); ) {
        texts.add(text(each.next()));
      }
      if (list.size() == 1) {
        of.set(name, list.get(0));
      }
      return texts;
    }
    return List.of(text(node));
  }

  /** Conditions may have numbers and truth values bare. */
  private static String text(JsonNode node) {
    if (!node.isValueNode() || node.isNull()) {
      throw new MalformedPolicyException(SYNTAX);
    }
    return node.asText();
  }

  /** Made when the first policy is read: most tests have none. */
  private static final class Json {
    static final ObjectMapper MAPPER =
        new ObjectMapper(
                JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}
  }
}
