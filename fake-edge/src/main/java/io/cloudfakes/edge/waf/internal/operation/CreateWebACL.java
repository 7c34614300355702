package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.wafv2.model.CreateWebAclRequest;
import software.amazon.awssdk.services.wafv2.model.CreateWebAclResponse;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/**
 * Creates a web ACL.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateWebACL.html">CreateWebACL</a>
 */
public final class CreateWebACL
    implements Operation<CreateWebAclRequest, CreateWebAclResponse, WafState> {
  private static final RequestMembers MEMBERS = RuleMembers.ofWebAcls();

  @Override
  public Outcome<CreateWebAclResponse, WafState> decide(
      CreateWebAclRequest request, WafState state, CallContext call) {
    NewEntity made =
        new NewEntity(Kind.WEB_ACL, request.name(), request.scopeAsString(), state, call);
    WebACL document =
        WebAcls.of(request, request.scopeAsString(), state, call)
            .name(request.name())
            .id(made.id())
            .arn(made.arn())
            .managedByFirewallManager(false)
            .retrofittedByFirewallManager(false)
            .labelNamespace("awswaf:" + call.account() + ":webacl:" + request.name() + ":")
            .build();
    Entity entity = made.of(document, request.description(), request.tags());
    return Outcome.of(
        CreateWebAclResponse.builder().summary(Summaries.webACL(entity)).build(),
        new WafChange.EntityPut(entity));
  }

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }
}
