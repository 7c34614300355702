package io.cloudfakes.edge.apigateway.internal.http.operation.api;

import io.cloudfakes.edge.apigateway.internal.http.openapi.ImportedApi;
import io.cloudfakes.edge.apigateway.internal.http.rule.ApiDocuments;
import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.HttpErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.ReimportApiRequest;
import software.amazon.awssdk.services.apigatewayv2.model.ReimportApiResponse;

/**
 * Puts what an OpenAPI 3 document says in place of what an HTTP API has.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html">ReimportApi</a>
 */
public final class ReimportApi
    implements Operation<ReimportApiRequest, ReimportApiResponse, ApiGatewayState> {
  @Override
  public Outcome<ReimportApiResponse, ApiGatewayState> decide(
      ReimportApiRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    if (api.isWebSocket()) {
      throw HttpErrors.notForWebSocket("ReimportApi").asException();
    }
    ImportedApi document = ImportedApi.read(request.body(), request.basepath(), call);
    HttpApi described =
        Imports.emptied(
            api.withDocument(
                ApiDocuments.checked(document.describe(api.document().toBuilder()).build())));
    HttpApi after = Imports.finished(document.fill(described), document, request.failOnWarnings());
    return Outcome.of(
            Documents.copy(after.document(), ReimportApiResponse.builder()).build(),
            Apis.edited(after, call))
        .withStatus(201);
  }
}
