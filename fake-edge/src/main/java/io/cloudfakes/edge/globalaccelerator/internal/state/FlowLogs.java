package io.cloudfakes.edge.globalaccelerator.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * Whether an accelerator's flows are logged, and where.
 *
 * @param bucket null when none was named
 * @param prefix null when none was named
 */
public record FlowLogs(boolean enabled, @Nullable String bucket, @Nullable String prefix) {
  public static final FlowLogs OFF = new FlowLogs(false, null, null);
}
