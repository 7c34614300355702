package io.cloudfakes.edge.apigateway.internal.operation.model;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.FlatModels;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Models;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetModelRequest;
import software.amazon.awssdk.services.apigateway.model.GetModelResponse;
import software.amazon.awssdk.services.apigateway.model.Model;

/**
 * Gives a model, with what it refers to in its own schema when asked to.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetModel.html">GetModel</a>
 */
public final class GetModel
    implements Operation<GetModelRequest, GetModelResponse, ApiGatewayState> {

  @Override
  public Outcome<GetModelResponse, ApiGatewayState> decide(
      GetModelRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Model model = Models.required(held.tree(), request.modelName());
    Model shown =
        Boolean.TRUE.equals(request.flatten()) ? FlatModels.of(model, held.tree()) : model;
    return Outcome.of(Documents.as(GetModelResponse.class, shown));
  }
}
