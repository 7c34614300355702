package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.AwsErrorException;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodResponse;

/** What parameters of integrations are mapped from. */
public final class MappingExpressions {
  private static final String WHERE =
      "(querystring|header|path|multivalueheader|multivaluequerystring)";
  private static final Pattern TARGET =
      Pattern.compile("integration\\.request\\.(querystring|header|path)\\.[^\\s'\"]+");
  private static final Pattern REQUEST =
      Pattern.compile("method\\.request\\.(" + WHERE + "\\.[^\\s'\"]+|body(\\..+|\\[.+)?)");
  private static final Pattern RESPONSE =
      Pattern.compile(
          "integration\\.response\\.((header|multivalueheader)\\.[^\\s'\"]+|body(\\..+|\\[.+)?)");
  private static final Pattern EITHER =
      Pattern.compile("'.*'|context\\.[A-Za-z0-9_.-]+|stageVariables\\.[A-Za-z0-9_]+");

  private MappingExpressions() {}

  static AwsErrorException invalid(String expression) {
    return refusal("Invalid mapping expression specified: " + expression);
  }

  private static AwsErrorException refusal(String error) {
    return RestErrors.badRequest(
        "Invalid mapping expression specified: Validation Result: warnings : [], errors : ["
            + error
            + "]");
  }

  /** Refuses parameters of an integration's request that come from nothing the method has. */
  static void request(Map<String, String> parameters, Method method) {
    parameters.forEach(
        (target, source) -> {
          if (!TARGET.matcher(target).matches()) {
            throw invalid(target);
          }
          boolean ofRequest = source != null && REQUEST.matcher(source).matches();
          if (source == null || (!ofRequest && !EITHER.matcher(source).matches())) {
            throw invalid(String.valueOf(source));
          }
          if (ofRequest
              && !source.startsWith("method.request.body")
              && !method.requestParameters().containsKey(source.replace(".multivalue", "."))) {
            throw refusal("Invalid mapping expression parameter specified: " + source);
          }
        });
  }

  /** Refuses parameters of a response that the method's response does not have. */
  static void response(Map<String, String> parameters, MethodResponse response) {
    parameters.forEach(
        (target, source) -> {
          if (!response.responseParameters().containsKey(target)) {
            throw refusal("Invalid mapping expression parameter specified: " + target);
          }
          if (source == null
              || (!RESPONSE.matcher(source).matches() && !EITHER.matcher(source).matches())) {
            throw invalid(String.valueOf(source));
          }
        });
  }
}
