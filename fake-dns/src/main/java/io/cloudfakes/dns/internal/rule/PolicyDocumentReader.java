package io.cloudfakes.dns.internal.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.AwsErrorException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import software.amazon.awssdk.services.route53.model.GeoLocation;
import software.amazon.awssdk.services.route53.model.GeoProximityLocation;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Reads the documents of traffic policies, and refuses those that are none. */
public final class PolicyDocumentReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> VERSIONS = new TreeSet<>(List.of("2015-10-01", "2023-05-09"));
  private static final Set<String> TYPES =
      new TreeSet<>(
          List.of("A", "AAAA", "CAA", "CNAME", "MX", "NAPTR", "PTR", "SPF", "SRV", "TXT"));
  private static final Set<String> ENDPOINTS =
      new TreeSet<>(
          List.of(
              "value",
              "cloudfront",
              "elastic-load-balancer",
              "application-load-balancer",
              "network-load-balancer",
              "elastic-beanstalk",
              "s3-website"));

  private final JsonNode root;
  private final Map<String, PolicyDocument.Endpoint> endpoints = new LinkedHashMap<>();
  private final Map<String, PolicyDocument.Rule> rules = new LinkedHashMap<>();

  private PolicyDocumentReader(JsonNode root) {
    this.root = root;
  }

  /** The DNS type of the records that a good document makes. */
  public static String recordType(String document) {
    return read(document).recordType();
  }

  /**
   * Reads a document.
   *
   * @throws AwsErrorException {@code InvalidTrafficPolicyDocument}
   */
  static PolicyDocument read(String document) {
    JsonNode root;
    try {
      root = JSON.readTree(document);
    } catch (JsonProcessingException e) {
      throw invalid("The document is not valid JSON");
    }
    if (root == null || !root.isObject()) {
      throw invalid("The document is not a JSON object");
    }
    return new PolicyDocumentReader(root).read();
  }

  private PolicyDocument read() {
    if (!VERSIONS.contains(text(root, "AWSPolicyFormatVersion"))) {
      throw invalid("AWSPolicyFormatVersion must be one of " + VERSIONS);
    }
    String type = text(root, "RecordType");
    if (!TYPES.contains(type)) {
      throw invalid("RecordType must be one of " + TYPES);
    }
    for (Map.Entry<String, JsonNode> entry : root.path("Endpoints").properties()) {
      endpoints.put(entry.getKey(), endpoint(entry.getKey(), entry.getValue()));
    }
    for (Map.Entry<String, JsonNode> entry : root.path("Rules").properties()) {
      rules.put(entry.getKey(), rule(entry.getKey(), entry.getValue()));
    }
    boolean toRule = root.has("StartRule");
    if (toRule == root.has("StartEndpoint")) {
      throw invalid("Exactly one of StartEndpoint and StartRule is required");
    }
    PolicyDocument.Reference start =
        new PolicyDocument.Reference(toRule, text(root, toRule ? "StartRule" : "StartEndpoint"));
    requireKnown(start, new ArrayList<>());
    return new PolicyDocument(type, start, endpoints, rules);
  }

  /** Every reference leads to something, and none in a circle. */
  private void requireKnown(PolicyDocument.Reference reference, List<String> above) {
    if (!reference.toRule()) {
      if (!endpoints.containsKey(reference.name())) {
        throw invalid("The endpoint " + reference.name() + " is not defined");
      }
      return;
    }
    PolicyDocument.Rule rule = rules.get(reference.name());
    if (rule == null) {
      throw invalid("The rule " + reference.name() + " is not defined");
    }
    if (above.contains(reference.name())) {
      throw invalid("The rule " + reference.name() + " leads to itself");
    }
    List<String> path = new ArrayList<>(above);
    path.add(reference.name());
    rule.branches().forEach(branch -> requireKnown(branch.target(), path));
  }

  private static PolicyDocument.Endpoint endpoint(String name, JsonNode node) {
    String type = node.has("Type") ? text(node, "Type") : "value";
    if (!ENDPOINTS.contains(type)) {
      throw invalid("The type of endpoint " + name + " must be one of " + ENDPOINTS);
    }
    String value =
        type.equals("s3-website") && !node.has("Value")
            ? "s3-website-" + text(node, "Region") + ".amazonaws.com"
            : text(node, "Value");
    return new PolicyDocument.Endpoint(type, value);
  }

  private static PolicyDocument.Rule rule(String name, JsonNode node) {
    String type = text(node, "RuleType");
    List<PolicyDocument.Branch> branches = new ArrayList<>();
    switch (type) {
      case "failover" -> {
        branches.add(branch(name, require(node, "Primary"), set -> set.failover("PRIMARY")));
        branches.add(branch(name, require(node, "Secondary"), set -> set.failover("SECONDARY")));
      }
      case "geo" ->
          each(
              node,
              "Locations",
              one -> branches.add(branch(name, one, set -> set.geoLocation(place(one)))));
      case "geoproximity" ->
          each(
              node,
              "GeoproximityLocations",
              one -> branches.add(branch(name, one, set -> set.geoProximityLocation(point(one)))));
      case "latency" ->
          each(
              node,
              "Regions",
              one -> branches.add(branch(name, one, set -> set.region(region(one)))));
      case "multivalue" ->
          each(
              node,
              "Items",
              one -> branches.add(branch(name, one, set -> set.multiValueAnswer(true))));
      case "weighted" ->
          each(
              node,
              "Items",
              one -> branches.add(branch(name, one, set -> set.weight(weight(one)))));
      default -> throw invalid("RuleType of rule " + name + " is not known: " + type);
    }
    if (branches.isEmpty()) {
      throw invalid("The rule " + name + " has no branches");
    }
    return new PolicyDocument.Rule(type, List.copyOf(branches));
  }

  private static void each(JsonNode node, String list, Consumer<JsonNode> read) {
    require(node, list).forEach(read);
  }

  private static PolicyDocument.Branch branch(
      String rule, JsonNode node, Consumer<ResourceRecordSet.Builder> routing) {
    boolean toRule = node.has("RuleReference");
    if (toRule == node.has("EndpointReference")) {
      throw invalid(
          "Each branch of rule "
              + rule
              + " needs exactly one of EndpointReference and RuleReference");
    }
    ResourceRecordSet.Builder set = ResourceRecordSet.builder();
    routing.accept(set);
    return new PolicyDocument.Branch(
        new PolicyDocument.Reference(
            toRule, text(node, toRule ? "RuleReference" : "EndpointReference")),
        node.path("EvaluateTargetHealth").asBoolean(false),
        node.has("HealthCheck") ? text(node, "HealthCheck") : null,
        set.build());
  }

  private static GeoLocation place(JsonNode node) {
    GeoLocation.Builder place = GeoLocation.builder();
    if (node.path("IsDefault").asBoolean(false)) {
      return place.countryCode("*").build();
    }
    if (node.has("Continent")) {
      place.continentCode(text(node, "Continent"));
    }
    if (node.has("Country")) {
      place.countryCode(text(node, "Country"));
    }
    if (node.has("Subdivision")) {
      place.subdivisionCode(text(node, "Subdivision"));
    }
    GeoLocation built = place.build();
    if (!Places.isSupported(built)) {
      throw invalid("The location " + node + " is not supported");
    }
    return built;
  }

  private static GeoProximityLocation point(JsonNode node) {
    GeoProximityLocation.Builder point = GeoProximityLocation.builder();
    if (node.has("Region")) {
      point.awsRegion(region(node));
    } else {
      point.coordinates(c -> c.latitude(text(node, "Latitude")).longitude(text(node, "Longitude")));
    }
    return node.has("Bias") ? point.bias(number(node, "Bias", -99, 99)).build() : point.build();
  }

  private static String region(JsonNode node) {
    String given = text(node, "Region");
    return given.substring(given.lastIndexOf(':') + 1);
  }

  private static long weight(JsonNode node) {
    return number(node, "Weight", 0, 255);
  }

  private static int number(JsonNode node, String member, int least, int most) {
    String given = text(node, member);
    if (!given.matches("-?\\d{1,3}")
        || Integer.parseInt(given) < least
        || Integer.parseInt(given) > most) {
      throw invalid(member + " must be a number between " + least + " and " + most);
    }
    return Integer.parseInt(given);
  }

  private static JsonNode require(JsonNode node, String member) {
    JsonNode found = node.get(member);
    if (found == null) {
      throw invalid(member + " is required");
    }
    return found;
  }

  /** Texts, and numbers, which documents may have in either form. */
  private static String text(JsonNode node, String member) {
    JsonNode found = require(node, member);
    if (!found.isValueNode() || found.asText().isEmpty()) {
      throw invalid(member + " must be a text");
    }
    return found.asText();
  }

  private static AwsErrorException invalid(String message) {
    return Route53Errors.error("InvalidTrafficPolicyDocument", message + ".");
  }
}
