package io.cloudfakes.link;

import java.time.Duration;
import java.util.List;

/**
 * How a version of a function is configured, for those services that run some functions only.
 *
 * @param given whether a test deployed it as an object, which has neither a runtime nor a time
 *     limit that anybody chose
 * @param runtime for example {@code nodejs22.x}; "" for an image
 * @param memorySize in MB
 * @param ephemeralStorage in MB
 * @param uses the members of its configuration that are in use, by their names in the model and in
 *     the order of the alphabet: {@code DeadLetterConfig}, {@code Environment}, {@code Image},
 *     {@code Layers}, {@code ProvisionedConcurrency}, {@code RuntimeManagement}, {@code
 *     TracingConfig}, {@code VpcConfig}
 */
public record FunctionSettings(
    boolean given,
    String runtime,
    Duration timeout,
    int memorySize,
    String architecture,
    int ephemeralStorage,
    List<String> uses) {

  public FunctionSettings {
    uses = List.copyOf(uses);
  }
}
