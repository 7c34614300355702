package io.cloudfakes.edge.apigateway.internal.operation.resource;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Resources;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetResourceRequest;
import software.amazon.awssdk.services.apigateway.model.GetResourceResponse;

/**
 * Gives a resource.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetResource.html">GetResource</a>
 */
public final class GetResource
    implements Operation<GetResourceRequest, GetResourceResponse, ApiGatewayState> {

  @Override
  public Outcome<GetResourceResponse, ApiGatewayState> decide(
      GetResourceRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    return Outcome.of(
        Documents.as(
            GetResourceResponse.class,
            Resources.shown(held.resource(request.resourceId()), request.embed())));
  }
}
