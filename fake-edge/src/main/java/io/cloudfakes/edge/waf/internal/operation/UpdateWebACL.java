package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.wafv2.model.UpdateWebAclRequest;
import software.amazon.awssdk.services.wafv2.model.UpdateWebAclResponse;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/**
 * Puts new settings in place of those of a web ACL.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_UpdateWebACL.html">UpdateWebACL</a>
 */
public final class UpdateWebACL
    implements Operation<UpdateWebAclRequest, UpdateWebAclResponse, WafState> {
  private static final RequestMembers MEMBERS = RuleMembers.ofWebAcls();

  @Override
  public Outcome<UpdateWebAclResponse, WafState> decide(
      UpdateWebAclRequest request, WafState state, CallContext call) {
    Entity there =
        Entities.locked(
            Kind.WEB_ACL,
            request.scopeAsString(),
            request.name(),
            request.id(),
            request.lockToken(),
            state,
            call);
    WebACL before = there.document(WebACL.class);
    WebACL document =
        WebAcls.of(WebAcls.asCreation(request), there.scope(), state, call)
            .name(before.name())
            .id(before.id())
            .arn(before.arn())
            .managedByFirewallManager(false)
            .retrofittedByFirewallManager(false)
            .labelNamespace(before.labelNamespace())
            .build();
    Entity entity =
        there.changed(
            document,
            request.description() == null ? "" : request.description(),
            call.ids().uuid("lock-token"));
    return Outcome.<UpdateWebAclResponse, WafState>of(
            UpdateWebAclResponse.builder().nextLockToken(entity.lockToken()).build(),
            new WafChange.EntityPut(entity))
        .and(
            new WafChange.RatesForgotten(
                entity.arn(), ChangedRates.of(before.rules(), document.rules(), state)));
  }

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }
}
