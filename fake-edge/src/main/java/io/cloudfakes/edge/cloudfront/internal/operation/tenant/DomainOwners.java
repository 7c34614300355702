package io.cloudfakes.edge.cloudfront.internal.operation.tenant;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Resource;
import io.cloudfakes.service.CallContext;
import software.amazon.awssdk.services.cloudfront.model.DistributionResourceId;

/** Distributions and tenants as requests on domains name them. */
final class DomainOwners {
  private DomainOwners() {}

  /** The one that is named: exactly one must be. */
  static Resource of(DistributionResourceId id, CloudFrontState state, CallContext call) {
    if ((id.distributionId() == null) == (id.distributionTenantId() == null)) {
      throw CloudFrontErrors.invalidArgument(
          "Either the parameter DistributionId or DistributionTenantId must be specified, and not"
              + " both.");
    }
    if (id.distributionTenantId() != null) {
      return Tenants.required(state, id.distributionTenantId(), call);
    }
    return Distributions.entity(state, id.distributionId(), call);
  }
}
