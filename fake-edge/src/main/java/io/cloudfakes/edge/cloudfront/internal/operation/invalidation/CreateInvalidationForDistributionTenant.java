package io.cloudfakes.edge.cloudfront.internal.operation.invalidation;

import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationForDistributionTenantRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationForDistributionTenantResponse;

/**
 * Has the edges drop what they keep for a distribution tenant under some paths. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateInvalidationForDistributionTenant.html">CreateInvalidationForDistributionTenant</a>.
 *
 * <p>Modelled: all.
 */
public final class CreateInvalidationForDistributionTenant
    implements Operation<
        CreateInvalidationForDistributionTenantRequest,
        CreateInvalidationForDistributionTenantResponse,
        CloudFrontState> {
  @Override
  public Outcome<CreateInvalidationForDistributionTenantResponse, CloudFrontState> decide(
      CreateInvalidationForDistributionTenantRequest request,
      CloudFrontState state,
      CallContext call) {
    EdgeEntity tenant = Tenants.required(state, request.id(), call);
    EdgeDistribution distribution =
        Distributions.required(state, Tenants.config(tenant).distributionId(), call);
    Ordered ordered =
        Ordered.of(request.invalidationBatch(), distribution, tenant.id(), state, call);
    return Outcome.<CreateInvalidationForDistributionTenantResponse, CloudFrontState>of(
            CreateInvalidationForDistributionTenantResponse.builder()
                .location(ordered.location("distribution-tenant"))
                .invalidation(ordered.described())
                .build(),
            ordered.changes())
        .withStatus(201);
  }
}
