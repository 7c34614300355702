package io.cloudfakes.edge.apigateway.internal.http.operation.model;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Models;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Model;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateModelRequest;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateModelResponse;

/**
 * Changes a model: what the request does not name stays.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-models-modelid.html">UpdateModel</a>
 */
public final class UpdateModel
    implements Operation<UpdateModelRequest, UpdateModelResponse, ApiGatewayState> {
  @Override
  public Outcome<UpdateModelResponse, ApiGatewayState> decide(
      UpdateModelRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Model before = Parts.required(api, Model.class, request.modelId());
    Model model = Models.checked(api, Documents.merge(request, before.toBuilder()).build());
    return Outcome.of(
        Documents.copy(model, UpdateModelResponse.builder()).build(),
        Apis.edited(api.with(PartKey.of(Model.class, model.modelId()), model), call));
  }
}
