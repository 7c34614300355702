package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.DisassociateDistributionWebAclRequest;
import software.amazon.awssdk.services.cloudfront.model.DisassociateDistributionWebAclResponse;

/**
 * Has no web ACL guard a distribution any more. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DisassociateDistributionWebACL.html">DisassociateDistributionWebACL</a>.
 *
 * <p>Modelled: all.
 */
public final class DisassociateDistributionWebACL
    implements Operation<
        DisassociateDistributionWebAclRequest,
        DisassociateDistributionWebAclResponse,
        CloudFrontState> {
  @Override
  public Outcome<DisassociateDistributionWebAclResponse, CloudFrontState> decide(
      DisassociateDistributionWebAclRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution known = Distributions.entity(state, request.id(), call);
    if (request.ifMatch() != null) {
      CloudFrontErrors.requireVersion(known.etag(), request.ifMatch(), call);
    }
    EdgeDistribution changed =
        known.changed(
            known.config().toBuilder().webACLId("").build(), CloudFrontIds.etag(call), call.now());
    return Outcome.of(
        DisassociateDistributionWebAclResponse.builder()
            .id(known.id())
            .eTag(changed.etag())
            .build(),
        Distributions.deployed(changed, call));
  }
}
