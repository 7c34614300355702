package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Page;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.ListAcceleratorsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListAcceleratorsResponse;

/**
 * Lists the standard accelerators of an account. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListAccelerators.html">ListAccelerators</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidArgumentException}, {@code InvalidNextTokenException}.
 */
public final class ListAccelerators
    implements Operation<
        ListAcceleratorsRequest, ListAcceleratorsResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<ListAcceleratorsResponse, GlobalAcceleratorState> decide(
      ListAcceleratorsRequest request, GlobalAcceleratorState state, CallContext call) {
    Page<AcceleratorResource> page =
        Page.of(
            AcceleratorRules.all(state, Kind.STANDARD, call),
            AcceleratorResource::arn,
            request.nextToken(),
            request.maxResults());
    return Outcome.of(
        ListAcceleratorsResponse.builder()
            .accelerators(page.described(one -> Describing.accelerator(one, call.now())))
            .nextToken(page.token())
            .build());
  }
}
