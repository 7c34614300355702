package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodResponse;

/** What methods and their responses may be. */
public final class Methods {
  private static final List<String> VERBS =
      List.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY");
  private static final List<String> AUTHORIZATION =
      List.of("NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS");
  private static final Pattern REQUEST_PARAMETER =
      Pattern.compile("method\\.request\\.(querystring|header|path)\\.[^\\s'\"]+");
  private static final Pattern RESPONSE_PARAMETER =
      Pattern.compile("method\\.response\\.header\\.[^\\s'\"]+");

  private Methods() {}

  public static String verb(String verb) {
    if (!VERBS.contains(verb)) {
      throw RestErrors.badRequest(
          "Invalid HttpMethod specified. Valid options are " + String.join(",", VERBS));
    }
    return verb;
  }

  /** Refuses a method that cannot be in the API. */
  public static Method checked(Method method, RestApiTree tree) {
    String type = method.authorizationType();
    if (type == null || !AUTHORIZATION.contains(type)) {
      throw RestErrors.badRequest(
          "Invalid authorization type specified. Valid options are " + AUTHORIZATION);
    }
    boolean needsAuthorizer = type.equals("CUSTOM") || type.equals("COGNITO_USER_POOLS");
    String authorizer = method.authorizerId();
    if (needsAuthorizer && (authorizer == null || !tree.authorizers().containsKey(authorizer))) {
      throw RestErrors.badRequest(
          "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or"
              + " COGNITO_USER_POOLS requires a valid authorizer.");
    }
    if (!method.authorizationScopes().isEmpty() && !type.equals("COGNITO_USER_POOLS")) {
      throw RestErrors.badRequest(
          "Authorization scopes can be used with the COGNITO_USER_POOLS authorizer only.");
    }
    String validator = method.requestValidatorId();
    if (validator != null && !validator.isEmpty() && !tree.validators().containsKey(validator)) {
      throw RestErrors.badRequest("Invalid Request Validator identifier specified");
    }
    requestParameters(method.requestParameters());
    models(method.requestModels(), tree);
    return method;
  }

  private static void requestParameters(Map<String, Boolean> parameters) {
    Set<String> names = new TreeSet<>();
    for (String parameter : parameters.keySet()) {
      if (!REQUEST_PARAMETER.matcher(parameter).matches()) {
        throw MappingExpressions.invalid(parameter);
      }
      if (!names.add(parameter.substring(parameter.indexOf('.', 15) + 1))) {
        throw RestErrors.badRequest(
            "Parameter names must be unique across querystring, header and path");
      }
    }
  }

  private static void models(Map<String, String> models, RestApiTree tree) {
    models.forEach(
        (type, model) -> {
          contentType(type);
          if (!tree.models().containsKey(model)) {
            throw RestErrors.badRequest("Invalid model identifier specified: " + model);
          }
        });
  }

  static void contentType(String type) {
    if (!type.matches("[^/\\s]+/[^/\\s]+|\\$default")) {
      throw RestErrors.badRequest(
          "Validation Result: warnings : [], errors : [Invalid content type specified: "
              + type
              + "]");
    }
  }

  /** Refuses a method's response that cannot be in the API. */
  public static MethodResponse checked(MethodResponse response, RestApiTree tree) {
    for (String parameter : response.responseParameters().keySet()) {
      if (!RESPONSE_PARAMETER.matcher(parameter).matches()) {
        throw MappingExpressions.invalid(parameter);
      }
    }
    models(response.responseModels(), tree);
    return response;
  }

  /** The response of that status. */
  public static MethodResponse response(Method method, String status) {
    MethodResponse response = method.methodResponses().get(status);
    if (response == null) {
      throw RestErrors.notFound("Invalid Response status code specified");
    }
    return response;
  }

  /** The method with another response; without it when it is null. */
  public static Method with(Method method, String status, @Nullable MethodResponse response) {
    Map<String, MethodResponse> responses = new TreeMap<>(method.methodResponses());
    if (response == null) {
      responses.remove(status);
    } else {
      responses.put(status, response);
    }
    return method.toBuilder().methodResponses(responses).build();
  }
}
