package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.FlowLogs;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.UpdateAcceleratorAttributesRequest;
import software.amazon.awssdk.services.globalaccelerator.model.UpdateAcceleratorAttributesResponse;

/**
 * Changes the attributes of an accelerator. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_UpdateAcceleratorAttributes.html">UpdateAcceleratorAttributes</a>.
 *
 * <p>Modelled: all; flow logs are settings here, and no log is written.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code AccessDeniedException}, {@code
 * InvalidArgumentException}.
 */
public final class UpdateAcceleratorAttributes
    implements Operation<
        UpdateAcceleratorAttributesRequest,
        UpdateAcceleratorAttributesResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<UpdateAcceleratorAttributesResponse, GlobalAcceleratorState> decide(
      UpdateAcceleratorAttributesRequest request, GlobalAcceleratorState state, CallContext call) {
    AcceleratorResource before =
        Lookup.accelerator(state, request.acceleratorArn(), Kind.STANDARD, call);
    FlowLogs logs =
        FlowLogRules.updated(
            before.flowLogs(),
            request.flowLogsEnabled(),
            request.flowLogsS3Bucket(),
            request.flowLogsS3Prefix(),
            call);
    return Outcome.of(
        UpdateAcceleratorAttributesResponse.builder()
            .acceleratorAttributes(FlowLogRules.described(logs))
            .build(),
        new GlobalAcceleratorChange.Put(before.withFlowLogs(logs)));
  }
}
