package io.cloudfakes.edge.apigateway.internal.operation.model;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Models;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.CreateModelRequest;
import software.amazon.awssdk.services.apigateway.model.CreateModelResponse;
import software.amazon.awssdk.services.apigateway.model.Model;

/**
 * Adds a model to a REST API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateModel.html">CreateModel</a>
 */
public final class CreateModel
    implements Operation<CreateModelRequest, CreateModelResponse, ApiGatewayState> {

  @Override
  public Outcome<CreateModelResponse, ApiGatewayState> decide(
      CreateModelRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Model model =
        Models.checked(
            Documents.as(Model.class, request).toBuilder().id(NewIds.six(call, "model")).build());
    if (held.tree().models().containsKey(model.name())) {
      throw RestErrors.conflict("Model name already exists for this REST API");
    }
    return Outcome.<CreateModelResponse, ApiGatewayState>of(
            Documents.as(CreateModelResponse.class, model),
            held.with(held.tree().withModels(held.tree().models().plus(model.name(), model))))
        .withStatus(201);
  }
}
