package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.state.FlowLogs;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.service.CallContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.globalaccelerator.model.AcceleratorAttributes;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingAcceleratorAttributes;

/** What attributes of accelerators of both kinds have in common. */
final class FlowLogRules {
  private FlowLogRules() {}

  static AcceleratorAttributes described(FlowLogs logs) {
    return AcceleratorAttributes.builder()
        .flowLogsEnabled(logs.enabled())
        .flowLogsS3Bucket(logs.bucket())
        .flowLogsS3Prefix(logs.prefix())
        .build();
  }

  static CustomRoutingAcceleratorAttributes customRouting(FlowLogs logs) {
    return CustomRoutingAcceleratorAttributes.builder()
        .flowLogsEnabled(logs.enabled())
        .flowLogsS3Bucket(logs.bucket())
        .flowLogsS3Prefix(logs.prefix())
        .build();
  }

  /** The attributes after an update. */
  static FlowLogs updated(
      FlowLogs before,
      @Nullable Boolean enabled,
      @Nullable String bucket,
      @Nullable String prefix,
      CallContext call) {
    FlowLogs after =
        new FlowLogs(
            enabled == null ? before.enabled() : enabled,
            bucket == null ? before.bucket() : bucket,
            prefix == null ? before.prefix() : prefix);
    if (after.enabled()) {
      require(after.bucket(), after.prefix(), call);
    }
    return after;
  }

  private static void require(@Nullable String bucket, @Nullable String prefix, CallContext call) {
    if (bucket == null || bucket.isEmpty() || prefix == null || prefix.isEmpty()) {
      throw GlobalAcceleratorErrors.invalidArgument(
          "If flow logs are enabled, FlowLogsS3Bucket and FlowLogsS3Prefix must be specified.");
    }
    Optional<ObjectStore> store = call.links().find(ObjectStore.class);
    if (store.isPresent() && store.get().owner(bucket).isEmpty()) {
      throw GlobalAcceleratorErrors.invalidArgument(
          "The flow logs bucket does not exist: " + bucket);
    }
  }
}
