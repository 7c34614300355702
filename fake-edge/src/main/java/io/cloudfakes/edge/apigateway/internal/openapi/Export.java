package io.cloudfakes.edge.apigateway.internal.openapi;

import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import java.util.List;
import java.util.Map;

/**
 * What is to be written of an API.
 *
 * @param integrations whether with the integrations of methods
 * @param authorizers whether with the authorizers
 * @param whole whether with everything else that only API Gateway knows of
 * @param documentation whether with the parts of the documentation
 */
record Export(
    Dialect dialect,
    boolean integrations,
    boolean authorizers,
    boolean whole,
    boolean documentation) {

  /** What a request asks for. */
  static Export of(String type, Map<String, String> parameters) {
    Dialect dialect =
        switch (type) {
          case "swagger" -> Dialect.SWAGGER;
          case "oas30" -> Dialect.OAS30;
          default ->
              throw RestErrors.badRequest("Invalid export type. Must be one of: [swagger, oas30]");
        };
    List<String> extensions = List.of(parameters.getOrDefault("extensions", "").split(","));
    for (String extension : extensions) {
      if (!List.of("", "apigateway", "integrations", "authorizers", "documentation", "postman")
          .contains(extension.trim())) {
        throw RestErrors.badRequest("Invalid extension specified: " + extension);
      }
      if (extension.trim().equals("postman")) {
        throw RestErrors.notModelled("the extension postman of exports");
      }
    }
    boolean whole = extensions.contains("apigateway");
    return new Export(
        dialect,
        whole || extensions.contains("integrations"),
        whole || extensions.contains("authorizers"),
        whole,
        whole || extensions.contains("documentation"));
  }
}
