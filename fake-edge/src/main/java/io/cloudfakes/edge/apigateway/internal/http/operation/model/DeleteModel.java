package io.cloudfakes.edge.apigateway.internal.http.operation.model;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteModelRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteModelResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Model;

/**
 * Takes a model away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-models-modelid.html">DeleteModel</a>
 */
public final class DeleteModel
    implements Operation<DeleteModelRequest, DeleteModelResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteModelResponse, ApiGatewayState> decide(
      DeleteModelRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Parts.required(api, Model.class, request.modelId());
    return Outcome.of(
            DeleteModelResponse.builder().build(),
            Apis.edited(api.without(PartKey.of(Model.class, request.modelId())), call))
        .withStatus(204);
  }
}
