package io.cloudfakes.edge.apigateway.internal.operation.resource;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.rule.Resources;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.UpdateResourceRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateResourceResponse;

/**
 * Renames a resource or puts it below another one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateResource.html">UpdateResource</a>
 */
public final class UpdateResource
    implements Operation<UpdateResourceRequest, UpdateResourceResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateResourceResponse, ApiGatewayState> decide(
      UpdateResourceRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Resource before = held.resource(request.resourceId());
    Resource after = Patches.RESOURCE.apply(before, request.patchOperations());
    RestApiTree tree =
        after.equals(before) ? held.tree() : Resources.moved(held.tree(), before, after);
    Resource placed = Objects.requireNonNull(tree.resources().get(before.id()));
    return Outcome.<UpdateResourceResponse, ApiGatewayState>of(
        Documents.as(UpdateResourceResponse.class, Resources.shown(placed, List.of())),
        held.with(tree));
  }
}
