package io.cloudfakes.edge.apigateway.internal.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.EndpointConfiguration;

/** The kinds of endpoints that APIs and custom domain names have. */
public final class EndpointTypes {
  private static final List<String> ALL = List.of("REGIONAL", "EDGE", "PRIVATE");

  private EndpointTypes() {}

  static String checked(String type) {
    if (!ALL.contains(type)) {
      throw RestErrors.badRequest(
          "Invalid EndpointTypes specified. Valid options are " + String.join(",", ALL));
    }
    return type;
  }

  /** The configuration that is stored of one that is asked for: EDGE and IPv4 when nothing is. */
  public static EndpointConfiguration completed(@Nullable EndpointConfiguration asked) {
    EndpointConfiguration given = asked == null ? EndpointConfiguration.builder().build() : asked;
    List<String> types =
        given.typesAsStrings().isEmpty() ? List.of("EDGE") : given.typesAsStrings();
    boolean isPrivate = types.contains("PRIVATE");
    EndpointConfiguration completed = given.toBuilder().typesWithStrings(types).build();
    if (Documents.field(EndpointConfiguration.class, List.of("ipAddressType")) != null
        && Documents.text(given, "ipAddressType") == null) {
      completed =
          Documents.with(
              EndpointConfiguration.class,
              completed,
              "ipAddressType",
              isPrivate ? "dualstack" : "ipv4");
    }
    return completed;
  }

  /** Refuses what no API can have. */
  static void check(EndpointConfiguration configuration) {
    List<String> types = configuration.typesAsStrings();
    if (types.size() > 1) {
      throw RestErrors.badRequest("Cannot create an api with multiple Endpoint Types.");
    }
    String addresses = Documents.text(configuration, "ipAddressType");
    if (addresses != null && !addresses.equals("ipv4") && !addresses.equals("dualstack")) {
      throw RestErrors.badRequest("ipAddressType must be either ipv4 or dualstack.");
    }
    boolean isPrivate = types.contains("PRIVATE");
    if (isPrivate && "ipv4".equals(addresses)) {
      throw RestErrors.badRequest("Only dualstack ipAddressType is supported for Private APIs.");
    }
    if (!isPrivate && !configuration.vpcEndpointIds().isEmpty()) {
      throw RestErrors.badRequest("VPCEndpoints can only be specified with PRIVATE apis.");
    }
  }
}
