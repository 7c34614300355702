package io.cloudfakes.edge.cloudfront.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.Parameter;
import software.amazon.awssdk.services.cloudfront.model.ParameterDefinition;
import software.amazon.awssdk.services.cloudfront.model.StringSchemaConfig;

/**
 * The parameters of a multi-tenant distribution: written {@code {{name}}} in the names and paths of
 * its origins, said by its tenants.
 */
public final class Parameters {
  private static final int MOST = 5;
  private static final int MOST_IN_ONE = 2;
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z0-9-_]+)\\}\\}");

  private Parameters() {}

  /** Refuses definitions that cannot be, and the use of what is not defined. */
  static void requireDefinitions(DistributionConfig config) {
    List<ParameterDefinition> definitions = definitions(config);
    if (definitions.size() > MOST) {
      throw CloudFrontErrors.error(
          "EntityLimitExceeded", "A multi-tenant distribution has at most 5 parameters.");
    }
    Set<String> names = new TreeSet<>();
    for (ParameterDefinition definition : definitions) {
      StringSchemaConfig schema = definition.definition().stringSchema();
      if (!names.add(definition.name())) {
        throw invalid("The parameter " + definition.name() + " is defined more than once.");
      }
      if (schema == null) {
        throw invalid("The parameter " + definition.name() + " has no StringSchema.");
      }
      if (Boolean.TRUE.equals(schema.required()) && schema.defaultValue() != null) {
        throw invalid(
            "The parameter " + definition.name() + " is required, and so has no default value.");
      }
    }
    for (Origin origin : config.origins().items()) {
      requireDefined(origin.domainName(), names);
      requireDefined(origin.originPath(), names);
    }
  }

  private static void requireDefined(@Nullable String text, Set<String> names) {
    List<String> used = used(text);
    if (used.size() > MOST_IN_ONE) {
      throw CloudFrontErrors.error(
          "EntityLimitExceeded", "At most 2 parameters can stand in one field.");
    }
    for (String name : used) {
      if (!names.contains(name)) {
        throw invalid("The parameter " + name + " is not defined in TenantConfig.");
      }
    }
  }

  private static List<String> used(@Nullable String text) {
    List<String> used = new ArrayList<>();
    Matcher place = PLACE.matcher(text == null ? "" : text);
    while (place.find()) {
      used.add(place.group(1));
    }
    return used;
  }

  /**
   * Refuses values of a tenant that do not make its distribution's origins whole.
   *
   * @param config of the multi-tenant distribution
   */
  static void require(DistributionConfig config, List<Parameter> given) {
    if (given.size() > MOST) {
      throw CloudFrontErrors.error(
          "EntityLimitExceeded", "A distribution tenant has at most 5 parameters.");
    }
    Set<String> defined = new TreeSet<>();
    definitions(config).forEach(definition -> defined.add(definition.name()));
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : given) {
      if (!names.add(parameter.name()) || !defined.contains(parameter.name())) {
        throw invalid(
            "The parameter "
                + parameter.name()
                + " is given more than once or not defined in the multi-tenant distribution.");
      }
    }
    for (ParameterDefinition definition : definitions(config)) {
      if (Boolean.TRUE.equals(definition.definition().stringSchema().required())
          && !names.contains(definition.name())) {
        throw invalid("The parameter " + definition.name() + " is required.");
      }
    }
    for (Origin origin : origins(config, given)) {
      if (!origin.domainName().matches("[A-Za-z0-9_.-]+")
          || (origin.originPath() != null && origin.originPath().contains("{{"))) {
        throw invalid(
            "With the parameters that are given, the origin "
                + origin.id()
                + " has no valid domain name or path: "
                + origin.domainName());
      }
    }
  }

  /** The origins of a distribution as a tenant has them. */
  static List<Origin> origins(DistributionConfig config, List<Parameter> given) {
    Map<String, String> values = new TreeMap<>();
    for (ParameterDefinition definition : definitions(config)) {
      String usual = definition.definition().stringSchema().defaultValue();
      if (usual != null) {
        values.put(definition.name(), usual);
      }
    }
    given.forEach(parameter -> values.put(parameter.name(), parameter.value()));
    return config.origins().items().stream()
        .map(
            origin ->
                origin.toBuilder()
                    .domainName(filled(origin.domainName(), values))
                    .originPath(
                        origin.originPath() == null ? null : filled(origin.originPath(), values))
                    .build())
        .toList();
  }

  private static String filled(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }

  /** A field as if its parameters had values, for rules about what is around them. */
  static String withoutPlaces(String text) {
    return PLACE.matcher(text).replaceAll("x");
  }

  private static List<ParameterDefinition> definitions(DistributionConfig config) {
    return config.tenantConfig() == null ? List.of() : config.tenantConfig().parameterDefinitions();
  }

  private static io.cloudfakes.AwsErrorException invalid(String message) {
    return CloudFrontErrors.invalidArgument(message);
  }
}
