package io.cloudfakes.dns.internal;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.service.ConstraintFault;
import io.cloudfakes.service.ConstraintWording;
import io.cloudfakes.service.ModelConstraints;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Route 53's model requires of the members of requests. */
final class Route53Constraints {
  private static final ConstraintWording WORDING =
      new ConstraintWording(false, true, "com.amazonaws.route53.");

  static final ModelConstraints MODEL =
      ModelConstraints.in(
          Route53Constraints.class, "route53-constraints.txt", (faults, call) -> refusal(faults));

  private static final Pattern WHOLE_ID =
      Pattern.compile("/(hostedzone|change|delegationset)/[A-Z0-9]{1,32}");

  private Route53Constraints() {}

  private static @Nullable AwsErrorException refusal(List<ConstraintFault> faults) {
    List<ConstraintFault> counting =
        faults.stream().filter(fault -> !isWholeId(fault.value())).toList();
    return counting.isEmpty() ? null : Route53Errors.invalidInput(message(counting));
  }

  /** Whether it is an id as replies have it: the SDK sends it without the path before it. */
  private static boolean isWholeId(@Nullable Object value) {
    return value instanceof String id && WHOLE_ID.matcher(id).matches();
  }

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
