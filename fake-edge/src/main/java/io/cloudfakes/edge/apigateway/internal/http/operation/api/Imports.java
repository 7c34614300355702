package io.cloudfakes.edge.apigateway.internal.http.operation.api;

import io.cloudfakes.edge.apigateway.internal.http.openapi.ImportedApi;
import io.cloudfakes.edge.apigateway.internal.http.rule.HttpErrors;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/** What importing and exporting have in common. */
final class Imports {
  private Imports() {}

  /**
   * The API with the warnings of the document it was made of.
   *
   * @throws io.cloudfakes.AwsErrorException when there are some, and that is to be a failure
   */
  static HttpApi finished(HttpApi api, ImportedApi document, @Nullable Boolean failOnWarnings) {
    List<String> warnings = document.warnings();
    if (!warnings.isEmpty() && Boolean.TRUE.equals(failOnWarnings)) {
      throw HttpErrors.badRequest(
              "Warnings found during import:\n\t" + String.join("\n\t", warnings))
          .asException();
    }
    return api.withDocument(
        api.document().toBuilder().warnings(warnings.isEmpty() ? null : warnings).build());
  }

  /** The API without its routes, integrations and authorizers. */
  static HttpApi emptied(HttpApi api) {
    HttpApi left = api;
    for (PartKey key : api.definition().parts().keySet()) {
      if (key.kind().equals(Route.class.getSimpleName())
          || key.kind().equals(Integration.class.getSimpleName())
          || key.kind().equals(Authorizer.class.getSimpleName())) {
        left = left.without(key);
      }
    }
    return left;
  }

  /**
   * That the document asked for is one that is written here.
   *
   * @throws io.cloudfakes.AwsErrorException when it is not
   */
  static void requireForm(
      String specification, @Nullable String outputType, @Nullable String exportVersion) {
    if (!specification.equals("OAS30")) {
      throw HttpErrors.badRequest("Invalid specification: " + specification).asException();
    }
    if (exportVersion != null && !exportVersion.equals("1.0")) {
      throw HttpErrors.badRequest("Invalid export version: " + exportVersion).asException();
    }
    if ("YAML".equals(outputType)) {
      throw HttpErrors.notModelled("OpenAPI documents in YAML (member OutputType)").asException();
    }
    if (!"JSON".equals(outputType)) {
      throw HttpErrors.badRequest("Invalid output type: " + outputType).asException();
    }
  }
}
