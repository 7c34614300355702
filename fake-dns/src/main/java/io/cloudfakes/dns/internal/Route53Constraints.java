package io.cloudfakes.dns.internal;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.service.ConstraintFault;
import io.cloudfakes.service.ConstraintWording;
import io.cloudfakes.service.ModelConstraints;
import java.util.List;

/** What Route 53's model requires of the members of requests. */
final class Route53Constraints {
  private static final ConstraintWording WORDING =
      new ConstraintWording(false, true, "com.amazonaws.route53.");

  static final ModelConstraints MODEL =
      ModelConstraints.in(
          Route53Constraints.class,
          "route53-constraints.txt",
          (faults, call) -> Route53Errors.invalidInput(message(faults)));

  private Route53Constraints() {}

  /** A list that is there and empty offends the schema, which AWS looks at before the model. */
  private static String message(List<ConstraintFault> faults) {
    for (ConstraintFault fault : faults) {
      String list = fault.place().name();
      if (fault.value() instanceof List<?> value && value.isEmpty() && list.endsWith("s")) {
        return "Invalid XML ; cvc-complex-type.2.4.b: The content of element '"
            + list
            + "' is not complete. One of '{\"https://route53.amazonaws.com/doc/2013-04-01/\":"
            + list.substring(0, list.length() - 1)
            + "}' is expected.";
      }
    }
    return WORDING.message(faults);
  }
}
