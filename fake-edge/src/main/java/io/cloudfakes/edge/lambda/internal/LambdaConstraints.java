package io.cloudfakes.edge.lambda.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.service.ConstraintWording;
import io.cloudfakes.service.ModelConstraints;

/** What AWS Lambda's model requires of the members of requests. */
final class LambdaConstraints {
  private static final ConstraintWording WORDING =
      new ConstraintWording(false, true, "com.amazonaws.lambda.");

  static final ModelConstraints MODEL =
      ModelConstraints.in(
          LambdaConstraints.class,
          "constraints.txt",
          (faults, call) ->
              AwsError.of("ValidationException", 400, WORDING.message(faults)).asException());

  private LambdaConstraints() {}
}
