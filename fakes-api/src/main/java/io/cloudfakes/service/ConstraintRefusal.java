package io.cloudfakes.service;

import io.cloudfakes.AwsErrorException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a service refuses a request that does not satisfy its model. */
@FunctionalInterface
public interface ConstraintRefusal {
  /**
   * The refusal of a call.
   *
   * @param faults all of them, in AWS's order; at least one
   * @return null when none of them counts, as with ids that AWS's clients would have shortened
   */
  @Nullable AwsErrorException refuse(List<ConstraintFault> faults, CallContext call);
}
