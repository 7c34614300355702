package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.Protected;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.AssociateWebAclRequest;
import software.amazon.awssdk.services.wafv2.model.AssociateWebAclResponse;

/**
 * Has a resource protected by a web ACL, in place of another one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html">AssociateWebACL</a>
 */
public final class AssociateWebACL
    implements Operation<AssociateWebAclRequest, AssociateWebAclResponse, WafState> {
  @Override
  public Outcome<AssociateWebAclResponse, WafState> decide(
      AssociateWebAclRequest request, WafState state, CallContext call) {
    Entity webAcl = Entities.byArn(Kind.WEB_ACL, request.webACLArn(), state, call);
    Protected.require(request.resourceArn());
    if (!webAcl.scope().equals(Protected.scope(request.resourceArn()))) {
      throw WafErrors.invalidParameter(
          "The scope is not valid.", "SCOPE_VALUE", request.webACLArn());
    }
    Protected.requireThere(request.resourceArn(), webAcl.region(), call.links());
    return Outcome.of(
        AssociateWebAclResponse.builder().build(),
        new WafChange.Associated(request.resourceArn(), webAcl.arn()));
  }
}
