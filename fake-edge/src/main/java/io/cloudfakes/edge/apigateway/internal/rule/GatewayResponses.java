package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.GatewayResponse;

/** The gateway responses: what API Gateway answers by itself, changed or as it comes. */
public final class GatewayResponses {
  private static final String TEMPLATE = "{\"message\":$context.error.messageString}";
  private static final Pattern PARAMETER = Pattern.compile("gatewayresponse\\.header\\.[^\\s'\"]+");
  private static final Pattern SOURCE =
      Pattern.compile(
          "'.*'|context\\.[A-Za-z0-9_.-]+|stageVariables\\.\\w+|method\\.request\\.\\S+");

  /** The statuses by type; "" where each case has its own. */
  private static final Map<String, String> STATUSES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("ACCESS_DENIED", "403"),
                  Map.entry("API_CONFIGURATION_ERROR", "500"),
                  Map.entry("AUTHORIZER_CONFIGURATION_ERROR", "500"),
                  Map.entry("AUTHORIZER_FAILURE", "500"),
                  Map.entry("BAD_REQUEST_BODY", "400"),
                  Map.entry("BAD_REQUEST_PARAMETERS", "400"),
                  Map.entry("DEFAULT_4XX", ""),
                  Map.entry("DEFAULT_5XX", ""),
                  Map.entry("EXPIRED_TOKEN", "403"),
                  Map.entry("INTEGRATION_FAILURE", "504"),
                  Map.entry("INTEGRATION_TIMEOUT", "504"),
                  Map.entry("INVALID_API_KEY", "403"),
                  Map.entry("INVALID_SIGNATURE", "403"),
                  Map.entry("MISSING_AUTHENTICATION_TOKEN", "403"),
                  Map.entry("QUOTA_EXCEEDED", "429"),
                  Map.entry("REQUEST_TOO_LARGE", "413"),
                  Map.entry("RESOURCE_NOT_FOUND", "404"),
                  Map.entry("THROTTLED", "429"),
                  Map.entry("UNAUTHORIZED", "401"),
                  Map.entry("UNSUPPORTED_MEDIA_TYPE", "415"),
                  Map.entry("WAF_FILTERED", "403"))));

  private GatewayResponses() {}

  /** The response of that type as it comes. */
  public static GatewayResponse usual(String type) {
    String status = STATUSES.getOrDefault(type, "");
    return GatewayResponse.builder()
        .responseType(type)
        .statusCode(status.isEmpty() ? null : status)
        .responseParameters(Map.of())
        .responseTemplates(Map.of("application/json", TEMPLATE))
        .defaultResponse(true)
        .build();
  }

  /** The response of that type that holds in an API. */
  public static GatewayResponse of(RestApiTree tree, String type) {
    GatewayResponse changed = tree.responses().get(type);
    return changed == null ? usual(type) : changed;
  }

  /** All that hold in an API, by type. */
  public static NavigableMap<String, GatewayResponse> all(RestApiTree tree) {
    NavigableMap<String, GatewayResponse> all = new TreeMap<>();
    STATUSES.keySet().forEach(type -> all.put(type, of(tree, type)));
    return all;
  }

  /** A response that an API is to have in place of the usual one. */
  public static GatewayResponse checked(GatewayResponse response) {
    if (response.statusCode() != null && !response.statusCode().matches("[1-5][0-9][0-9]")) {
      throw RestErrors.badRequest("Invalid status code specified: " + response.statusCode());
    }
    response
        .responseParameters()
        .forEach(
            (parameter, source) -> {
              if (!PARAMETER.matcher(parameter).matches()) {
                throw MappingExpressions.invalid(parameter);
              }
              if (source == null || !SOURCE.matcher(source).matches()) {
                throw MappingExpressions.invalid(String.valueOf(source));
              }
            });
    response.responseTemplates().keySet().forEach(Methods::contentType);
    GatewayResponse usual = usual(response.responseTypeAsString());
    return response.toBuilder()
        .statusCode(response.statusCode() == null ? usual.statusCode() : response.statusCode())
        .defaultResponse(false)
        .build();
  }

  /** The tree with another response of that type; with the usual one when it is null. */
  public static RestApiTree with(
      RestApiTree tree, String type, @Nullable GatewayResponse response) {
    return tree.withResponses(
        response == null ? tree.responses().minus(type) : tree.responses().plus(type, response));
  }
}
