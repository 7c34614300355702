package io.cloudfakes.edge.apigateway.internal.operation.resource;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Resources;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.apigateway.model.DeleteResourceRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteResourceResponse;
import software.amazon.awssdk.services.apigateway.model.Resource;

/**
 * Deletes a resource and all below it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteResource.html">DeleteResource</a>
 */
public final class DeleteResource
    implements Operation<DeleteResourceRequest, DeleteResourceResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteResourceResponse, ApiGatewayState> decide(
      DeleteResourceRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Resource resource = held.resource(request.resourceId());
    if (resource.parentId() == null) {
      throw RestErrors.badRequest("Root resource cannot be deleted.");
    }
    List<String> ids = new ArrayList<>(List.of(resource.id()));
    Resources.under(held.tree(), resource.id()).forEach(one -> ids.add(one.id()));
    return Outcome.<DeleteResourceResponse, ApiGatewayState>of(
            DeleteResourceResponse.builder().build(),
            held.with(held.tree().withResources(held.tree().resources().minusAll(ids))))
        .withStatus(202);
  }
}
