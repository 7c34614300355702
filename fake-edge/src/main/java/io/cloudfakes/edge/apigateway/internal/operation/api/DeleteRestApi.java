package io.cloudfakes.edge.apigateway.internal.operation.api;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteRestApiRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteRestApiResponse;

/**
 * Deletes a REST API with its deployments and stages.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteRestApi.html">DeleteRestApi</a>
 */
public final class DeleteRestApi
    implements Operation<DeleteRestApiRequest, DeleteRestApiResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteRestApiResponse, ApiGatewayState> decide(
      DeleteRestApiRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    for (Domain domain : state.domains().byKey().values()) {
      if (domain.mappings().values().stream().anyMatch(m -> m.apiId().equals(held.api().id()))) {
        throw RestErrors.badRequest(
            "Please remove all base path mappings related to the API in your account before"
                + " deleting it");
      }
    }
    return Outcome.<DeleteRestApiResponse, ApiGatewayState>of(
            DeleteRestApiResponse.builder().build(),
            new RestChange.ApiDeleted(held.place(), held.api().id()))
        .withStatus(202);
  }
}
