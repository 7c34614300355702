package io.cloudfakes.edge.apigateway.internal.operation.model;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Models;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteModelRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteModelResponse;
import software.amazon.awssdk.services.apigateway.model.Model;

/**
 * Deletes a model that nothing refers to.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteModel.html">DeleteModel</a>
 */
public final class DeleteModel
    implements Operation<DeleteModelRequest, DeleteModelResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteModelResponse, ApiGatewayState> decide(
      DeleteModelRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Model model = Models.required(held.tree(), request.modelName());
    Models.unused(held.tree(), model.name());
    return Outcome.<DeleteModelResponse, ApiGatewayState>of(
            DeleteModelResponse.builder().build(),
            held.with(held.tree().withModels(held.tree().models().minus(model.name()))))
        .withStatus(202);
  }
}
