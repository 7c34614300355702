package io.cloudfakes.edge.apigateway.internal.operation.api;

import io.cloudfakes.edge.apigateway.internal.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.RestApi;
import software.amazon.awssdk.services.apigateway.model.UpdateRestApiRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateRestApiResponse;

/**
 * Changes a REST API by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateRestApi.html">UpdateRestApi</a>
 */
public final class UpdateRestApi
    implements Operation<UpdateRestApiRequest, UpdateRestApiResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateRestApiResponse, ApiGatewayState> decide(
      UpdateRestApiRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    RestApi before = held.tree().document();
    RestApi patched = Patches.REST_API.apply(before, request.patchOperations());
    RestApi after = Apis.checked(Apis.patched(before, patched, call));
    return Outcome.<UpdateRestApiResponse, ApiGatewayState>of(
        Documents.as(UpdateRestApiResponse.class, Apis.shown(after)),
        held.with(held.tree().withDocument(after)));
  }
}
