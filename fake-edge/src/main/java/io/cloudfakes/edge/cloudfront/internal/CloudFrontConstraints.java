package io.cloudfakes.edge.cloudfront.internal;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.service.ConstraintWording;
import io.cloudfakes.service.ModelConstraints;

/** What CloudFront's model requires of the members of requests. */
final class CloudFrontConstraints {
  private static final ConstraintWording WORDING =
      new ConstraintWording(false, true, "com.amazonaws.cloudfront.");

  static final ModelConstraints MODEL =
      ModelConstraints.in(
          CloudFrontConstraints.class,
          "constraints.txt",
          (faults, call) -> CloudFrontErrors.error("MalformedXML", WORDING.message(faults)));

  private CloudFrontConstraints() {}
}
