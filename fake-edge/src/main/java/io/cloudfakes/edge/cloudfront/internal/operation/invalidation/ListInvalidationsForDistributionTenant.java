package io.cloudfakes.edge.cloudfront.internal.operation.invalidation;

import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.ListInvalidationsForDistributionTenantRequest;
import software.amazon.awssdk.services.cloudfront.model.ListInvalidationsForDistributionTenantResponse;

/**
 * Lists the invalidations of a distribution tenant, newest first. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListInvalidationsForDistributionTenant.html">ListInvalidationsForDistributionTenant</a>.
 *
 * <p>Modelled: all.
 */
public final class ListInvalidationsForDistributionTenant
    implements Operation<
        ListInvalidationsForDistributionTenantRequest,
        ListInvalidationsForDistributionTenantResponse,
        CloudFrontState> {
  @Override
  public Outcome<ListInvalidationsForDistributionTenantResponse, CloudFrontState> decide(
      ListInvalidationsForDistributionTenantRequest request,
      CloudFrontState state,
      CallContext call) {
    EdgeEntity tenant = Tenants.required(state, request.id(), call);
    return Outcome.of(
        ListInvalidationsForDistributionTenantResponse.builder()
            .invalidationList(
                InvalidationPages.of(
                    tenant.id(),
                    request.marker(),
                    request.maxItems() == null ? null : request.maxItems().toString(),
                    state,
                    call))
            .build());
  }
}
