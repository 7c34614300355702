package io.cloudfakes.service;

import io.cloudfakes.AwsErrorException;
import java.util.List;

/** How a service refuses a request that does not satisfy its model. */
@FunctionalInterface
public interface ConstraintRefusal {
  /**
   * The refusal of a call.
   *
   * @param faults all of them, in AWS's order; at least one
   */
  AwsErrorException refuse(List<ConstraintFault> faults, CallContext call);
}
