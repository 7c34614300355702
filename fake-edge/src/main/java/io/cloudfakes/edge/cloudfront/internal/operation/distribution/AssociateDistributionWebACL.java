package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.TenantRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.AssociateDistributionWebAclRequest;
import software.amazon.awssdk.services.cloudfront.model.AssociateDistributionWebAclResponse;

/**
 * Has a web ACL guard a distribution. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_AssociateDistributionWebACL.html">AssociateDistributionWebACL</a>.
 *
 * <p>Modelled: all.
 */
public final class AssociateDistributionWebACL
    implements Operation<
        AssociateDistributionWebAclRequest, AssociateDistributionWebAclResponse, CloudFrontState> {
  @Override
  public Outcome<AssociateDistributionWebAclResponse, CloudFrontState> decide(
      AssociateDistributionWebAclRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution known = Distributions.entity(state, request.id(), call);
    if (request.ifMatch() != null) {
      CloudFrontErrors.requireVersion(known.etag(), request.ifMatch(), call);
    }
    TenantRules.requireWebAcl(request.webACLArn());
    EdgeDistribution changed =
        known.changed(
            known.config().toBuilder().webACLId(request.webACLArn()).build(),
            CloudFrontIds.etag(call),
            call.now());
    return Outcome.of(
        AssociateDistributionWebAclResponse.builder()
            .id(known.id())
            .webACLArn(request.webACLArn())
            .eTag(changed.etag())
            .build(),
        Distributions.deployed(changed, call));
  }
}
