package io.cloudfakes.edge.globalaccelerator.internal.operation.attachment;

import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Page;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Sharing;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.CrossAccountResource;
import software.amazon.awssdk.services.globalaccelerator.model.ListCrossAccountResourcesRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListCrossAccountResourcesResponse;

/**
 * Lists what an account shares with the caller, or with one of the caller's accelerators. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListCrossAccountResources.html">ListCrossAccountResources</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code AccessDeniedException}, {@code
 * InvalidArgumentException}, {@code InvalidNextTokenException}.
 */
public final class ListCrossAccountResources
    implements Operation<
        ListCrossAccountResourcesRequest,
        ListCrossAccountResourcesResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<ListCrossAccountResourcesResponse, GlobalAcceleratorState> decide(
      ListCrossAccountResourcesRequest request, GlobalAcceleratorState state, CallContext call) {
    String accelerator = request.acceleratorArn();
    if (accelerator != null && state.find(AcceleratorResource.class, accelerator) == null) {
      throw GlobalAcceleratorErrors.acceleratorNotFound(accelerator);
    }
    List<CrossAccountResource> all =
        Sharing.forCaller(state, call).stream()
            .filter(one -> one.account().equals(request.resourceOwnerAwsAccountId()))
            .filter(one -> accelerator == null || one.isFor(call.account(), accelerator))
            .flatMap(
                one ->
                    one.resources().stream()
                        .map(resource -> Attachments.described(one.arn(), resource)))
            .toList();
    Page<CrossAccountResource> page =
        Page.of(all, Object::toString, request.nextToken(), request.maxResults());
    return Outcome.of(
        ListCrossAccountResourcesResponse.builder()
            .crossAccountResources(page.items())
            .nextToken(page.token())
            .build());
  }
}
