package io.cloudfakes.edge.apigateway.internal.http.operation.api;

import io.cloudfakes.edge.apigateway.internal.http.openapi.ImportedApi;
import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.NewApis;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.ImportApiRequest;
import software.amazon.awssdk.services.apigatewayv2.model.ImportApiResponse;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;

/**
 * Makes an HTTP API of an OpenAPI 3 document.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html">ImportApi</a>
 */
public final class ImportApi
    implements Operation<ImportApiRequest, ImportApiResponse, ApiGatewayState> {
  @Override
  public Outcome<ImportApiResponse, ApiGatewayState> decide(
      ImportApiRequest request, ApiGatewayState state, CallContext call) {
    ImportedApi document = ImportedApi.read(request.body(), request.basepath(), call);
    HttpApi empty =
        NewApis.empty(
            document.describe(Api.builder().protocolType(ProtocolType.HTTP)).build(), call);
    HttpApi api = Imports.finished(document.fill(empty), document, request.failOnWarnings());
    return Outcome.of(
            Documents.copy(api.document(), ImportApiResponse.builder()).build(), Apis.put(api))
        .withStatus(201);
  }
}
