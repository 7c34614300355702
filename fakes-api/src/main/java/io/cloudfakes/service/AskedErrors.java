package io.cloudfakes.service;

import io.cloudfakes.AwsError;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * How an error that a test asks for by its code ({@link io.cloudfakes.fault.Fault#error}) becomes
 * what the service itself would answer: with its own words and the members its model gives it.
 */
@FunctionalInterface
public interface AskedErrors {
  /**
   * The error to answer; the same one when there is nothing to add.
   *
   * @param error its message is its code when the test gave none and none is usual
   * @param request what is refused; null when it could not be read
   */
  AwsError complete(AwsError error, @Nullable SdkRequest request);
}
