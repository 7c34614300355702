package io.cloudfakes.edge.apigateway.internal.http.operation.model;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Models;
import io.cloudfakes.edge.apigateway.internal.http.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.CreateModelRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateModelResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Model;

/**
 * Makes a model.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-models.html">CreateModel</a>
 */
public final class CreateModel
    implements Operation<CreateModelRequest, CreateModelResponse, ApiGatewayState> {
  @Override
  public Outcome<CreateModelResponse, ApiGatewayState> decide(
      CreateModelRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Model model =
        Models.checked(
            api,
            Documents.copy(request, Model.builder()).modelId(NewIds.part("model", call)).build());
    return Outcome.of(
            Documents.copy(model, CreateModelResponse.builder()).build(),
            Apis.edited(api.with(PartKey.of(Model.class, model.modelId()), model), call))
        .withStatus(201);
  }
}
