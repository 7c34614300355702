package io.cloudfakes.edge.apigateway.internal.operation.model;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Models;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.Model;
import software.amazon.awssdk.services.apigateway.model.UpdateModelRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateModelResponse;

/**
 * Changes a model by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateModel.html">UpdateModel</a>
 */
public final class UpdateModel
    implements Operation<UpdateModelRequest, UpdateModelResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateModelResponse, ApiGatewayState> decide(
      UpdateModelRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Model before = Models.required(held.tree(), request.modelName());
    Model after = Models.checked(Patches.MODEL.apply(before, request.patchOperations()));
    return Outcome.<UpdateModelResponse, ApiGatewayState>of(
        Documents.as(UpdateModelResponse.class, after),
        held.with(held.tree().withModels(held.tree().models().plus(after.name(), after))));
  }
}
