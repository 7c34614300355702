package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Protected;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.DisassociateWebAclRequest;
import software.amazon.awssdk.services.wafv2.model.DisassociateWebAclResponse;

/**
 * Has a resource protected by no web ACL.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_DisassociateWebACL.html">DisassociateWebACL</a>
 */
public final class DisassociateWebACL
    implements Operation<DisassociateWebAclRequest, DisassociateWebAclResponse, WafState> {
  @Override
  public Outcome<DisassociateWebAclResponse, WafState> decide(
      DisassociateWebAclRequest request, WafState state, CallContext call) {
    Protected.require(request.resourceArn());
    Protected.requireThere(request.resourceArn(), call.region(), call.links());
    return Outcome.of(
        DisassociateWebAclResponse.builder().build(),
        new WafChange.Associated(request.resourceArn(), null));
  }
}
