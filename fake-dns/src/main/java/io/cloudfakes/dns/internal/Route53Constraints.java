package io.cloudfakes.dns.internal;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.service.ConstraintWording;
import io.cloudfakes.service.ModelConstraints;

/** What Route 53's model requires of the members of requests. */
final class Route53Constraints {
  private static final ConstraintWording WORDING =
      new ConstraintWording(false, true, "com.amazonaws.route53.");

  static final ModelConstraints MODEL =
      ModelConstraints.in(
          Route53Constraints.class,
          "route53-constraints.txt",
          (faults, call) -> Route53Errors.invalidInput(WORDING.message(faults)));

  private Route53Constraints() {}
}
