package io.cloudfakes.edge.apigateway.internal.operation.resource;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.rule.Resources;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.CreateResourceRequest;
import software.amazon.awssdk.services.apigateway.model.CreateResourceResponse;
import software.amazon.awssdk.services.apigateway.model.Resource;

/**
 * Makes a resource below another.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateResource.html">CreateResource</a>
 */
public final class CreateResource
    implements Operation<CreateResourceRequest, CreateResourceResponse, ApiGatewayState> {

  @Override
  public Outcome<CreateResourceResponse, ApiGatewayState> decide(
      CreateResourceRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Resource parent = held.resource(request.parentId());
    Resource resource =
        Resources.below(held.tree(), parent, NewIds.six(call, "resource"), request.pathPart());
    return Outcome.<CreateResourceResponse, ApiGatewayState>of(
            Documents.as(CreateResourceResponse.class, resource), held.withResource(resource))
        .withStatus(201);
  }
}
