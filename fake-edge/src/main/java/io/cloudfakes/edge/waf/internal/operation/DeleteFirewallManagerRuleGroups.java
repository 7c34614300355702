package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.DeleteFirewallManagerRuleGroupsRequest;
import software.amazon.awssdk.services.wafv2.model.DeleteFirewallManagerRuleGroupsResponse;

/**
 * Takes the rule groups of AWS Firewall Manager out of a web ACL that it no longer manages. Here it
 * never does, so only the token changes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteFirewallManagerRuleGroups.html">DeleteFirewallManagerRuleGroups</a>
 */
public final class DeleteFirewallManagerRuleGroups
    implements Operation<
        DeleteFirewallManagerRuleGroupsRequest, DeleteFirewallManagerRuleGroupsResponse, WafState> {
  @Override
  public Outcome<DeleteFirewallManagerRuleGroupsResponse, WafState> decide(
      DeleteFirewallManagerRuleGroupsRequest request, WafState state, CallContext call) {
    Entity webAcl = Entities.byArn(Kind.WEB_ACL, request.webACLArn(), state, call);
    Entities.requireToken(webAcl, request.webACLLockToken());
    Entity changed =
        webAcl.changed(webAcl.document(), webAcl.description(), call.ids().uuid("lock-token"));
    return Outcome.of(
        DeleteFirewallManagerRuleGroupsResponse.builder()
            .nextWebACLLockToken(changed.lockToken())
            .build(),
        new WafChange.EntityPut(changed));
  }
}
