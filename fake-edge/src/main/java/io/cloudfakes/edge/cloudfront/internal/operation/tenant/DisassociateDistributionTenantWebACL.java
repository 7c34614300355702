package io.cloudfakes.edge.cloudfront.internal.operation.tenant;

import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.DisassociateDistributionTenantWebAclRequest;
import software.amazon.awssdk.services.cloudfront.model.DisassociateDistributionTenantWebAclResponse;

/**
 * Takes its own web ACL away from a distribution tenant: that of its distribution stands before it
 * again. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DisassociateDistributionTenantWebACL.html">DisassociateDistributionTenantWebACL</a>.
 *
 * <p>Modelled: all.
 */
public final class DisassociateDistributionTenantWebACL
    implements Operation<
        DisassociateDistributionTenantWebAclRequest,
        DisassociateDistributionTenantWebAclResponse,
        CloudFrontState> {
  @Override
  public Outcome<DisassociateDistributionTenantWebAclResponse, CloudFrontState> decide(
      DisassociateDistributionTenantWebAclRequest request,
      CloudFrontState state,
      CallContext call) {
    EdgeEntity known = TenantWebAcls.required(request.id(), request.ifMatch(), state, call);
    EdgeEntity changed = TenantWebAcls.with(known, null, null, call);
    return Outcome.of(
        DisassociateDistributionTenantWebAclResponse.builder()
            .id(known.id())
            .eTag(changed.etag())
            .build(),
        Entities.deployed(changed, call));
  }
}
