package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.ConstraintFault;
import io.cloudfakes.service.ConstraintPlace;
import io.cloudfakes.service.ConstraintWording;
import io.cloudfakes.service.ModelConstraints;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.protocol.MarshallLocation;

/** What API Gateway's model requires of the members of requests, in AWS's words. */
public final class RestConstraints {
  private static final ConstraintWording WORDING =
      new ConstraintWording(false, true, "com.amazonaws.apigateway.");

  /** Of REST APIs. */
  public static final ModelConstraints MODEL =
      ModelConstraints.in(RestConstraints.class, "rest-constraints.txt", RestConstraints::refusal);

  private RestConstraints() {}

  private static AwsErrorException refusal(List<ConstraintFault> faults, CallContext call) {
    ConstraintPlace input =
        new ConstraintPlace(
            null,
            call.action().substring(0, 1).toLowerCase(Locale.ROOT)
                + call.action().substring(1)
                + "Input",
            true);
    SdkRequest request = call.request().orElse(null);
    List<ConstraintFault> placed =
        faults.stream()
            .map(
                fault ->
                    new ConstraintFault(
                        placed(fault.place(), request, input), fault.value(), fault.constraint()))
            .toList();
    return AwsError.of("ValidationException", 400, WORDING.message(placed)).asException();
  }

  /** Members of the body stand in the action's input; those of the path stand by themselves. */
  private static ConstraintPlace placed(
      ConstraintPlace place, @Nullable SdkRequest request, ConstraintPlace input) {
    ConstraintPlace parent = place.parent();
    if (parent != null) {
      return new ConstraintPlace(placed(parent, request, input), place.name(), place.isMember());
    }
    SdkField<?> field = request == null ? null : Shape.of(request.getClass()).field(place.name());
    return field != null && field.location() == MarshallLocation.PAYLOAD
        ? new ConstraintPlace(input, place.name(), true)
        : place;
  }
}
