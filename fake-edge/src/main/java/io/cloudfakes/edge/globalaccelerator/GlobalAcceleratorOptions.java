package io.cloudfakes.edge.globalaccelerator;

import java.time.Duration;

/**
 * How one world's Global Accelerator behaves where a test may want it otherwise.
 *
 * @param deployment how long a change of an accelerator is {@code IN_PROGRESS}, in virtual time;
 *     zero (the default) lets the next look find it {@code DEPLOYED}
 * @param provisioning how long each step of an address range that an account brings takes; zero by
 *     default
 */
public record GlobalAcceleratorOptions(Duration deployment, Duration provisioning) {
  private static final GlobalAcceleratorOptions DEFAULTS =
      new GlobalAcceleratorOptions(Duration.ZERO, Duration.ZERO);

  public GlobalAcceleratorOptions {
    if (deployment.isNegative() || provisioning.isNegative()) {
      throw new IllegalArgumentException("deployment and provisioning must not be negative");
    }
  }

  /** The options of a world that is given none. */
  public static GlobalAcceleratorOptions defaults() {
    return DEFAULTS;
  }

  public GlobalAcceleratorOptions withDeployment(Duration duration) {
    return new GlobalAcceleratorOptions(duration, provisioning);
  }

  public GlobalAcceleratorOptions withProvisioning(Duration duration) {
    return new GlobalAcceleratorOptions(deployment, duration);
  }
}
