package io.cloudfakes.edge.apigateway.internal.http.operation.model;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetModelRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetModelResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Model;

/**
 * Gives a model.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-models-modelid.html">GetModel</a>
 */
public final class GetModel
    implements Operation<GetModelRequest, GetModelResponse, ApiGatewayState> {
  @Override
  public Outcome<GetModelResponse, ApiGatewayState> decide(
      GetModelRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Model model = Parts.required(api, Model.class, request.modelId());
    return Outcome.of(Documents.copy(model, GetModelResponse.builder()).build());
  }
}
