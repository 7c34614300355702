package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.ConnectionType;
import software.amazon.awssdk.services.apigateway.model.ContentHandlingStrategy;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodResponse;

/** What integrations and their responses may be. */
public final class Integrations {
  private static final int SHORTEST = 50;
  private static final int LONGEST = 29_000;

  private Integrations() {}

  /**
   * An integration as it is stored, whole and checked.
   *
   * @param resourceId under which its answers are cached when it does not say
   */
  public static Integration completed(
      Integration asked, String resourceId, Method method, RestRegion region) {
    boolean http = asked.typeAsString().startsWith("HTTP");
    Integration completed =
        asked.toBuilder()
            .passthroughBehavior(
                asked.passthroughBehavior() == null ? "WHEN_NO_MATCH" : asked.passthroughBehavior())
            .timeoutInMillis(asked.timeoutInMillis() == null ? LONGEST : asked.timeoutInMillis())
            .cacheNamespace(asked.cacheNamespace() == null ? resourceId : asked.cacheNamespace())
            .cacheKeyParameters(asked.cacheKeyParameters())
            .connectionType(
                http && asked.connectionType() == null
                    ? "INTERNET"
                    : asked.connectionTypeAsString())
            .build();
    return checked(completed, method, region);
  }

  /** Refuses an integration that a method cannot have. */
  public static Integration checked(Integration integration, Method method, RestRegion region) {
    IntegrationType type = integration.type();
    if (type != IntegrationType.MOCK) {
      String verb = integration.httpMethod();
      if (verb == null || verb.isEmpty()) {
        throw RestErrors.badRequest("Enumeration value for HttpMethod must be non-empty");
      }
      Methods.verb(verb);
      uri(integration);
    }
    Integer timeout = integration.timeoutInMillis();
    if (timeout == null || timeout < SHORTEST || timeout > LONGEST) {
      throw RestErrors.badRequest(
          "Timeout should be between " + SHORTEST + " ms and " + LONGEST + " ms");
    }
    if (!List.of("WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER")
        .contains(integration.passthroughBehavior())) {
      throw RestErrors.badRequest(
          "Invalid PassthroughBehavior specified. Valid options are"
              + " WHEN_NO_MATCH,WHEN_NO_TEMPLATES,NEVER");
    }
    contentHandling(integration.contentHandling());
    connection(integration, region);
    integration.requestTemplates().keySet().forEach(Methods::contentType);
    MappingExpressions.request(integration.requestParameters(), method);
    return integration;
  }

  private static void contentHandling(@Nullable ContentHandlingStrategy strategy) {
    if (strategy == ContentHandlingStrategy.UNKNOWN_TO_SDK_VERSION) {
      throw RestErrors.badRequest(
          "Invalid content handling specified. Valid options are"
              + " CONVERT_TO_BINARY,CONVERT_TO_TEXT");
    }
  }

  private static void connection(Integration integration, RestRegion region) {
    if (integration.connectionType() != ConnectionType.VPC_LINK) {
      return;
    }
    String link = integration.connectionId();
    boolean variable = link != null && link.startsWith("${stageVariables.");
    if (link == null || !(variable || region.links().byId().containsKey(link))) {
      throw RestErrors.badRequest("Invalid Vpc Link identifier specified");
    }
  }

  private static void uri(Integration integration) {
    String uri = integration.uri();
    if (integration.typeAsString().startsWith("HTTP")) {
      if (uri == null || !uri.matches("https?://(\\$\\{|[^/\\s:?#]).*")) {
        throw RestErrors.badRequest("Invalid HTTP endpoint specified for URI");
      }
      return;
    }
    String[] arn = uri == null ? new String[0] : uri.split(":", 6);
    if (arn.length < 6 || !arn[0].equals("arn") || !arn[2].equals("apigateway")) {
      throw RestErrors.badRequest("Invalid ARN specified in the request");
    }
    if (!arn[5].startsWith("path/") && !arn[5].startsWith("action/")) {
      throw RestErrors.badRequest("AWS ARN for integration must contain path or action");
    }
    if (integration.type() == IntegrationType.AWS_PROXY
        && !arn[4].equals("lambda")
        && !arn[4].equals("firehose")) {
      throw RestErrors.badRequest(
          "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose"
              + " stream invocations.");
    }
  }

  /** Refuses an integration's response that a method cannot have. */
  public static IntegrationResponse checked(IntegrationResponse response, Method method) {
    MethodResponse of = Methods.response(method, response.statusCode());
    String pattern = response.selectionPattern();
    if (pattern != null) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        throw RestErrors.badRequest("Invalid selection pattern specified: " + pattern);
      }
    }
    contentHandling(response.contentHandling());
    response.responseTemplates().keySet().forEach(Methods::contentType);
    MappingExpressions.response(response.responseParameters(), of);
    return response;
  }

  /** The response of that status. */
  public static IntegrationResponse response(Integration integration, String status) {
    IntegrationResponse response = integration.integrationResponses().get(status);
    if (response == null) {
      throw RestErrors.notFound("Invalid Response status code specified");
    }
    return response;
  }

  /** The integration with another response; without it when it is null. */
  public static Integration with(
      Integration integration, String status, @Nullable IntegrationResponse response) {
    Map<String, IntegrationResponse> responses = new TreeMap<>(integration.integrationResponses());
    if (response == null) {
      responses.remove(status);
    } else {
      responses.put(status, response);
    }
    return integration.toBuilder().integrationResponses(responses).build();
  }
}
