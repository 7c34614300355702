package io.cloudfakes.edge.globalaccelerator.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.service.ServiceFaults;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;

/** What faults can do to Global Accelerator. */
final class GlobalAcceleratorFaults implements ServiceFaults {
  @Override
  public List<String> conflicts() {
    return List.of(
        "AddEndpoints",
        "CreateAccelerator",
        "CreateCrossAccountAttachment",
        "CreateCustomRoutingAccelerator",
        "DeleteAccelerator",
        "DeleteCrossAccountAttachment",
        "DeleteCustomRoutingAccelerator",
        "RemoveEndpoints",
        "UpdateAccelerator",
        "UpdateAcceleratorAttributes",
        "UpdateCrossAccountAttachment",
        "UpdateCustomRoutingAccelerator",
        "UpdateCustomRoutingAcceleratorAttributes");
  }

  @Override
  public Optional<AwsError> conflict(String action, SdkRequest request, int position) {
    return Optional.of(GlobalAcceleratorErrors.transactionInProgress());
  }
}
