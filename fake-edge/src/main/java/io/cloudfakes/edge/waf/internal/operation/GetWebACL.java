package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.GetWebAclRequest;
import software.amazon.awssdk.services.wafv2.model.GetWebAclResponse;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/**
 * Shows a web ACL, named in either way, with the token to change it by.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_GetWebACL.html">GetWebACL</a>
 */
public final class GetWebACL implements Operation<GetWebAclRequest, GetWebAclResponse, WafState> {
  @Override
  public Outcome<GetWebAclResponse, WafState> decide(
      GetWebAclRequest request, WafState state, CallContext call) {
    Entity entity =
        request.arn() != null
            ? Entities.byArn(Kind.WEB_ACL, request.arn(), state, call)
            : Entities.required(
                Kind.WEB_ACL, request.scopeAsString(), request.name(), request.id(), state, call);
    return Outcome.of(
        GetWebAclResponse.builder()
            .webACL(entity.document(WebACL.class))
            .lockToken(entity.lockToken())
            .build());
  }
}
