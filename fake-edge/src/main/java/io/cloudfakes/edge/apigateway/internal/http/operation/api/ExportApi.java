package io.cloudfakes.edge.apigateway.internal.http.operation.api;

import io.cloudfakes.edge.apigateway.internal.http.openapi.ExportedApi;
import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.HttpErrors;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Definition;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewayv2.model.ExportApiRequest;
import software.amazon.awssdk.services.apigatewayv2.model.ExportApiResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * Writes an HTTP API as an OpenAPI 3 document, in JSON.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-exports-specification.html">ExportApi</a>
 */
public final class ExportApi
    implements Operation<ExportApiRequest, ExportApiResponse, ApiGatewayState> {
  @Override
  public Outcome<ExportApiResponse, ApiGatewayState> decide(
      ExportApiRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    if (api.isWebSocket()) {
      throw HttpErrors.notForWebSocket("ExportApi").asException();
    }
    Imports.requireForm(request.specification(), request.outputType(), request.exportVersion());
    Definition definition = api.definition();
    if (request.stageName() != null) {
      Stage stage = Parts.required(api, Stage.class, request.stageName());
      Definition live = api.live(stage);
      definition = live == null ? definition : live;
    }
    boolean extensions = !Boolean.FALSE.equals(request.includeExtensions());
    return Outcome.of(
        ExportApiResponse.builder()
            .body(
                SdkBytes.fromByteArray(
                    ExportedApi.write(definition, request.stageName(), extensions).toByteArray()))
            .build());
  }
}
