package io.cloudfakes.edge.cloudfront.internal.operation.invalidation;

import io.cloudfakes.edge.cloudfront.internal.rule.InvalidationRules;
import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.GetInvalidationForDistributionTenantRequest;
import software.amazon.awssdk.services.cloudfront.model.GetInvalidationForDistributionTenantResponse;

/**
 * Gives an invalidation of a distribution tenant. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetInvalidationForDistributionTenant.html">GetInvalidationForDistributionTenant</a>.
 *
 * <p>Modelled: all.
 */
public final class GetInvalidationForDistributionTenant
    implements Operation<
        GetInvalidationForDistributionTenantRequest,
        GetInvalidationForDistributionTenantResponse,
        CloudFrontState> {
  @Override
  public Outcome<GetInvalidationForDistributionTenantResponse, CloudFrontState> decide(
      GetInvalidationForDistributionTenantRequest request,
      CloudFrontState state,
      CallContext call) {
    EdgeEntity tenant = Tenants.required(state, request.distributionTenantId(), call);
    return Outcome.of(
        GetInvalidationForDistributionTenantResponse.builder()
            .invalidation(InvalidationRules.required(request.id(), tenant.id(), state))
            .build());
  }
}
