package io.cloudfakes.edge.cloudfront.internal.operation.tenant;

import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.TenantRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.AssociateDistributionTenantWebAclRequest;
import software.amazon.awssdk.services.cloudfront.model.AssociateDistributionTenantWebAclResponse;
import software.amazon.awssdk.services.cloudfront.model.CustomizationActionType;

/**
 * Has a web ACL of its own guard a distribution tenant. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_AssociateDistributionTenantWebACL.html">AssociateDistributionTenantWebACL</a>.
 *
 * <p>Modelled: all.
 */
public final class AssociateDistributionTenantWebACL
    implements Operation<
        AssociateDistributionTenantWebAclRequest,
        AssociateDistributionTenantWebAclResponse,
        CloudFrontState> {
  @Override
  public Outcome<AssociateDistributionTenantWebAclResponse, CloudFrontState> decide(
      AssociateDistributionTenantWebAclRequest request, CloudFrontState state, CallContext call) {
    EdgeEntity known = TenantWebAcls.required(request.id(), request.ifMatch(), state, call);
    TenantRules.requireWebAcl(request.webACLArn());
    EdgeEntity changed =
        TenantWebAcls.with(known, CustomizationActionType.OVERRIDE, request.webACLArn(), call);
    return Outcome.of(
        AssociateDistributionTenantWebAclResponse.builder()
            .id(known.id())
            .webACLArn(request.webACLArn())
            .eTag(changed.etag())
            .build(),
        Entities.deployed(changed, call));
  }
}
